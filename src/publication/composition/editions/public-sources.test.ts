import assert from "node:assert/strict";
import { test } from "node:test";
import { type Figure, figureIdOf } from "#document";
import { periodOfMonths, readAreaCode, readMeasureId, type SourceNote } from "#vocabulary";
import { withPublicSources } from "./public-sources.ts";

function figure(...sources: SourceNote[]): Figure {
	return {
		id: figureIdOf("refuge", "all"),
		value: 25,
		text: "25",
		unit: "people",
		of: {
			measure: readMeasureId("refuge.families")!,
			measureTitle: "People who found refuge",
			area: readAreaCode("E07000110")!,
			areaName: "Northbrook",
			window: periodOfMonths(2025, 4, 12),
		},
		method: "sum",
		base: { kind: "counts", numerator: 25 },
		illustrative: false,
		sources,
		cautions: [],
	};
}

const row = (number: number): SourceNote => ({
	supplier: "Refuge",
	title: "Yearly return",
	at: { file: "returns/refuge.csv", sheet: "Sheet 1", row: number, line: number, column: "value" },
	fileHash: "ab".repeat(32),
});

test("a public figure names the file of a source, and neither its hash nor a place in it", () => {
	assert.deepEqual(withPublicSources(figure(row(2), row(3)), new Set()).sources, [
		{ supplier: "Refuge", title: "Yearly return", at: { file: "returns/refuge.csv" } },
	]);
});

test("of a marked source not even the file is named; that it is illustrative stays said", () => {
	assert.deepEqual(
		withPublicSources(figure({ ...row(2), illustrative: true }), new Set(["Refuge"])).sources,
		[{ supplier: "Refuge", title: "Yearly return", illustrative: true }],
	);
});
