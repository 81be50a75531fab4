import assert from "node:assert/strict";
import { test } from "node:test";
import { type EvidenceInput, evidenceBook } from "#analysis/findings";
import { areaRegister, type MeasureId, type Period, readPeriod } from "#vocabulary";
import { scoringOf } from "./fixtures/small-scoring.ts";
import type { ScoredTheme } from "./scoring.ts";
import { suggestionsFrom } from "./suggestions.ts";

type Measure = NonNullable<ReturnType<ReturnType<typeof evidenceBook>["measure"]>>;
type Value = Extract<
	EvidenceInput["observations"] extends Iterable<infer Each> ? Each : never,
	{ kind: "value" }
>;

const HERE = "E07900001" as Value["area"];
const NOW = readPeriod("2025/26") as Period;
const BEFORE = readPeriod("2024/25") as Period;

function measure(id: string, more: Partial<Measure> = {}): Measure {
	return {
		id: id as MeasureId,
		title: `Title of ${id}`,
		noun: id,
		definition: "",
		unit: "count",
		counts: "crimes",
		polarity: "lower is better",
		supplier: "Police",
		dateBasis: "recorded",
		stock: false,
		caveats: [],
		...more,
	} as Measure;
}

function value(of: string, period: Period, number: number, row: number): Value {
	return {
		kind: "value",
		measure: of as MeasureId,
		area: HERE,
		period,
		value: number,
		supplier: "Police",
		sourceTitle: "Return",
		illustrative: false,
		at: { file: "returns/a.csv", row },
		fileHash: "0",
	} as Value;
}

function theme(id: string, ...evidence: string[]): ScoredTheme {
	return { id, title: id, evidence: evidence as MeasureId[], file: `themes/${id}.md` };
}

function suggested(
	themes: readonly ScoredTheme[],
	measures: readonly Measure[],
	observations: readonly Value[],
) {
	const areas = areaRegister([]);
	const book = evidenceBook({ observations, measures, areas, breaks: [] });
	const context = { book, ranking: "unrounded", language: "en", ownArea: HERE } as const;
	const windows = [{ period: NOW, against: BEFORE }];
	return suggestionsFrom({ ...scoringOf([], []), themes }, { context, windows, steps: [] });
}

test("volume is the band among themes counted in the same unit, trend the test of the two windows", () => {
	const measures = ["a.one", "b.one", "c.one"].map((id) => measure(id));
	const found = suggested([theme("a", "a.one"), theme("b", "b.one"), theme("c", "c.one")], measures, [
		value("a.one", NOW, 900, 1),
		value("a.one", BEFORE, 600, 2),
		value("b.one", NOW, 50, 3),
		value("b.one", BEFORE, 45, 4),
		value("c.one", NOW, 300, 5),
		value("c.one", BEFORE, 400, 6),
	]);
	// Percentiles of three: 16.7, 50 and 83.3.
	assert.deepEqual(
		["a", "b", "c"].map((id) => [found.get(id)?.volume?.score, found.get(id)?.trend?.score]),
		[
			[4, 3],
			[0, 2],
			[2, 0],
		],
	);
	assert.match(found.get("a")?.trend?.words ?? "", /^Title of a\.one: a rise beyond chance$/);
});

test("a theme without data has no suggestion, nor has a volume that nothing is counted alike with", () => {
	const found = suggested(
		[theme("a", "a.one"), theme("b", "b.people"), theme("c")],
		[measure("a.one"), measure("b.people", { unit: "people" })],
		[value("a.one", NOW, 900, 1)],
	);
	assert.deepEqual(
		["a", "b", "c"].map((id) => found.get(id)),
		[{}, {}, {}],
	);
});

test("measures of which more is better, and stocks, say nothing of volume; the next in line does", () => {
	const found = suggested(
		[theme("a", "a.good", "a.stock", "a.one"), theme("b", "b.one")],
		[
			measure("a.good", { polarity: "higher is better" }),
			measure("a.stock", { stock: true }),
			measure("a.one"),
			measure("b.one"),
		],
		[
			value("a.good", NOW, 9000, 1),
			value("a.stock", NOW, 8000, 2),
			value("a.one", NOW, 7, 3),
			value("b.one", NOW, 50, 4),
		],
	);
	assert.deepEqual([found.get("a")?.volume?.measure, found.get("a")?.volume?.score], ["a.one", 1]);
	assert.equal(found.get("a")?.trend, undefined);
});
