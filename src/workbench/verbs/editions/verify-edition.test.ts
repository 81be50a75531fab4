import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { buildEdition, writeEdition } from "../build-assessment.ts";
import { MANIFEST, readManifest } from "./manifest.ts";
import { verifyAgainst, verifyEdition } from "./verify-edition.ts";

const root = mkdtempSync(join(tmpdir(), "edition-"));
const folder = join(root, "assessment");
const edition = join(root, "edition");
const quiet = () => {};
const now = () => new Date("2026-11-01T00:00:00Z");

before(async () => {
	cpSync("examples/northbrook", folder, {
		recursive: true,
		filter: (path) => !path.includes("/received") && !path.includes("/.bellwether"),
	});
	const built = await buildEdition(folder, quiet, now);
	assert.ok(built.ok);
	assert.ok(writeEdition(built.value.files, edition).ok);
});
after(() => rmSync(root, { recursive: true, force: true }));

function codes(problems: readonly { readonly code: string }[]): string[] {
	return problems.map(({ code }) => code);
}

test("an edition that nobody touched is whole, and names every file with its hash", () => {
	const verified = verifyEdition(edition);
	assert.ok(verified.ok);
	assert.deepEqual(verified.problems, []);
	const { manifest, whole } = verified.value;
	assert.equal(whole, manifest.outputs.length);
	assert.ok(manifest.outputs.some(({ file }) => file === "assessment.pdf"));
	assert.ok(manifest.inputs.some(({ file }) => file === "assessment.yaml"));
	assert.equal(manifest.fonts.length, 5);
});

test("built again from the same folder it has the same bytes, every file of it", async () => {
	const verified = await verifyAgainst(edition, folder, quiet, () => new Date("2031-05-05T12:00:00Z"));
	assert.ok(verified.ok);
	assert.deepEqual(verified.problems, []);
});

test("a file that was changed, one that is missing, and one that is no manifest are told apart", () => {
	const spoilt = join(root, "spoilt");
	cpSync(edition, spoilt, { recursive: true });
	appendFileSync(join(spoilt, "assessment.html"), " ");
	rmSync(join(spoilt, "figures.json"));
	const verified = verifyEdition(spoilt);
	assert.deepEqual(codes(verified.problems).sort(), ["edition-file-changed", "edition-file-missing"]);
	writeFileSync(join(spoilt, MANIFEST), "{}");
	assert.deepEqual(codes(verifyEdition(spoilt).problems), ["manifest-unreadable"]);
	assert.deepEqual(codes(verifyEdition(root).problems), ["edition-missing"]);
});

test("what was put beside the files of an edition is named, and a list of no files is no edition", () => {
	const more = join(root, "more");
	cpSync(edition, more, { recursive: true });
	mkdirSync(join(more, "data"));
	writeFileSync(join(more, "data", "interviews.csv"), "name\n");
	writeFileSync(join(more, ".notes.txt"), "hidden");
	const added = verifyEdition(more).problems.map(({ code, at }) => [code, at.file]);
	assert.deepEqual(added, [
		["edition-file-added", ".notes.txt"],
		["edition-file-added", "data/interviews.csv"],
	]);
	const manifest = JSON.parse(readFileSync(join(edition, MANIFEST), "utf8")) as { outputs: object[] };
	writeFileSync(join(more, MANIFEST), JSON.stringify({ ...manifest, outputs: [] }));
	assert.deepEqual(codes(verifyEdition(more).problems), ["manifest-unreadable"]);
});

test("a briefing that lies beside the assessment is held against its own list", () => {
	const both = join(root, "both");
	cpSync(edition, both, { recursive: true });
	const manifest = JSON.parse(readFileSync(join(edition, MANIFEST), "utf8")) as {
		outputs: { file: string }[];
	};
	const [first] = manifest.outputs;
	cpSync(join(both, first?.file ?? ""), join(both, "briefing.html"));
	const outputs = [{ ...first, file: "briefing.html" }];
	writeFileSync(
		join(both, `briefing-${MANIFEST}`),
		JSON.stringify({ ...manifest, document: "briefing", outputs }),
	);
	assert.deepEqual(codes(verifyEdition(both).problems), []);
	appendFileSync(join(both, "briefing.html"), " ");
	assert.deepEqual(codes(verifyEdition(both).problems), ["edition-file-changed"]);
});

test("a folder in the place of a file is a missing file", () => {
	const spoilt = join(root, "folder-for-file");
	cpSync(edition, spoilt, { recursive: true });
	rmSync(join(spoilt, "assessment.pdf"));
	mkdirSync(join(spoilt, "assessment.pdf"));
	assert.deepEqual(codes(verifyEdition(spoilt).problems), ["edition-file-missing"]);
	rmSync(join(spoilt, MANIFEST));
	mkdirSync(join(spoilt, MANIFEST));
	assert.deepEqual(codes(verifyEdition(spoilt).problems), ["edition-missing"]);
});

test("from an assessment that was edited since it cannot be built again, and what was edited is named", async () => {
	const edited = join(root, "edited");
	cpSync(folder, edited, { recursive: true });
	appendFileSync(join(edited, "sections", "summary.md"), "\nAnother sentence.\n");
	const verified = await verifyAgainst(edition, edited, quiet, now);
	assert.deepEqual(codes(verified.problems), ["edition-from-other-content"]);
	assert.match(verified.problems[0]?.found ?? "", /sections\/summary\.md/);
});

test("a manifest that leads out of its folder is none", () => {
	const manifest = JSON.parse(readFileSync(join(edition, MANIFEST), "utf8")) as {
		outputs: { file: string }[];
	};
	assert.ok(readManifest(JSON.stringify(manifest)));
	for (const file of ["../secret", "/etc/hostname"]) {
		const outputs = [{ ...manifest.outputs[0], file }];
		assert.equal(readManifest(JSON.stringify({ ...manifest, outputs })), undefined);
	}
	assert.equal(readManifest("not JSON"), undefined);
});
