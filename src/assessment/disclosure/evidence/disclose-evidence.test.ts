import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure, Observation, StatedValue } from "#evidence/measures";
import {
	type Area,
	areaRegister,
	type MeasureTree,
	readAreaCode,
	readMeasureId,
	readPeriod,
} from "#vocabulary";
import { type DisclosureRules, NO_RULES, type PublishedCount } from "../rules/disclosure-rules.ts";
import { discloseEvidence } from "./disclose-evidence.ts";

const AREAS = areaRegister(
	["county", "north", "south", "west"].map(
		(code): Area => ({
			code: readAreaCode(code)!,
			name: code,
			level: code === "county" ? "county" : "district",
			parents: code === "county" ? [] : [readAreaCode("county")!],
			alsoKnownAs: [],
		}),
	),
);

function measure(id: string, more: Partial<Measure> = {}): Measure {
	return {
		id: readMeasureId(id)!,
		title: id,
		noun: id,
		definition: id,
		unit: "people",
		counts: "clients",
		polarity: "neither",
		supplier: "Service",
		dateBasis: "recorded",
		stock: false,
		caveats: [],
		...more,
	};
}

const MEASURES = [
	measure("help.clients"),
	measure("help.share", { unit: "per cent" }),
	measure("help.rate", { unit: "rate", per: 1000 }),
	measure("crime.all", { unit: "count", counts: "crimes" }),
];

function value(
	id: string,
	area: string,
	when: string,
	number: number,
	more: Partial<StatedValue> = {},
): StatedValue {
	return {
		kind: "value",
		measure: readMeasureId(id)!,
		area: readAreaCode(area)!,
		period: readPeriod(when)!,
		value: number,
		at: { file: "returns/help.csv", row: 2 },
		illustrative: false,
		supplier: "Service",
		sourceTitle: "Return",
		fileHash: "0",
		...more,
	};
}

function disclosed(
	observations: readonly Observation[],
	rules: Partial<DisclosureRules> = {},
	published: readonly PublishedCount[] = [],
) {
	const trees: MeasureTree[] = [];
	const found = discloseEvidence({
		observations,
		measureOf: (id) => MEASURES.find((each) => each.id === id),
		structure: { areas: AREAS, areaSums: [], trees, isStock: () => false },
		rules: { ...NO_RULES, ...rules },
		published,
	});
	return {
		...found,
		gone: found.observations.flatMap((each, index) => (each.kind === "value" ? [] : [index])),
	};
}

const DISTRICTS = [
	value("help.clients", "north", "2025/26", 3),
	value("help.clients", "south", "2025/26", 30),
	value("help.clients", "west", "2025/26", 40),
	value("help.clients", "county", "2025/26", 73),
];

test("a small count goes with the company that its total makes necessary", () => {
	const { gone, withheld } = disclosed(DISTRICTS);
	assert.equal(gone.length, 2);
	assert.equal(gone[0], 0);
	assert.deepEqual(withheld, {
		small: 1,
		others: 1,
		byMeasure: [{ measure: "help.clients", counts: 2 }],
	});
});

test("nothing of a withheld number is kept: value, parts, note", () => {
	const small = value("help.share", "north", "2025/26", 37.5, {
		numerator: 3,
		denominator: 8,
		note: "3 of 8",
	});
	const [gap] = disclosed([small]).observations;
	assert.equal(gap?.kind === "not available" && gap.reason, "withheld");
	assert.doesNotMatch(JSON.stringify({ ...gap, at: null, period: null }), /37|"3|8"/);
});

test("rates, changes and ranks of a withheld count go with it", () => {
	const frame = value("help.clients", "north", "2025/26", 3);
	const { value: _, kind: __, ...of } = frame;
	const change: Observation = {
		...of,
		kind: "stated change",
		value: 50,
		changeUnit: "per cent",
		period: readPeriod("2026/27")!,
		comparedWith: of.period,
	};
	const rank: Observation = { ...of, kind: "rank", value: 1, rankOf: 3 };
	const rate = value("help.rate", "north", "2025/26", 0.4);
	const { observations } = disclosed([frame, change, rank, rate], {
		rates: [{ rate: rate.measure, counts: frame.measure }],
	});
	assert.deepEqual(
		observations.map(({ kind }) => kind),
		Array(4).fill("not available"),
	);
});

test("two rolling years that overlap do not give away the month in which few came", () => {
	const months = Array.from({ length: 12 }, (_, index) =>
		value("help.clients", "north", `2024-${String(index + 1).padStart(2, "0")}`, 20),
	);
	const years = [
		value("help.clients", "north", "2024", 240),
		value("help.clients", "north", "Feb 2024 to Jan 2025", 222),
	];
	const { gone } = disclosed([...months, ...years]);
	assert.ok(gone.length > 0, "January 2025, in which two came, is the difference of what is shown");
	assert.deepEqual(disclosed([...months, years[0]!]).gone, []);
});

test("what an earlier edition printed is no company, and small counts given away by it are told", () => {
	const before = (area: string, number: number): PublishedCount => ({
		measure: "help.clients",
		area,
		from: readPeriod("2025/26")!.from,
		to: readPeriod("2025/26")!.to,
		value: number,
		edition: "last year's",
	});
	const tied = disclosed(DISTRICTS, {}, [before("south", 30), before("county", 73)]);
	assert.deepEqual(tied.gone, [0, 2]);
	const lost = disclosed(DISTRICTS, {}, [before("south", 30), before("west", 40), before("county", 73)]);
	assert.deepEqual(lost.gone, [0]);
	assert.deepEqual(
		lost.problems.map(({ code }) => code),
		["disclosure-given-away"],
	);
});

test("offences are shown however few; a supplier may round, ask for more, or for no company", () => {
	assert.deepEqual(disclosed([value("crime.all", "north", "2025/26", 2)]).gone, []);
	const rule = (more: object) => ({
		suppliers: new Map([["Service", { threshold: 5, secondary: true, ...more }]]),
	});
	const [rounded] = disclosed(
		[value("help.clients", "north", "2025/26", 23)],
		rule({ rounding: 5 }),
	).observations;
	assert.equal(rounded?.kind === "value" && rounded.value, 25);
	assert.deepEqual(disclosed(DISTRICTS, rule({ secondary: false })).gone, [0]);
	assert.deepEqual(disclosed(DISTRICTS, rule({ threshold: 0 })).gone, []);
	assert.ok(disclosed(DISTRICTS, rule({ threshold: 50 })).gone.length >= 3);
});

test("illustrative numbers hide nobody", () => {
	assert.deepEqual(
		disclosed([value("help.clients", "north", "2025/26", 3, { illustrative: true })]).gone,
		[],
	);
});

test("a small count of a crossed breakdown goes with the company that its margins make necessary", () => {
	const crossed = {
		"": 30,
		"sex=f": 10,
		"sex=m": 20,
		"age=u18": 11,
		"age=adult": 19,
		"sex=f;age=u18": 3,
		"sex=f;age=adult": 7,
		"sex=m;age=u18": 8,
		"sex=m;age=adult": 12,
	};
	const rows = Object.entries(crossed).map(([breakdown, number]) =>
		value("help.clients", "north", "2025/26", number, breakdown ? { breakdown } : {}),
	);
	assert.deepEqual(disclosed(rows).withheld, {
		small: 1,
		others: 3,
		byMeasure: [{ measure: "help.clients", counts: 4 }],
	});
});

test("a total that is off by one does not lose a small count its company", () => {
	const off = DISTRICTS.with(1, value("help.clients", "south", "2025/26", 31));
	assert.equal(disclosed(off).gone.length, 2);
});

test("a contradictory pair of windows is named, and leaves the counts tied to it their company", () => {
	const months = Array.from({ length: 12 }, (_, index) =>
		value("help.clients", "north", `2024-${String(index + 1).padStart(2, "0")}`, 20),
	);
	const tied = [
		...months,
		value("help.clients", "north", "2024", 240),
		value("help.clients", "north", "Feb 2024 to Jan 2025", 222),
		value("help.clients", "north", "Jan 2022 to Jan 2025", 900),
	];
	const revised = [
		value("help.clients", "north", "Jan 2022 to Sep 2022", 100),
		value("help.clients", "north", "Apr 2022 to Sep 2022", 120),
	];
	assert.ok(disclosed(tied).gone.length > 0);
	const { gone, problems } = disclosed([...tied, ...revised]);
	assert.ok(gone.length > 0, "January 2025, in which two came, is still the difference of two years");
	assert.deepEqual(
		problems.map(({ code }) => code),
		["disclosure-sum-off"],
	);
});

test("what its supplier withheld cannot be worked out from the total, and keeps its supplier's words", () => {
	const { value: _, ...of } = value("help.clients", "north", "2025/26", 0);
	const gap: Observation = { ...of, kind: "not available", reason: "withheld", why: "fewer than five" };
	const { gone, observations, withheld } = disclosed([gap, ...DISTRICTS.slice(1)]);
	assert.equal(gone.length, 2);
	assert.deepEqual(observations[0], gap);
	assert.deepEqual([withheld.small, withheld.others], [0, 1]);
});

test("a breakdown that nobody can place is told, and a total that is off where something is withheld", () => {
	const part = value("help.clients", "north", "2025/26", 20, { breakdown: "women" });
	assert.deepEqual(
		disclosed([part]).problems.map(({ code, found }) => [code, found]),
		[["disclosure-breakdown-unplaced", "women"]],
	);
	const off = DISTRICTS.with(1, value("help.clients", "south", "2025/26", 31));
	assert.deepEqual(
		disclosed(off).problems.map(({ code }) => code),
		["disclosure-sum-off"],
	);
});

test("where nothing beside a small count can be withheld, it is not the earlier edition that is blamed", () => {
	const share = value("help.share", "north", "2025/26", 10, {
		numerator: 3,
		denominator: 3,
		breakdown: "age=u18",
	});
	const { problems } = disclosed([share]);
	assert.deepEqual(
		problems.map(({ code }) => code),
		["disclosure-no-company"],
	);
});
