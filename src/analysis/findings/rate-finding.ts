import { type Figure, figureIdOf } from "#document";
import type { Measure } from "#evidence/measures";
import { done, type Location, type Outcome, printedValue } from "#vocabulary";
import type { Address } from "./address.ts";
import { answerFigure } from "./answer-figure.ts";
import { measureOf } from "./cell.ts";
import { subjectOf } from "./change-finding.ts";
import { type FindingFrame, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";

/** Which population a rate's interval stands on. */
export type Denominator = "given" | "implied" | "not given";

/** A rate with its interval, and which population that stands on. */
export type RateFinding = FindingFrame<"rate"> & {
	readonly measure: Measure;
	readonly rate: Figure;
	/** The 95% interval as a figure of its own; absent where there are no counts. */
	readonly interval?: Figure;
	readonly denominator: Denominator;
};

/** A rate in a window. With `of` the address names the count from which the population is worked out. */
export function rateFinding(address: Address, at: Location, context: FindingContext): Outcome<RateFinding> {
	const measure = measureOf(address.measure, at, context.book);
	if (!measure.ok) return measure;
	const rate = answerFigure({ address, show: "value", at }, context);
	if (!rate.ok) return rate;
	const interval = intervalFigure(rate.value, context);
	const { base } = rate.value;
	return done({
		kind: "rate",
		strength: interval ? "untested" : "stated only",
		weight: weightOf({ volume: base.kind === "counts" ? base.numerator : 0 }),
		of: subjectOf(address, measure.value, context),
		measure: measure.value,
		rate: rate.value,
		denominator: denominatorOf(rate.value),
		...(interval ? { interval } : {}),
		figures: interval ? [rate.value, interval] : [rate.value],
	});
}

function denominatorOf({ base }: Figure): Denominator {
	if (base.kind !== "counts") return "not given";
	return base.denominator === undefined ? "implied" : "given";
}

const INTERVAL_PLACES = 1;

function intervalFigure(rate: Figure, { language }: FindingContext): Figure | undefined {
	if (!rate.interval) return undefined;
	const { lower, upper } = rate.interval;
	const [from, to] = [lower, upper].map((end) =>
		printedValue(end, rate.unit, { places: INTERVAL_PLACES, language }),
	);
	return {
		...rate,
		id: figureIdOf(rate.id, "limits"),
		text: `${from} ${language === "cy" ? "i" : "to"} ${to}`,
	};
}
