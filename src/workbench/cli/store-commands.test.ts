import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { runCommandLine } from "./command-line.ts";

const HEADING = "Month,Falls within,Location,LSOA code,Crime type,Last outcome category";
const row = (outcome: string, month = "2014-01") =>
	`${month},Kent Police,High Street,E01024389,Burglary,${outcome}`;

async function bench(t: TestContext) {
	const root = await mkdtemp(join(tmpdir(), "commands-"));
	t.after(() => rm(root, { recursive: true, force: true }));
	const workspace = join(root, "workspace");
	const run = async (...words: string[]) => {
		const results: string[] = [];
		const remarks: string[] = [];
		const terminal = {
			result: (line: string) => results.push(line),
			remark: (line: string) => remarks.push(line),
		};
		const code = await runCommandLine([...words, "--workspace", workspace], terminal);
		return { code, results, remarks };
	};
	const file = async (name: string, ...rows: string[]) => {
		await writeFile(join(root, name), [HEADING, ...rows, ""].join("\n"));
		return join(root, name);
	};
	return { run, file, root };
}

const loadId = (line = "") => line.split("\t")[0] ?? "";

test("a release is loaded, its rejects are read, and the one before is brought back", async (t) => {
	const { run, file } = await bench(t);
	const first = await run("load", await file("a.csv", row("Under investigation"), row("x", "2014-13")));
	assert.equal(first.code, 1);
	const second = await run("load", await file("b.csv", row("Offender sent to prison")));
	assert.equal(second.code, 0);
	assert.match(second.results[0] ?? "", /0 rows added, 0 removed, 1 with another outcome/);
	const listed = await run("loads");
	const [early, late] = listed.results.map(loadId);
	assert.match(listed.results[0] ?? "", new RegExp(`superseded by ${late}`));
	assert.match((await run("loads", "--rejects", early ?? "")).results.join("\n"), /a\.csv,3,1,month,2014-13/);
	assert.match((await run("loads", "--restore", early ?? "")).results[0] ?? "", /counts again/);
	assert.match((await run("loads")).results[1] ?? "", /superseded by/);
	const verified = await run("verify");
	assert.deepEqual([verified.code, verified.results], [0, ["3 loads of 2 files, 3 rows: nothing is amiss."]]);
	assert.match((await run("rebuild")).results[0] ?? "", /^3 loads made anew; 0 hold other rows/);
});

test("a file is erased by the beginning of its hash, with a reason", async (t) => {
	const { run, file, root } = await bench(t);
	await run("load", await file("a.csv", row("")));
	const { loads } = JSON.parse((await run("loads", "--json")).results.join("\n"));
	const hash: string = loads[0].fileHash;
	await writeFile(join(root, "figures.json"), JSON.stringify({ fileHash: hash }));
	assert.equal((await run("erase", hash.slice(0, 4), "--reason", "names")).code, 2);
	assert.equal((await run("erase", hash.slice(0, 12), "--reason", " ")).code, 2);
	const erased = await run(
		"erase",
		hash.slice(0, 12),
		"--reason",
		"names",
		"--by",
		"analyst",
		"--editions",
		root,
	);
	assert.equal(erased.code, 0);
	assert.match(
		erased.results.join("\n"),
		/erased with 1 load by analyst: names[\s\S]*prints figures of this file/,
	);
	assert.deepEqual((await run("loads")).results, []);
});

test("what is not there is told with the next step", async (t) => {
	const { run, file } = await bench(t);
	for (const command of ["loads", "verify", "rebuild"]) {
		const { code, remarks } = await run(command);
		assert.equal(code, 2);
		assert.match(remarks.join(), /no workspace here.*--workspace/);
	}
	const { code, remarks } = await run("load", await file("a.csv", row("")), "--as", "police-streets");
	assert.equal(code, 2);
	assert.match(remarks.join(), /Did you mean police-street\?/);
});

test("a folder is loaded without the workspace in it, and files of a kind that is not read are named", async (t) => {
	const { run, file, root } = await bench(t);
	await file("a.csv", row(""));
	for (const name of ["old.xls", "note.docx", ".hidden"]) await writeFile(join(root, name), "x");
	const first = await run("load", root);
	assert.match(
		first.remarks.join("\n"),
		/Passed over, since files of this kind are not read: note\.docx, old\.xls\./,
	);
	const again = await run("load", root);
	assert.deepEqual(again.results.length, 1);
	assert.match(again.remarks.join("\n"), /^0 loaded, 1 already held, 0 refused\.$/m);
});
