import assert from "node:assert/strict";
import { test } from "node:test";
import { answerFigure } from "#analysis/findings";
import { at, context, period, selection, value } from "./fixtures/table-evidence.ts";
import { usedSources } from "./sources-appendix.ts";

test("a published source stays published beside an illustrative value in the same figure", () => {
	const book = context([
		value("crime.robbery", "RY Oct 2016", 69),
		value("crime.robbery", "RY Oct 2015", 79, { illustrative: true, sourceTitle: "Made series" }),
	]);
	const { address } = selection(["crime.robbery"], { against: period("RY Oct 2015") });
	const change = answerFigure({ address, show: "change", at }, book);
	assert.ok(change.ok && change.value.illustrative);
	assert.deepEqual(
		usedSources([change.value]).map(({ title, illustrative, figures }) => [title, illustrative, figures]),
		[
			["Made series", true, 1],
			["Recorded crime", false, 1],
		],
	);
});
