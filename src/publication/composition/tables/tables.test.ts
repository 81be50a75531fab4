import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FindingContext } from "#analysis/findings";
import { inlineText, type Table } from "#document";
import type { Break, StatedChange } from "#evidence/measures";
import { area, at, context, divisions, id, period, selection, value } from "../fixtures/table-evidence.ts";
import type { Selection } from "../selection.ts";
import type { MadeTable } from "./table-request.ts";
import { figureCell, shownCell, tableWork } from "./table-work.ts";
import { TABLES } from "./tables.ts";

function make(kind: string, selected: Selection, where: FindingContext): MadeTable {
	const outcome = TABLES[kind]?.(selected, where);
	assert.ok(outcome?.ok, JSON.stringify(outcome));
	return outcome.value;
}

function printed({ rows }: Table): string[] {
	return rows.map((row) => row.cells.map((cell) => inlineText(cell.content)).join(" | "));
}

function headings({ columns }: Table): string[] {
	return columns.map((column) => column.heading);
}

const both = (measure: string, current: number, previous: number, where = "E07000110") => [
	{ ...value(measure, "RY Oct 2016", current), area: area(where) },
	{ ...value(measure, "RY Oct 2015", previous), area: area(where) },
];

const crimes = [
	...both("crime.violent", 3743, 2964),
	...both("crime.robbery", 69, 79),
	value("crime.violent", "Oct 2016", 312),
	value("crime.robbery", "Oct 2016", 6),
];

describe("changes of measures", () => {
	const tree = {
		id: "small",
		title: "Small",
		source: "Kent Police",
		roots: [
			{
				measure: id("crime.violent"),
				children: [{ measure: id("crime.robbery"), label: "- Robbery", children: [] }],
			},
		],
	};
	const selected = selection(["crime.violent"], {}, { tree, month: period("Oct 2016") });
	const made = make("change-by-measure", selected, context(crimes));

	test("windows stand in the headings", () => {
		assert.deepEqual(headings(made.table), [
			"Measure",
			"Oct 2016",
			"Year to Oct 2016",
			"Year to Oct 2015",
			"Difference",
			"Change",
			"What the test says",
		]);
	});

	test("parents are parents, children are indented, and the test speaks in words", () => {
		assert.deepEqual(printed(made.table), [
			"Violent crime | 312 | 3,743 | 2,964 | +779 | +26.3% | clear rise",
			"- Robbery | 6 | 69 | 79 | −10 | −12.7% | no clear change",
		]);
		assert.deepEqual(
			made.table.rows.map((row) => [row.depth, row.emphasis]),
			[
				[0, "parent"],
				[1, undefined],
			],
		);
	});

	test("each number is a figure with its source", () => {
		assert.equal(made.figures.length, 10);
		assert.ok(made.figures.every((each) => each.sources.length > 0));
		assert.equal(made.table.source, "Kent Police (Recorded crime)");
		assert.equal(made.table.rows[0]?.cells[4]?.value, 779);
	});

	test("a tree that is not named is a problem", () => {
		const outcome = TABLES["change-by-measure"]?.(selection(["crime.violent"]), context(crimes));
		assert.ok(outcome && !outcome.ok);
		assert.equal(outcome.problems[0]?.code, "table-incomplete");
	});

	test("a break says which of several measures it touches", () => {
		const broken: Break = {
			measures: [id("crime.violent")],
			areas: [],
			date: period("Apr 2016").from,
			kind: "recording",
			reason: "More is recorded.",
			at,
		};
		const { table } = make(
			"change",
			selection(["crime.violent", "crime.robbery"]),
			context(crimes, [broken]),
		);
		assert.ok(table.notes.some((note) => /^Break on 1 April 2016.*It touches: Violent crime\.$/.test(note)));
	});

	test("only a stated change: its sign, and base not given", () => {
		const visits: StatedChange = {
			...value("one-stop-shop.visits", "RY Oct 2016", 0),
			kind: "stated change",
			value: 42.3,
			changeUnit: "per cent",
			comparedWith: period("RY Oct 2015"),
		};
		const { table } = make("change", selection(["one-stop-shop.visits"]), context([visits]));
		assert.deepEqual(printed(table), ["Visits | [x] | [x] | [x] | +42.3% | base not given"]);
		assert.ok(table.notes.some((note) => note.startsWith("[x]")));
	});

	test("a value that its supplier withholds says so, with the reason", () => {
		const { value: _, ...gap } = value("crime.robbery", "RY Oct 2015", 0);
		const why = "Fewer than five people.";
		const held = value("crime.robbery", "RY Oct 2016", 69);
		const withheld = { ...gap, kind: "not available" as const, reason: "withheld" as const, why };
		const { table } = make("change", selection(["crime.robbery"]), context([held, withheld]));
		assert.match(printed(table)[0] ?? "", /^Robbery \| 69 \| \[c\]/);
		assert.ok(table.notes.includes("[c] withheld to protect people: Fewer than five people."));
		assert.ok(!table.notes.some((note) => note.includes("the source does not give it")));
	});

	test("a value that is still to come says when", () => {
		const { value: _, ...gap } = value("crime.robbery", "RY Oct 2015", 0);
		const later = { kind: "not available", reason: "expected later", why: "Not out yet" } as const;
		const expected = period("Oct 2017").from;
		const { table } = make("change", selection(["crime.robbery"]), context([{ ...gap, ...later, expected }]));
		assert.ok(table.notes.includes("[x] not yet published: Not out yet. Expected in October 2017."));
	});

	test("what is refused for another reason than want of evidence says that reason", () => {
		const shares = both("outcomes.violence", 35, 30);
		const work = tableWork(context(shares), at);
		const { address } = selection(["outcomes.violence"]);
		figureCell(work, address, "change");
		const [note = ""] = work.notes;
		assert.match(note, /^\[x\] not available: .*per cent/);
		assert.ok(!note.includes("the source does not give it"));
	});

	test("two answers under one id are a fault of the program", () => {
		const where = context(both("crime.robbery", 69, 79));
		const made = make("change", selection(["crime.robbery"]), where).figures[0];
		assert.ok(made);
		const work = tableWork(where, at);
		shownCell(work, made);
		assert.throws(() => shownCell(work, { ...made, text: "70" }), /Two figures have the id/);
	});

	test("no per cent on a base under 20, and a stock is not tested", () => {
		const few = context([...both("crime.robbery", 6, 3), ...both("claimants.count", 1225, 1240)]);
		const { table } = make("change", selection(["crime.robbery", "claimants.count"]), few);
		assert.deepEqual(printed(table), [
			"Robbery | 6 | 3 | +3 | [low] | no clear change",
			"Claimants | 1,225 | 1,240 | −15 | −1.2% | not tested",
		]);
	});

	test("windows that are not alike stop the table", () => {
		const overlapping = selection(["crime.violent"], { against: period("RY Dec 2015") });
		const twice = context([...crimes, value("crime.violent", "RY Dec 2015", 3000)]);
		const outcome = TABLES.change?.(overlapping, twice);
		assert.ok(outcome && !outcome.ok);
		assert.equal(outcome.problems[0]?.code, "windows-overlap");
	});
});

describe("areas", () => {
	const where = context([
		...both("crime.violent", 3743, 2964),
		...both("crime.violent", 2799, 2338, "E07000108"),
		...both("crime.violent", 6542, 5302, "kent-west"),
		...both("crime.violent", 44_823, 34_712, "E23000032"),
	]);

	test("parts stand before their total, the own area stands out, single areas have a rank of change", () => {
		const made = make(
			"change-by-area",
			selection(["crime.violent"], { group: divisions }, { ranked: true }),
			where,
		);
		assert.deepEqual(printed(made.table), [
			"Maidstone | 3,743 | 2,964 | +779 | +26.3% | clear rise | 2 of 2",
			"Dover | 2,799 | 2,338 | +461 | +19.7% | clear rise | 1 of 2",
			"West Division | 6,542 | 5,302 | +1,240 | +23.4% | clear rise | ",
			"Kent | 44,823 | 34,712 | +10,111 | +29.1% | clear rise | ",
		]);
		assert.deepEqual(
			made.table.rows.map((row) => row.emphasis),
			["own area", undefined, "total", "total"],
		);
	});

	test("rates keep the decimals of their year; the rank has its group", () => {
		const rates = context([
			value("crime.violent", "2015/16", 9332),
			value("crime.rate", "2015/16", 58),
			value("crime.rate", "2014/15", 56.7),
			{ ...value("crime.rate", "2015/16", 58), area: area("E07000108") },
		]);
		const { parts: _, total: __, ...plain } = divisions;
		const { table } = make(
			"rates-by-area",
			selection(
				["crime.rate"],
				{ window: period("2015/16"), group: plain },
				{ counts: id("crime.violent"), years: [period("2014/15")] },
			),
			rates,
		);
		assert.deepEqual(printed(table), [
			"Maidstone | 9,332 | 58 | 56.7 | 1= of 2",
			"Dover | [x] | 58 | [x] | 1= of 2",
		]);
		assert.ok(table.notes.some((note) => note.startsWith("Denominator not given by the source")));
	});

	test("wards: the highest first, with the place caveat", () => {
		const { parts: _, total: __, ...plain } = divisions;
		const { table } = make("ward-league", selection(["crime.violent"], { group: plain }), where);
		assert.match(printed(table)[0] ?? "", /^Maidstone \| 3,743/);
		assert.ok(table.notes.some((note) => note.startsWith("Counted where it happened")));
	});
});

test("before and after: the phases of a cohort, and a measure without phases beside them", () => {
	const cohort = context([
		value("iom.cost", "Aug 2016", 451_812, { area: area("kent-west"), breakdown: "phase=before-joining" }),
		value("iom.cost", "Aug 2016", 503_263, { area: area("kent-west"), breakdown: "phase=after-joining" }),
		value("iom.nil-cost", "Aug 2016", 20, { area: area("kent-west") }),
	]);
	const { table } = make(
		"before-and-after",
		selection(["iom.cost", "iom.nil-cost"], { group: divisions }),
		cohort,
	);
	assert.deepEqual(printed(table), ["West Division | £451,812 | £503,263 | +£51,451 | +11.4% | 20"]);
	assert.equal(table.columns[1]?.group, "Cost of crime");
});

test("outcomes: what is left to 100 is not stated, a month is not final", () => {
	const outcome = (part: string, share: number) =>
		value("outcomes.violence", "Oct 2016", share, { breakdown: `outcome=${part}` });
	const { table } = make(
		"outcome-mix",
		selection(["outcomes.violence"], { window: period("Oct 2016") }),
		context([outcome("charged", 11), outcome("victim-does-not-support", 35), outcome("no-suspect", 13)]),
	);
	assert.deepEqual(printed(table), [
		"Victim does not support | 35%",
		"No suspect | 13%",
		"Charged | 11%",
		"Not stated | 41%",
	]);
	assert.equal(headings(table)[0], "Outcome");
	assert.ok(table.notes.some((note) => note.startsWith("Not final")));
	assert.ok(table.notes.includes("Base not given by the source."));
});

test("an illustrative value is said under the table", () => {
	const invented = both("crime.violent", 3743, 2964).map((each) => ({ ...each, illustrative: true }));
	const { table } = make("change", selection(["crime.violent"]), context(invented));
	assert.ok(table.notes.some((note) => note.startsWith("Illustrative")));
});
