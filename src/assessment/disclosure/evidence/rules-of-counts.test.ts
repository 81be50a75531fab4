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
