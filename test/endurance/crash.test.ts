import assert from "node:assert/strict";
import { test } from "node:test";
import { crash } from "./crash.ts";

/** A tenth of the moments at which `npm run endure` kills. */
const MOMENTS = 20;

test("a process killed at any moment of loading leaves a store in order, with whole loads or none", async () => {
	const result = await crash({ seed: 1, moments: MOMENTS });
	assert.deepEqual(result.faults, []);
	assert.ok(result.kept.nothing > 0, "no process was killed before it had kept anything");
	assert.ok(result.kept.some > 0, "no process was killed between the first and the last load it kept");
});
