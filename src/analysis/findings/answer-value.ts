import { crudeRate, impliedPopulation, wilson } from "#analysis/statistics";
import type { Caution, Figure, FigureBase } from "#document";
import type { Measure, StatedValue } from "#evidence/measures";
import { done, type Outcome, printedValue, refused } from "#vocabulary";
import { valueAt } from "./cell.ts";
import { isCounted, noOtherWindow } from "./comparison.ts";
import { type Answer, figureOf, type Question } from "./figure-making.ts";
import { placesOf } from "./printed-places.ts";

/** Decimals of a question's values: those asked for, else those that fit the measure in its windows. */
export function placesFor({ places, measure, address, context }: Question): number {
	const windows = address.against ? [address.window, address.against] : [address.window];
	return places ?? placesOf(measure, windows, context.book);
}

/** A value of the question's measure as it is printed. */
export function printed(question: Question, value: number): string {
	const { measure, context } = question;
	return printedValue(value, measure.unit, { places: placesFor(question), language: context.language });
}

/** The value in the window, with its interval where it is a rate or share whose counts are given. */
export function answerValue(question: Question): Outcome<Figure> {
	const { against: _, ...address } = question.address;
	const value = valueAt(address, question.at, question.context.book);
	if (!value.ok) return value;
	const alone = { ...question, address };
	return done(figureOf(alone, valueAnswer(alone, value.value)));
}

/** The value in the other window. */
export function answerPrevious(question: Question): Outcome<Figure> {
	const { against } = question.address;
	if (!against) return refused(noOtherWindow(question.address, question.at, question.context.book));
	return answerValue({ ...question, show: "value", address: { ...question.address, window: against } });
}

function valueAnswer(question: Question, value: StatedValue): Answer {
	const { measure } = question;
	return {
		value: value.value,
		text: printed(question, value.value),
		unit: measure.unit,
		...standing(question, value),
	};
}

/** Method, base, interval, sources: what stands behind a value as the supplier gave it. */
function standing(
	question: Question,
	value: StatedValue,
): Pick<Answer, "method" | "base" | "interval" | "from" | "cautions"> {
	const { measure } = question;
	if (measure.unit === "per cent") return shareStanding(value);
	if (measure.unit === "rate") return rateStanding(question, measure, value);
	const base: FigureBase =
		isCounted(measure) || measure.unit === "pounds"
			? { kind: "counts", numerator: value.value }
			: { kind: "not given by the source" };
	return { method: value.madeOf ? "sum of months" : "as stated", base, from: [value] };
}

function shareStanding(value: StatedValue): Pick<Answer, "method" | "base" | "interval" | "from"> {
	const { numerator, denominator } = value;
	if (numerator === undefined || denominator === undefined)
		return { method: "as stated", base: { kind: "not given by the source" }, from: [value] };
	const share = wilson({ events: numerator, base: denominator });
	return {
		method: "share",
		base: { kind: "counts", numerator, denominator },
		...(share.kind === "share"
			? { interval: level(share.interval.lower * 100, share.interval.upper * 100) }
			: {}),
		from: [value],
	};
}

function rateStanding(
	question: Question,
	measure: Measure,
	value: StatedValue,
): Pick<Answer, "method" | "base" | "interval" | "from" | "cautions"> {
	const counts = rateCounts(question, measure, value);
	if (!counts) return { method: "as stated", base: { kind: "not given by the source" }, from: [value] };
	const per = measure.per ?? 1000;
	const rate = crudeRate({ count: counts.numerator, population: counts.denominator, per });
	return {
		method: "rate",
		base: { kind: "counts", ...counts.shown },
		...(rate.kind === "rate" ? { interval: level(rate.interval.lower, rate.interval.upper) } : {}),
		from: [value, ...counts.from],
		cautions: counts.cautions,
	};
}

type RateCounts = {
	readonly numerator: number;
	readonly denominator: number;
	readonly shown: { numerator: number; denominator?: number; denominatorSource?: string };
	readonly from: readonly StatedValue[];
	readonly cautions: readonly Caution[];
};

/** The counts behind a rate: as given, or the count that the address names with the population that it implies. */
function rateCounts(question: Question, measure: Measure, value: StatedValue): RateCounts | undefined {
	const { numerator, denominator } = value;
	if (numerator !== undefined && denominator !== undefined)
		return { numerator, denominator, shown: { numerator, denominator }, from: [], cautions: [] };
	const { of } = question.address;
	const count = of && question.context.book.value({ ...question.address, measure: of });
	const events = numerator ?? count?.value;
	if (events === undefined) return undefined;
	const implied = impliedPopulation({
		count: events,
		rate: value.value,
		...(measure.per === undefined ? {} : { per: measure.per }),
	});
	if (implied === null) return undefined;
	return {
		numerator: events,
		denominator: implied,
		shown: { numerator: events, denominatorSource: "implied by the printed rate and its count" },
		from: count ? [count] : [],
		cautions: [
			{
				kind: "denominator",
				text: "Denominator not given by the source: the interval uses the population that the rate and its count imply.",
			},
		],
	};
}

/** A 95% interval as a figure holds it. */
export function level(lower: number, upper: number): { lower: number; upper: number; level: number } {
	return { lower, upper, level: 0.95 };
}
