import { wilson } from "#analysis/statistics";
import type { Figure } from "#document";
import type { StatedValue } from "#evidence/measures";
import { done, type Outcome, type Problem, printedValue, refused } from "#vocabulary";
import { level } from "./answer-value.ts";
import { valueAt } from "./cell.ts";
import { figureOf, type Question } from "./figure-making.ts";

/** The value as a per cent of the measure `of`, in the same area and window, with Wilson's interval. */
export function answerShare(question: Question): Outcome<Figure> {
	const { address, at, context } = question;
	if (!address.of) return refused(noWhole(question));
	const part = valueAt(address, at, context.book);
	if (!part.ok) return part;
	const { breakdown: _, ...whole } = address;
	const base = valueAt({ ...whole, measure: address.of }, at, context.book);
	if (!base.ok) return base;
	const share = wilson({ events: part.value.value, base: base.value.value });
	if (share.kind === "not computable") return refused(partExceeds(question, part.value, base.value));
	const places = question.places === undefined ? {} : { places: question.places };
	return done(
		figureOf(question, {
			value: share.value * 100,
			text: printedValue(share.value * 100, "per cent", places),
			unit: "per cent",
			method: "share",
			base: { kind: "counts", numerator: part.value.value, denominator: base.value.value },
			interval: level(share.interval.lower * 100, share.interval.upper * 100),
			from: [part.value, base.value],
		}),
	);
}

function noWhole(question: Question): Problem {
	return {
		code: "whole-missing",
		stops: "figure",
		at: question.at,
		says: `A share of ${question.measure.title} is asked for, but not of what.`,
		next: 'Add of="…" with the measure that is the whole, for example of="crime.all".',
	};
}

function partExceeds(question: Question, part: StatedValue, base: StatedValue): Problem {
	return {
		code: "part-exceeds-whole",
		stops: "figure",
		at: question.at,
		says: `${part.measure} is no part of ${base.measure} here.`,
		found: `${part.value} out of ${base.value}`,
		wanted: "a part that is not larger than its whole",
		next: 'Correct of="…", or ask the supplier about the two counts.',
	};
}
