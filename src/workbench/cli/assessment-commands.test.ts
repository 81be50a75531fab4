import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runCommandLine } from "./command-line.ts";

const root = mkdtempSync(join(tmpdir(), "assessments-"));
after(() => rmSync(root, { recursive: true, force: true }));
const workspace = join(root, "workspace");

async function run(...words: readonly string[]) {
	const results: string[] = [];
	const remarks: string[] = [];
	const terminal = {
		result: (line: string) => results.push(line),
		remark: (line: string) => remarks.push(line),
	};
	const code = await runCommandLine([...words, "--workspace", workspace], terminal);
	return { code, results, remarks };
}

test("an assessment is brought in, written out, edited and brought in again; verify tells of it", async () => {
	const folder = "examples/northbrook";
	const first = await run("import", folder, "--name", "autumn", "--by", "ann");
	assert.equal(first.code, 0);
	assert.match(first.results.join(), /^autumn: brought in with \d+ files\.$/);
	const out = join(root, "out");
	assert.equal((await run("export", "autumn", out)).code, 0);
	assert.deepEqual(readFileSync(join(out, "plan.yaml")), readFileSync(join(folder, "plan.yaml")));
	writeFileSync(join(out, "plan.yaml"), "changed\n");
	const again = await run("import", out, "--name", "autumn", "--json");
	assert.deepEqual(JSON.parse(again.results.join("\n")).changed, ["plan.yaml"]);
	const verified = await run("verify");
	assert.equal(verified.code, 0);
	assert.match(verified.results[0] ?? "", /1 assessments with \d+ revisions, 3 acts: nothing is amiss/);
});

test("a folder that is full, a name that is unknown and a folder without an assessment are refused", async () => {
	const out = join(root, "out");
	const full = await run("export", "autumn", out);
	assert.deepEqual([full.code, /not empty/.test(full.remarks.join())], [2, true]);
	const unknown = await run("export", "autum", join(root, "other"));
	assert.deepEqual([unknown.code, /Did you mean autumn/.test(unknown.remarks.join())], [2, true]);
	assert.ok(!existsSync(join(root, "other")));
	const none = await run("import", join(out, "themes"));
	assert.deepEqual([none.code, /holds no assessment/.test(none.remarks.join())], [2, true]);
	const unfit = await run("import", out, "--name", "../up");
	assert.deepEqual([unfit.code, /cannot have this name/.test(unfit.remarks.join())], [2, true]);
});

test("a workspace is backed up and brought back from the command line", async () => {
	const [backup, back] = [join(root, "backup"), join(root, "back")];
	assert.match((await run("backup", backup)).results.join(), /1 files backed up/);
	const results: string[] = [];
	const terminal = {
		result: (line: string) => results.push(line),
		remark: (line: string) => results.push(line),
	};
	assert.equal(await runCommandLine(["restore", backup, back], terminal), 0);
	assert.match(results.join(), /1 files brought back as of .*, verified: nothing is amiss/);
	assert.equal(await runCommandLine(["restore", backup, back], terminal), 2);
});

test("the decisions are for their owner alone to read, and a damaged database is told in a sentence", async () => {
	const file = join(workspace, "decisions.sqlite");
	assert.equal(statSync(file).mode & 0o077, 0);
	writeFileSync(
		file,
		"no database at all, and long enough that SQLite looks at it twice before it believes it",
	);
	for (const command of [["verify"], ["export", "autumn", join(root, "new")]]) {
		const { code, remarks } = await run(...command);
		assert.equal(code, 2);
		assert.match(remarks.join(), /damaged/);
	}
});
