import assert from "node:assert/strict";
import { test } from "node:test";
import { crashDecisions } from "./crash-decisions.ts";

/** A tenth of the moments at which `npm run endure` kills. */
const MOMENTS = 20;

test("a process killed at any moment of saving, scoring, approving and importing loses nothing acknowledged", async () => {
	const { faults, acknowledged, last } = await crashDecisions({ seed: 1, moments: MOMENTS });
	assert.deepEqual(faults, []);
	assert.ok(acknowledged > MOMENTS, `only ${acknowledged} acts were acknowledged`);
	assert.ok(Object.keys(last).length >= 4, `killed behind ${Object.keys(last).join(", ")} only`);
});
