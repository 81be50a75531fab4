import { z } from "zod";
import {
	done,
	type LocatedValue,
	MARKINGS,
	type MeasureId,
	nearest,
	type Outcome,
	type Problem,
	placeOf,
	readMeasureId,
	readWithSchema,
	refused,
} from "#vocabulary";
import { type DisclosureRule, type DisclosureRules, USUAL_RULE } from "./disclosure-rules.ts";

const words = z.string().trim().min(1);

const RULE = {
	threshold: z
		.int()
		.min(0)
		.refine((value) => value !== 1, "0, or a number from 2")
		.optional(),
	rounding: z.int().min(2).optional(),
	secondary: z.boolean().optional(),
	reason: words.optional(),
};

const schema = z.strictObject({
	suppliers: z
		.array(z.strictObject({ supplier: words, marking: z.enum(MARKINGS).optional(), ...RULE }))
		.optional(),
	measures: z.array(z.strictObject({ measure: words, ...RULE })).optional(),
	rates: z.array(z.strictObject({ rate: words, counts: words })).optional(),
	previous: z.array(words).optional(),
});

const ENTRIES = [
	...Object.keys(schema.shape),
	"supplier",
	"measure",
	"marking",
	"rate",
	"counts",
	...Object.keys(RULE),
];

type WrittenRule = {
	readonly threshold?: number | undefined;
	readonly rounding?: number | undefined;
	readonly secondary?: boolean | undefined;
	readonly reason?: string | undefined;
};

/**
 * Reads `disclosure.yaml`. A measure that nobody knows is a problem, since its counts would be published by another rule
 * than was meant; so is a supplier or measure freed from the rule without a reason.
 *
 * @param measures the ids that are known
 */
export function readDisclosureRules(
	located: LocatedValue,
	measures: ReadonlySet<string>,
): Outcome<DisclosureRules> {
	const read = readWithSchema(located, schema, ENTRIES);
	if (!read.ok) return read;
	const { suppliers = [], measures: single = [], rates = [], previous = [] } = read.value;
	const at = (...path: PropertyKey[]) => placeOf(located, path);
	const problems = [
		...suppliers.flatMap((each, index) => unreasoned(each, each.supplier, at("suppliers", index))),
		...single.flatMap((each, index) => unreasoned(each, each.measure, at("measures", index))),
		...single.flatMap((each, index) => unknown(each.measure, measures, at("measures", index, "measure"))),
		...rates.flatMap((each, index) =>
			[each.rate, each.counts].flatMap((id) => unknown(id, measures, at("rates", index))),
		),
	];
	if (problems.length > 0) return refused(...problems);
	return done({
		suppliers: new Map(
			suppliers.flatMap((each) => (statesRule(each) ? [[each.supplier, ruleOf(each)] as const] : [])),
		),
		measures: new Map(single.map((each) => [each.measure, ruleOf(each)])),
		marked: new Set(suppliers.flatMap((each) => (isMarked(each.marking) ? [each.supplier] : []))),
		rates: rates.flatMap((each) => pair(readMeasureId(each.rate), readMeasureId(each.counts))),
		previous,
	});
}

function isMarked(marking: string | undefined): boolean {
	return marking !== undefined && marking !== MARKINGS[0];
}

function pair(rate: MeasureId | undefined, counts: MeasureId | undefined) {
	return rate && counts ? [{ rate, counts }] : [];
}

/** Whether anything is asked for the counts: a supplier whose files are marked is none who states a rule. */
function statesRule({ threshold, rounding, secondary }: WrittenRule): boolean {
	return threshold !== undefined || rounding !== undefined || secondary !== undefined;
}

function ruleOf({ threshold, rounding, secondary }: WrittenRule): DisclosureRule {
	return {
		threshold: threshold ?? USUAL_RULE.threshold,
		secondary: secondary ?? USUAL_RULE.secondary,
		...(rounding === undefined ? {} : { rounding }),
	};
}

function unreasoned({ threshold, reason }: WrittenRule, name: string, at: Problem["at"]): Problem[] {
	if (threshold !== 0 || reason !== undefined) return [];
	return [
		{
			code: "disclosure-reason-missing",
			stops: "document",
			at,
			says: `Every count of ${name} may be published, and no reason is given.`,
			wanted: "reason: in words, such as that these counts are open data",
			next: "Add the reason, or a threshold.",
		},
	];
}

function unknown(id: string, measures: ReadonlySet<string>, at: Problem["at"]): Problem[] {
	if (measures.has(id)) return [];
	const near = nearest(id, measures);
	return [
		{
			code: "disclosure-measure-unknown",
			stops: "document",
			at,
			says: `“${id}” is no measure, so its rule of disclosure would hold for nothing.`,
			next: near === undefined ? "Use the id of a measure of the catalogue." : `Did you mean “${near}”?`,
		},
	];
}
