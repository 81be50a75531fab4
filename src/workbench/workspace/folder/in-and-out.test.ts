import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { verifyDecisions } from "../chain/verify-decisions.ts";
import { emptyFolder, newWorkspace, SMALL_FILES } from "../fixtures/new-workspace.ts";
import type { Workspace } from "../workspace.ts";
import { exportFiles } from "./export-files.ts";
import { readFolder } from "./folder-files.ts";
import { importFiles } from "./import-files.ts";
import { writeFolder } from "./write-folder.ts";

const who = "ann";
const common = { partnership: "Northbrook", who, reason: "import" };

async function imported(workspace: Workspace, folder: string, assessment = "a") {
	const read = readFolder(folder, workspace.folder);
	assert.ok(read.ok, JSON.stringify(read.problems));
	const report = await importFiles(workspace, { ...common, assessment, files: read.value.files });
	return { report, leftOut: read.value.leftOut };
}

async function exported(workspace: Workspace, assessment = "a"): Promise<string> {
	const out = join(emptyFolder(), "out");
	const written = writeFolder(out, await exportFiles(workspace, { assessment, who }));
	assert.ok(written.ok, JSON.stringify(written.problems));
	return out;
}

/** Every file of a folder with its bytes; hidden ones and their folders aside. */
function bytesBelow(folder: string): Map<string, string> {
	return new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.map((path) => [path.slice(folder.length + 1), readFileSync(path).toString("hex")] as const)
			.filter(([path]) => !path.split("/").some((part) => part.startsWith(".")))
			.sort(([left], [right]) => (left < right ? -1 : 1)),
	);
}

for (const example of ["safer-maidstone-2017-18", "northbrook"])
	test(`the example ${example} comes out as it went in, byte for byte`, async () => {
		const workspace = await newWorkspace();
		const folder = join("examples", example);
		await imported(workspace, folder, example);
		const files = bytesBelow(folder);
		assert.ok(files.size > 40);
		assert.deepEqual(bytesBelow(await exported(workspace, example)), files);
		assert.deepEqual((await verifyDecisions(workspace)).problems, []);
	});

const AWKWARD: Readonly<Record<string, Uint8Array>> = {
	"crlf.md": Buffer.from("one\r\ntwo\r\n"),
	"returns-alone.csv": Buffer.from("a\rb\r"),
	"bom.csv": Buffer.from("\uFEFFa,b\n"),
	"two-boms.csv": Buffer.from("\uFEFF\uFEFFa"),
	"no final newline.md": Buffer.from("text"),
	"empty.yaml": Buffer.alloc(0),
	"picture.png": Uint8Array.from([0x89, 0x50, 0, 1, 0xff, 0xfe]),
	"latin.csv": Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
	"utf-16.csv": Buffer.from("a,b\n", "utf16le"),
	"nul.txt": Buffer.from("a\0b"),
	"half-pair.txt": Uint8Array.from([0xed, 0xa0, 0x80]),
	"été à l’école/ŵ ŷ.md": Buffer.from("ŵ ŷ"),
	"e\u0301te\u0301.md": Buffer.from("decomposed name"),
	"deep/er/and/deeper.txt": Buffer.from("😀\n"),
};

test("line ends, byte order marks, bytes that are no text, empty files and names with accents come out as they went in", async () => {
	const workspace = await newWorkspace();
	const folder = emptyFolder();
	for (const [path, bytes] of Object.entries(AWKWARD)) {
		mkdirSync(join(folder, path, ".."), { recursive: true });
		writeFileSync(join(folder, path), bytes, { mode: path.length % 2 ? 0o755 : 0o600 });
	}
	const { report } = await imported(workspace, folder);
	assert.equal(report.added.length, Object.keys(AWKWARD).length);
	assert.deepEqual(bytesBelow(await exported(workspace)), bytesBelow(folder));
	const again = await imported(workspace, await exported(workspace));
	assert.deepEqual(again.report, { ...report, isNew: false, added: [], unchanged: report.added.length });
	assert.deepEqual((await verifyDecisions(workspace)).problems, []);
});

test("a second import makes revisions of what differs only, and says which", async () => {
	const workspace = await newWorkspace();
	const [settings, theme] = SMALL_FILES;
	const load = (files: typeof SMALL_FILES) => importFiles(workspace, { ...common, assessment: "a", files });
	await load(SMALL_FILES);
	const changed = await load([settings!, { ...theme!, bytes: Buffer.from("Other\n") }]);
	assert.deepEqual([changed.changed, changed.unchanged], [["themes/violence.md"], 1]);
	const back = await load(SMALL_FILES);
	assert.deepEqual(back.wentBack, [{ path: "themes/violence.md", to: 1, behind: 2 }]);
	assert.deepEqual((await load([settings!])).removed, ["themes/violence.md"]);
	assert.deepEqual(
		(await exportFiles(workspace, { assessment: "a", who })).map(({ path }) => path),
		["assessment.yaml"],
	);
	assert.deepEqual((await load(SMALL_FILES)).added, ["themes/violence.md"]);
	const revisions = await workspace.tables
		.selectFrom("revision")
		.select(["path", "number", "kind"])
		.execute();
	assert.deepEqual(
		revisions.map(({ path, number, kind }) => `${path} ${number} ${kind}`),
		[
			"assessment.yaml 1 imported",
			"themes/violence.md 1 imported",
			"themes/violence.md 2 imported",
			"themes/violence.md 3 imported",
			"themes/violence.md 4 removed",
			"themes/violence.md 5 imported",
		],
	);
});

test("hidden files, caches and the workspace itself are left out and named", async () => {
	const workspace = await newWorkspace();
	const folder = emptyFolder();
	for (const path of [
		".bellwether/loads/a",
		".env",
		"~$plan.docx",
		"Thumbs.db",
		"node_modules/x.js",
		"plan.yaml",
	]) {
		mkdirSync(join(folder, path, ".."), { recursive: true });
		writeFileSync(join(folder, path), "x");
	}
	cpSync(workspace.folder, join(folder, "workspace"), { recursive: true });
	const read = readFolder(folder, join(folder, "workspace"));
	assert.ok(read.ok);
	assert.deepEqual(
		read.value.files.map(({ path }) => path),
		["plan.yaml"],
	);
	assert.deepEqual([...read.value.leftOut].sort(), [
		".bellwether",
		".env",
		"Thumbs.db",
		"node_modules",
		"workspace",
		"~$plan.docx",
	]);
});

test("links out of the folder, dangling links and links to folders refuse the whole; a link within is read", () => {
	const folder = emptyFolder();
	writeFileSync(join(folder, "plan.yaml"), "x");
	symlinkSync("plan.yaml", join(folder, "same.yaml"));
	const read = readFolder(folder, "");
	assert.ok(read.ok);
	assert.deepEqual(
		read.value.files.map(({ path }) => path),
		["plan.yaml", "same.yaml"],
	);
	symlinkSync("/etc/hostname", join(folder, "out.yaml"));
	symlinkSync("nowhere", join(folder, "nowhere.yaml"));
	mkdirSync(join(folder, "themes"));
	symlinkSync("themes", join(folder, "again"));
	const refused = readFolder(folder, "");
	assert.deepEqual(refused.problems.map(({ code, at }) => [code, at.file]).sort(), [
		["link-leads-out", "nowhere.yaml"],
		["link-leads-out", "out.yaml"],
		["link-to-folder", "again"],
	]);
});

test("a folder that holds something is left alone, and so is one for paths that climb", async () => {
	const folder = emptyFolder();
	writeFileSync(join(folder, "mine.txt"), "mine");
	assert.deepEqual(
		writeFolder(folder, SMALL_FILES).problems.map(({ code }) => code),
		["folder-not-empty"],
	);
	assert.deepEqual(readdirSync(folder), ["mine.txt"]);
	const parent = emptyFolder();
	const out = join(parent, "out");
	for (const path of ["../mine.txt", "/etc/mine.txt", "a/../../b", "C:/a", "a\\b", "", ".hidden", "a//b"])
		assert.deepEqual(
			writeFolder(out, [{ path, bytes: Buffer.from("x") }]).problems.map(({ code }) => code),
			["document-path-unfit"],
			path,
		);
	assert.deepEqual(readdirSync(parent), []);
});
