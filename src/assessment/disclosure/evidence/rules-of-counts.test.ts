import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure, Observation, StatedValue } from "#evidence/measures";
import { areaRegister, readAreaCode, readMeasureId, readPeriod } from "#vocabulary";
import {
	type DisclosureRule,
	type DisclosureRules,
	NO_RULES,
	USUAL_RULE,
} from "../rules/disclosure-rules.ts";
import { roundedRange } from "./counted-cells.ts";
import { discloseEvidence } from "./disclose-evidence.ts";

function measure(id: string, more: Partial<Measure> = {}): Measure {
	return {
		id: readMeasureId(id)!,
		title: id,
		noun: id,
		definition: id,
		unit: "count",
		counts: "cases",
		polarity: "neither",
		supplier: "Catalogue",
		dateBasis: "recorded",
		stock: false,
		caveats: [],
		...more,
	};
}

const MEASURES = [
	measure("marac.cases"),
	measure("health.admissions", { counts: "admissions" }),
	measure("crime.all", { counts: "crimes" }),
	measure("marac.repeats", { unit: "per cent" }),
	measure("marac.rate", { unit: "rate", per: 1000 }),
];

function value(id: string, number: number, more: Partial<StatedValue> = {}): StatedValue {
	return {
		kind: "value",
		measure: readMeasureId(id)!,
		area: readAreaCode("north")!,
		period: readPeriod("2025/26")!,
		value: number,
		at: { file: "returns/a.csv", row: 2 },
		illustrative: false,
		supplier: "Service",
		sourceTitle: "Return",
		fileHash: "0",
		...more,
	};
}

function disclosed(observations: readonly Observation[], rules: Partial<DisclosureRules> = {}) {
	return discloseEvidence({
		observations,
		measureOf: (id) => MEASURES.find((each) => each.id === id),
		structure: { areas: areaRegister([]), areaSums: [], trees: [], isStock: () => false },
		rules: { ...NO_RULES, ...rules },
		published: [],
	});
}

function shown(...given: Parameters<typeof disclosed>) {
	return disclosed(...given).observations.map((each) => (each.kind === "value" ? each.value : null));
}

const of = (name: string, rule: Partial<DisclosureRule>) => new Map([[name, { ...USUAL_RULE, ...rule }]]);

test("what is not declared to be a thing counts people: cases and admissions follow the usual rule", () => {
	const few = [value("marac.cases", 3), value("health.admissions", 2), value("crime.all", 2)];
	assert.deepEqual(shown(few), [null, null, 2]);
});

test("a rule that is stated holds for counts of things too, by measure and by supplier", () => {
	assert.deepEqual(shown([value("crime.all", 2)], { measures: of("crime.all", {}) }), [null]);
	assert.deepEqual(shown([value("crime.all", 7)], { suppliers: of("Service", { threshold: 10 }) }), [null]);
	assert.deepEqual(shown([value("crime.all", 23)], { suppliers: of("Service", { rounding: 5 }) }), [25]);
	assert.deepEqual(shown([value("marac.cases", 2)], { measures: of("marac.cases", { threshold: 0 }) }), [2]);
});

test("the rule is that of who supplied the row, and of two who supplied it the stricter", () => {
	const strict = { suppliers: of("Service", { threshold: 20, secondary: false }) };
	assert.deepEqual(shown([value("marac.cases", 12)], strict), [null]);
	const twice = [value("marac.cases", 12, { supplier: "Other" }), value("marac.cases", 12)];
	assert.deepEqual(shown(twice, strict), [null, null]);
	assert.deepEqual(shown([value("marac.cases", 12)]), [12]);
});

test("a rule that no count follows is reported", () => {
	const codes = (rules: Partial<DisclosureRules>) =>
		disclosed([value("marac.cases", 12)], rules).problems.map(({ code, found }) => [code, found]);
	assert.deepEqual(codes({ suppliers: of("Servise", {}) }), [["disclosure-rule-idle", "Servise"]]);
	assert.deepEqual(codes({ measures: of("crime.all", {}) }), [["disclosure-rule-idle", "crime.all"]]);
	assert.deepEqual(codes({ suppliers: of("Service", {}), measures: of("marac.cases", {}) }), []);
});

const BY_FIVE = { suppliers: of("Service", { rounding: 5 }) };
const NOTE = "Rounded to a multiple of 5, as the supplier asks.";

test("of a rounded count neither parts nor note are kept, and the note stands on noughts alike", () => {
	const given = [
		value("marac.cases", 23, { numerator: 23, denominator: 46, note: "23 in all" }),
		value("health.admissions", 0),
	];
	const told = disclosed(given, BY_FIVE).observations.map((each) =>
		each.kind === "value" ? [each.value, each.numerator, each.denominator, each.note] : each.kind,
	);
	assert.deepEqual(told, [
		[25, undefined, undefined, NOTE],
		[0, undefined, undefined, NOTE],
	]);
});

test("a share is that of its rounded parts; of one that gives a single part nothing is printed", () => {
	const whole = value("marac.repeats", 28.75, { numerator: 23, denominator: 80 });
	const [share] = disclosed([whole], BY_FIVE).observations;
	assert.ok(share?.kind === "value");
	assert.deepEqual([share.value, share.numerator, share.denominator], [31.25, 25, 80]);
	assert.deepEqual(shown([value("marac.repeats", 28.75, { denominator: 80 })], BY_FIVE), [null]);
});

test("a rate and a change of a rounded count do not tell the exact one", () => {
	const count = value("marac.cases", 23);
	const rate = value("marac.rate", 2.3, { supplier: "Statistics" });
	const { value: _, kind: __, ...frame } = count;
	const change: Observation = {
		...frame,
		kind: "stated change",
		value: 27.8,
		changeUnit: "per cent",
		comparedWith: readPeriod("2024/25")!,
	};
	const rates = [{ rate: rate.measure, counts: count.measure }];
	assert.deepEqual(shown([count, rate, change], { ...BY_FIVE, rates }), [25, null, null]);
});

test("what a reader knows of a rounded count are the counts that are printed so, and no small one", () => {
	assert.deepEqual(roundedRange(20, 10, 5), { least: 15, most: 24 });
	assert.deepEqual(roundedRange(23, 5, 5), { least: 23, most: 27 });
	assert.deepEqual(roundedRange(5, 5, 5), { least: 5, most: 7 });
	assert.deepEqual(roundedRange(0, 5, 5), { least: 0, most: 0 });
});

test("a share that implies a small part is withheld, though only its whole is given", () => {
	assert.deepEqual(shown([value("marac.repeats", 12.5, { denominator: 24 })]), [null]);
	assert.deepEqual(shown([value("marac.repeats", 50, { denominator: 24 })]), [50]);
});

test("a change that tells a small count before is withheld", () => {
	const now = value("marac.cases", 103);
	const { value: _, kind: __, ...frame } = now;
	const change = (by: number, changeUnit: "count" | "per cent"): Observation => ({
		...frame,
		kind: "stated change",
		value: by,
		changeUnit,
		comparedWith: readPeriod("2024/25")!,
	});
	const kinds = (by: number, unit: "count" | "per cent") =>
		disclosed([now, change(by, unit)]).observations[1]?.kind;
	assert.equal(kinds(100, "count"), "not available");
	assert.equal(kinds(3333.3, "per cent"), "not available");
	assert.equal(kinds(3, "per cent"), "stated change");
});
