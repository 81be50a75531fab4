import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Observation } from "#evidence/measures";
import { monthsOf, type Outline } from "#vocabulary";
import { area, context, divisions, period, selection, value } from "../fixtures/table-evidence.ts";
import type { Selection } from "../selection.ts";
import { type AreaMaps, NO_MAPS } from "./area-maps.ts";
import { CHARTS } from "./charts.ts";

const { parts: _, total: __, ...GROUP } = divisions;
const WINDOW = period("2015/16");
const AGAINST = period("2014/15");
const DOVER = { area: area("E07000108") };

function asked(kind: string, selected: Selection, held: readonly Observation[], maps: AreaMaps = NO_MAPS) {
	return CHARTS[kind]!(selected, { ...context(held), steps: [], maps });
}

function made(kind: string, selected: Selection, held: readonly Observation[], maps?: AreaMaps) {
	const outcome = asked(kind, selected, held, maps);
	assert.ok(outcome.ok, JSON.stringify(outcome));
	return outcome.value;
}

const ofGroup = (measures: readonly string[], more: Partial<Selection> = {}) =>
	selection(measures, { window: WINDOW, against: AGAINST, group: GROUP }, more);

const COUNTS = [
	value("crime.robbery", "2015/16", 120),
	value("crime.robbery", "2014/15", 100),
	{ ...value("crime.robbery", "2015/16", 40), ...DOVER },
	{ ...value("crime.robbery", "2014/15", 60), ...DOVER },
];

test("slope: each area has both periods, as its table prints them", () => {
	const { request } = made("slope", ofGroup(["crime.robbery"]), COUNTS);
	assert.ok(request.kind === "slope");
	assert.deepEqual(
		request.lines.map(({ label, values, texts, own }) => [label, values, texts, own]),
		[
			["Maidstone", [100, 120], ["100", "120"], true],
			["Dover", [60, 40], ["60", "40"], false],
		],
	);
	assert.equal(request.words.title, "Robbery rose in one of two areas");
});

test("dots: the highest first, earlier periods beside it", () => {
	const { request } = made("dots", ofGroup(["crime.robbery"], { years: [AGAINST] }), COUNTS);
	assert.ok(request.kind === "dots");
	assert.deepEqual(
		request.rows.map(({ label, dots }) => [label, ...dots.map((dot) => dot?.value)]),
		[
			["Maidstone", 120, 100],
			["Dover", 40, 60],
		],
	);
	assert.equal(request.series.length, 2);
});

test("lorenz: the fewest areas that hold half are said and marked", () => {
	const { request } = made("lorenz", ofGroup(["crime.robbery"]), COUNTS);
	assert.ok(request.kind === "lorenz");
	assert.match(request.words.title, /one of two areas have 75% of it/);
	assert.deepEqual([request.marked?.across, request.marked?.up], [0.5, 0.25]);
});

describe("shares", () => {
	test("of two measures in two periods, printed as shares of their sum", () => {
		const held = [...COUNTS, value("crime.violent", "2015/16", 360), value("crime.violent", "2014/15", 100)];
		const chosen = selection(["crime.robbery", "crime.violent"], { window: WINDOW, against: AGAINST });
		const { request } = made("shares", chosen, held);
		assert.ok(request.kind === "shares");
		assert.deepEqual(
			request.rows.map(({ values }) => values.map(({ text }) => text)),
			[
				["50%", "50%"],
				["25%", "75%"],
			],
		);
	});

	test("a part that is not held is a problem, not a nought", () => {
		const chosen = selection(["crime.robbery", "crime.violent"], { window: WINDOW, against: AGAINST });
		const outcome = asked("shares", chosen, COUNTS);
		assert.deepEqual(
			outcome.problems.map(({ code }) => code),
			["parts-missing"],
		);
	});
});

describe("funnel", () => {
	const rates = (population?: number) => [
		value("crime.rate", "2015/16", 60, population ? { denominator: population } : {}),
		{ ...value("crime.rate", "2015/16", 40, population ? { denominator: population * 2 } : {}), ...DOVER },
	];

	test("stands on the people behind each rate and says what chance says", () => {
		const { request } = made("funnel", ofGroup(["crime.rate"]), rates(100_000));
		assert.ok(request.kind === "funnel");
		const points = new Map(request.points.map((point) => [point.label, point]));
		assert.deepEqual(
			[points.get("Maidstone")?.base, points.get("Maidstone")?.standing],
			[100_000, "beyond outer"],
		);
		assert.equal(Math.round(request.centre.value * 10), 467, "all events over all people");
		assert.match(request.words.title, /above the 99.8% limits/);
	});

	test("without populations it is refused with what is missing", () => {
		const outcome = asked("funnel", ofGroup(["crime.rate"]), rates());
		assert.match(
			outcome.problems.map(({ code, says }) => `${code} ${says}`).join(),
			/^funnel-impossible .*population/,
		);
	});
});

test("multiples: a panel for each measure, with its verdict, on one axis only where levels are near", () => {
	const months = monthsOf(period("RY Oct 2016")).flatMap((month, index) => {
		const when = month.from.slice(0, 7);
		return [
			value("crime.robbery", when, 10 + (index % 3)),
			value("crime.violent", when, 900 + (index % 5) * 10),
		];
	});
	const { request } = made("multiples", selection(["crime.robbery", "crime.violent"]), months);
	assert.ok(request.kind === "small multiples");
	assert.deepEqual(
		request.panels.map(({ label, variation }) => [label, variation.judgement]),
		[
			["Robbery", "common cause"],
			["Violent crime", "common cause"],
		],
	);
	assert.equal(request.sharedScale, false);
	assert.match(request.words.foot.join(" "), /axis of its own/);
});

describe("map", () => {
	const square = (west: number): Outline["polygons"] => [
		[
			[
				[west, 51],
				[west + 0.1, 51],
				[west + 0.1, 51.1],
				[west, 51],
			],
		],
	];
	const codes = [area("E07000110"), area("E07000108")];
	const outlines = new Map(
		codes.map((code, index) => [code, { area: code, name: "", polygons: square(index * 0.1) }]),
	);
	const hexes = new Map(codes.map((code, index) => [code, { q: index, r: 0, layout: "odd-r" as const }]));

	test("has the outlines of all areas, rounded classes, and hexagons where all have one", () => {
		const { request } = made("map", ofGroup(["crime.robbery"]), COUNTS, { outlines, hexes });
		assert.ok(request.kind === "map");
		assert.deepEqual(
			request.areas.map(({ label, text, hex }) => [label, text, hex]),
			[
				["Maidstone", "120", { q: 0, r: 0 }],
				["Dover", "40", { q: 1, r: 0 }],
			],
		);
		assert.deepEqual(
			request.classes.map(({ from }) => from % 20),
			request.classes.map(() => 0),
		);
		assert.equal(request.hexLayout, "odd-r");
	});

	test("what is withheld stays on the map, without a value", () => {
		const { request } = made("map", ofGroup(["crime.robbery"]), COUNTS.slice(0, 2), {
			outlines,
			hexes: new Map(),
		});
		assert.ok(request.kind === "map");
		assert.deepEqual(
			request.areas.map(({ value: held }) => held),
			[120, null],
		);
		assert.equal(request.hexLayout, undefined);
	});

	test("areas that no map has are named in the problem", () => {
		for (const kind of ["map", "hex-map"]) {
			const [problem] = asked(kind, ofGroup(["crime.robbery"]), COUNTS).problems;
			assert.equal(problem?.code, "map-missing");
			assert.match(problem?.says ?? "", /Maidstone and Dover/);
		}
	});
});

test("hours: breakdowns by day and hour become a grid with gaps where nothing is held", () => {
	const held = [
		value("crime.violent", "2015/16", 9, { breakdown: "day=Friday, hour=23" }),
		value("crime.violent", "2015/16", 2, { breakdown: "day=Monday, hour=4" }),
	];
	const { request } = made("hours", selection(["crime.violent"], { window: WINDOW }), held);
	assert.ok(request.kind === "hours");
	assert.deepEqual(request.rows, ["Friday", "Monday"]);
	assert.deepEqual([request.values[0]?.[23], request.values[0]?.[4], request.values[1]?.[4]], [9, null, 2]);
	assert.match(request.words.title, /Friday, from 23:00/);
});
