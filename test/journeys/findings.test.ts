import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { bellwether } from "./command.ts";

const NORTHBROOK = "examples/northbrook";

test("what changed is listed with its order, as data, and as prose to paste", async () => {
	const told = await bellwether("findings", NORTHBROOK);
	assert.equal(told.code, 0, told.remarks);
	assert.match(told.result, /^1\. Offences of violence and sexual offences in Northbrook rose from/m);
	assert.match(told.result, /Order [\d.]+ = how sure [\d.]+ × how much [\d.]+\. Figures: policeuk\./);
	const { findings, emerging, prose, problems } = JSON.parse(
		(await bellwether("findings", NORTHBROOK, "--json")).result,
	);
	assert.ok(findings.length > 10 && Array.isArray(emerging) && Array.isArray(problems));
	assert.ok(findings.every((each: { sentence: string }) => each.sentence.length > 0));
	const pasted = await bellwether("findings", NORTHBROOK, "--as-prose");
	assert.equal(pasted.result.trim(), prose.trim());
	assert.match(pasted.result, /^\{% at-a-glance %\}/);
});

test("a folder that is no assessment cannot start, and no trace is shown", async () => {
	const folder = mkdtempSync(join(tmpdir(), "bellwether-"));
	try {
		const told = await bellwether("findings", folder);
		assert.equal(told.code, 2);
		assert.match(told.remarks, /holds no assessment/);
		assert.doesNotMatch(told.remarks, /\bat .*\.ts:\d+/);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test("a briefing without its months cannot start, and says how they are written", async () => {
	const told = await bellwether("build", NORTHBROOK, "--document", "briefing", "--out", tmpdir());
	assert.equal(told.code, 2);
	assert.match(told.remarks, /--period 2016-07\.\.2016-09/);
});
