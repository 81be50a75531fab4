import assert from "node:assert/strict";
import { test } from "node:test";
import { fuzz } from "./fuzz.ts";

/** A tenth of what `npm run endure` does; the rest have the seeds behind these. */
const FILES = 1000;

test("a thousand spoilt files are loaded or refused, with every row accounted for", async () => {
	const result = await fuzz({ first: 1, count: FILES });
	assert.deepEqual(result.faults, []);
	assert.ok(result.outcomes.loaded > FILES / 10, "hardly any file was loaded");
	assert.ok(result.outcomes.refused > FILES / 10, "hardly any file was refused");
});
