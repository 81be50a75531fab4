import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runCommandLine } from "./command-line.ts";

const root = mkdtempSync(join(tmpdir(), "users-"));
after(() => rmSync(root, { recursive: true, force: true }));

async function users(...words: readonly string[]) {
	const results: string[] = [];
	const remarks: string[] = [];
	const terminal = {
		result: (line: string) => results.push(line),
		remark: (line: string) => remarks.push(line),
	};
	const code = await runCommandLine(["users", ...words, "--workspace", join(root, "w")], terminal);
	return { code, results, remarks: remarks.join("\n") };
}

test("people are added, listed, given roles, reset and removed; a password is shown once", async () => {
	assert.equal((await users("list")).code, 2);
	const admin = await users("add", "Ada", "administrator");
	assert.equal(admin.code, 0);
	assert.match(admin.results[0] ?? "", /^Ada\t[a-z2-9-]{23}$/);
	const unsaid = await users("add", "Pat", "partner", "--agency", "Police");
	assert.deepEqual([unsaid.code, /--partnership/.test(unsaid.remarks)], [2, true]);
	const place = ["--partnership", "Northbrook"];
	assert.equal((await users("add", "Pat", "partner", "--agency", "Police", ...place)).code, 0);
	assert.equal((await users("role", "pat", "scorer", ...place)).code, 0);
	const listed = await users("list");
	assert.match(
		listed.results.join("\n"),
		/^Ada\tadministrator \(every partnership\)\tone-time .*\nPat\tpartner of Police \(Northbrook\), scorer \(Northbrook\)/,
	);
	assert.deepEqual((await users("role", "Pat", "scorer", "--take", ...place)).results, [
		"Pat\tpartner of Police (Northbrook)",
	]);
	const reset = await users("reset", "Pat", "--json");
	assert.match(JSON.parse(reset.results.join("")).password, /^[a-z2-9-]{23}$/);
	assert.equal((await users("remove", "Pat")).code, 0);
	assert.equal((await users("list")).results.length, 1);
});

test("unknown roles and names are told with the nearest; the last administrator stays", async () => {
	assert.match((await users("role", "Ada", "analist")).remarks, /Did you mean analyst/);
	assert.match((await users("reset", "Adda")).remarks, /Did you mean Ada/);
	assert.match((await users("remove", "Ada")).remarks, /last administrator/);
	assert.equal((await users("frobnicate")).code, 2);
});
