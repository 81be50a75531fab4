import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bellwether, temporaryFolder } from "./command.ts";

const above = temporaryFolder();
const folder = join(above, "maidstone-2026");

test("an assessment is begun, asked what it lacks, approved and rolled up from the command line", async () => {
	const begun = await bellwether("new", folder, "--partnership", "Maidstone", "--year", "2026/27", "--json");
	assert.equal(begun.code, 0, begun.remarks);
	assert.ok(JSON.parse(begun.result).files.includes("assessment.yaml"));

	const ready = await bellwether("ready", folder);
	assert.equal(ready.code, 1);
	assert.match(ready.result, /assessment\.yaml, line 8: Nobody approved “Agreed”/);
	assert.match(ready.result, /Not ready: \d+ matters stand/);
	const data = JSON.parse((await bellwether("ready", folder, "--json")).result);
	assert.equal(data.ready, false);
	assert.equal(data.sections[0].group, "approvals");

	const who = ["--person", "Ann Example", "--role", "chair", "--date", "2026-03-16"];
	const approved = await bellwether("approve", folder, ...who, "--state", "in review", "--json");
	assert.equal(approved.code, 0, approved.remarks);
	assert.equal(JSON.parse(approved.result).approval.person, "Ann Example");
	assert.equal(existsSync(join(folder, "approvals.yaml")), true);

	const out = join(above, "county");
	const rolled = await bellwether("rollup", folder, "--out", out, "--json");
	assert.equal(rolled.code, 0, rolled.remarks);
	assert.deepEqual(JSON.parse(rolled.result).undecided, ["Maidstone"]);
	assert.equal(existsSync(join(out, "county-summary.pdf")), true);
});

test("what cannot start as asked ends with 2 and says why", async () => {
	const taken = await bellwether("new", above, "--partnership", "Maidstone", "--year", "2026");
	assert.deepEqual([taken.code, /never writes over anything/.test(taken.remarks)], [2, true]);
	const unknown = await bellwether("new", join(above, "x"), "--partnership", "Maidstoen", "--year", "2026");
	assert.deepEqual([unknown.code, /Did you mean “Maidstone”/.test(unknown.remarks)], [2, true]);
	assert.equal(
		(await bellwether("new", join(above, "x"), "--partnership", "Maidstone", "--year", "soon")).code,
		2,
	);
	assert.equal((await bellwether("ready", join(above, "nowhere"))).code, 2);
	assert.equal((await bellwether("rollup", join(above, "nowhere"), "--out", above)).code, 2);
	const who = ["--person", "Ann", "--role", "chair"];
	assert.equal((await bellwether("approve", folder, ...who, "--state", "agred")).code, 2);
	assert.equal((await bellwether("approve", folder, ...who, "--state", "published")).code, 1);
});
