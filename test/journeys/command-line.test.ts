import assert from "node:assert/strict";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { before, test } from "node:test";
import { WRITERS } from "#publication/writers";
import { copyOfExample } from "../examples/example-copy.ts";
import { bellwether, exitOf, firstResult, started, temporaryFolder } from "./command.ts";

const COMMANDS = ["build", "serve", "figures", "sources", "load", "series", "spc"] as const;
const FORMATS = [...WRITERS.map(({ fileName }) => fileName), "manifest.json"].sort();

const { folder, edit } = copyOfExample();
const out = join(temporaryFolder(), "out");

/** Words for a person: no stack trace, no file of the program, no name of an error. */
function assertPlain(words: string): void {
	assert.doesNotMatch(words, /^\s+at |\.[jt]s:\d+|Error:|node:internal|fault of the program/m);
}

function editionIn(place: string): Map<string, Buffer> {
	return new Map(readdirSync(place).map((name) => [name, readFileSync(join(place, name))]));
}

before(() => bellwether("build", folder, "--out", out));

test("every command explains itself", async () => {
	const help = await bellwether("--help");
	assert.equal(help.code, 0);
	for (const command of COMMANDS) {
		assert.match(help.result, new RegExp(`^  ${command} `, "m"));
		const own = await bellwether(command, "--help");
		assert.equal(own.code, 0, command);
		assert.match(own.result, new RegExp(`^Usage: bellwether ${command} .*[\\s\\S]*--json`), command);
	}
});

const NOT_AS_ASKED: readonly (readonly [string, readonly string[], RegExp])[] = [
	["an unknown command", ["frobnicate"], /unknown command 'frobnicate'[\s\S]*--help/],
	["an unknown option", ["build", "--colour", folder], /unknown option '--colour'[\s\S]*build --help/],
	["no folder at all", ["build"], /missing required argument 'folder'/],
	["a port that is none", ["serve", folder, "--port", "70000"], /whole number from 0 to 65535/],
	["a folder that is not there", ["build", "/nowhere/at-all"], /There is no such folder/],
	[
		"a folder without an assessment",
		["figures", temporaryFolder()],
		/holds no assessment\. Wanted .*assessment\.yaml/,
	],
	["nothing to serve", ["serve", "/nowhere/at-all"], /There is no such folder/],
	["no sources", ["sources", "/nowhere/at-all"], /There is no such folder/],
	["a file to load that is not there", ["load", "/nowhere/at-all.csv"], /There is no such file or folder/],
	["a series without an area", ["series", "crime.all"], /required option '-a, --area <area>' not specified/],
	[
		"a place that is a file",
		["build", folder, "--out", join(folder, "README.md")],
		/cannot be written here\. Found EEXIST/,
	],
];

for (const [what, words, wanted] of NOT_AS_ASKED)
	test(`${what} cannot be started, which is said in a sentence`, async () => {
		const { code, result, remarks } = await bellwether(...words);
		assert.equal(code, 2, remarks);
		assert.equal(result, "");
		assert.match(remarks, wanted);
		assertPlain(remarks);
	});

test("a variable PORT that is no port is said in a sentence, where a port is wanted", async () => {
	const child = started(["serve", folder], { PORT: "harbour" });
	const remarks: string[] = [];
	child.stderr?.on("data", (data) => remarks.push(String(data)));
	assert.equal(await exitOf(child), 2);
	assert.match(remarks.join(""), /value 'harbour' from env 'PORT' is invalid/);
	assertPlain(remarks.join(""));
});

test("a build gives every format and says of each return what it holds", async () => {
	assert.deepEqual([...editionIn(out).keys()].sort(), FORMATS);
	const listed = await bellwether("sources", folder);
	assert.equal(listed.code, 0, listed.remarks);
	assert.match(listed.result, /^returns\/kent-highways-casualties\.csv\t5 rows read, 5 loaded, 0 rejected/m);
});

test("a second build finds everything held and gives the same bytes", async () => {
	const held = () => readdirSync(join(folder, ".bellwether"), { recursive: true }).sort();
	const before = held();
	const again = join(temporaryFolder(), "again");
	const { code, result, remarks } = await bellwether("build", folder, "--out", again);
	assert.equal(code, 0, remarks);
	for (const name of FORMATS) assert.ok(result.includes(`${again}/${name}`));
	const first = editionIn(out);
	for (const [name, bytes] of editionIn(again)) assert.ok(first.get(name)?.equals(bytes), `${name} differs`);
	assert.deepEqual(held(), before);
});

test("a copy elsewhere, read anew, gives the same bytes", async () => {
	const elsewhere = copyOfExample();
	const again = join(temporaryFolder(), "elsewhere");
	assert.equal((await bellwether("build", elsewhere.folder, "--out", again)).code, 0);
	const first = editionIn(out);
	for (const [name, bytes] of editionIn(again)) assert.ok(first.get(name)?.equals(bytes), `${name} differs`);
});

test("programs get JSON", async () => {
	const place = join(temporaryFolder(), "json");
	const built = JSON.parse((await bellwether("build", folder, "--out", place, "--json")).result);
	assert.equal(built.built, true);
	assert.deepEqual(
		built.files.map((each: { path: string }) => each.path.slice(place.length + 1)).sort(),
		FORMATS,
	);
	const figures = JSON.parse((await bellwether("figures", folder, "--json")).result);
	assert.equal(figures.length, built.figures);
	for (const { id, text, method, sources } of figures)
		assert.ok(id && text && method && sources.length > 0 && sources[0].at.file, id);
	const counted = figures.filter(({ sources }: { sources: { at: { file: string; row?: number } }[] }) =>
		sources[0]?.at.file.startsWith("returns/"),
	);
	assert.ok(counted.length > 1000);
	for (const { id, sources } of counted) assert.ok(sources[0].at.row > 1, id);
	const sources = JSON.parse((await bellwether("sources", folder, "--json")).result);
	assert.deepEqual(
		sources.files.map((each: { file: string }) => each.file),
		readdirSync(join(folder, "returns"))
			.map((name) => `returns/${name}`)
			.sort(),
	);
});

test("figures are listed with their place in a return", async () => {
	const { code, result } = await bellwether("figures", folder);
	assert.equal(code, 0);
	assert.match(
		result,
		/^11\.8%\tAll recorded crime, Maidstone, November 2015 to October 2016\ttwo-count-test\treturns\/kent-csu-recorded-crime\.csv:\d+ /m,
	);
});

test("while a figure cannot be computed nothing is written, and an older edition stays as it was", async () => {
	const before = editionIn(out);
	const file = "sections/executive-summary.md";
	const [asked, other] = ['figure "crime.violent" show="change"', 'figure "crime.violence" show="change"'];
	const line = readFileSync(join(folder, file), "utf8").split(asked)[0]!.split("\n").length;
	edit(file, asked, other);
	const fresh = join(temporaryFolder(), "fresh");
	for (const place of [out, fresh]) {
		const { code, result, remarks } = await bellwether("build", folder, "--out", place);
		assert.equal(code, 1);
		assert.equal(result, "");
		assert.match(remarks, new RegExp(`- ${file}, line ${line}: .*crime\\.violence.*Did you mean`));
		assert.match(remarks, /Nothing was written/);
		assertPlain(remarks);
	}
	edit(file, other, asked);
	assert.deepEqual(editionIn(out), before);
	assert.throws(() => readdirSync(fresh), /ENOENT/);
});

test("a served edition answers, and stops when it is told to", async () => {
	const child = started(["serve", folder, "--port", "0"]);
	const address = /http:\/\/localhost:\d+/.exec(await firstResult(child))?.[0];
	const page = await fetch(`${address}/`);
	assert.match(page.headers.get("content-type") ?? "", /^text\/html/);
	assert.equal(await page.text(), readFileSync(join(out, "assessment.html"), "utf8"));
	const pdf = Buffer.from(await (await fetch(`${address}/assessment.pdf`)).arrayBuffer());
	assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
	assert.equal((await fetch(`${address}/no-such-page`)).status, 404);
	child.kill("SIGTERM");
	assert.equal(await exitOf(child), 0);
});

test("a port in use is said in a sentence, with the way out", async () => {
	const other = createServer().listen(0, "127.0.0.1");
	await once(other, "listening");
	const { port } = other.address() as AddressInfo;
	const { code, result, remarks } = await bellwether("serve", folder, "--port", String(port));
	other.close();
	assert.equal(code, 2);
	assert.equal(result, "");
	assert.match(remarks, new RegExp(`Port ${port} is already in use .* --port ${port + 1}`));
	assertPlain(remarks);
});
