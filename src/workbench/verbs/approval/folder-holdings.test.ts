import assert from "node:assert/strict";
import { test } from "node:test";
import { openAssessment } from "../open-assessment.ts";
import { openReference } from "../reference.ts";
import { folderHoldings } from "./folder-holdings.ts";

/** What an example holds of the evidence that the checklist wants. */
function heldBy(folder: string): string[] {
	const opened = openAssessment(folder, openReference());
	assert.ok(opened.ok, JSON.stringify(opened.problems));
	const { settings, prose, priorities, decisions } = opened.value;
	return folderHoldings(folder, { settings, prose, priorities, plans: decisions.plans }).map(
		({ evidence }) => evidence,
	);
}

test("a plan of last year without actions shows nothing of how it was carried out, nor does a consultation that is missing", () => {
	const maidstone = heldBy("examples/safer-maidstone-2017-18");
	assert.ok(maidstone.includes("plan"));
	assert.ok(!maidstone.includes("last-year-plan"));
	assert.ok(!maidstone.includes("consultation"));
	const northbrook = heldBy("examples/northbrook");
	assert.ok(northbrook.includes("last-year-plan") && northbrook.includes("consultation"));
});
