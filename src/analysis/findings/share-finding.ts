import type { Figure } from "#document";
import type { Measure } from "#evidence/measures";
import { done, type Location, type Outcome } from "#vocabulary";
import type { Address } from "./address.ts";
import { answerFigure } from "./answer-figure.ts";
import { measureOf } from "./cell.ts";
import { subjectOf } from "./change-finding.ts";
import { type FindingFrame, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";

/** A part of a whole, with Wilson's interval in its figure. */
export type ShareFinding = FindingFrame<"share"> & {
	readonly measure: Measure;
	readonly whole: Measure;
	readonly share: Figure;
	readonly part: Figure;
	/** The whole's own count. */
	readonly total: Figure;
};

/** The share of a measure in the measure `of`, in the same area and window. */
export function shareFinding(address: Address, at: Location, context: FindingContext): Outcome<ShareFinding> {
	const measure = measureOf(address.measure, at, context.book);
	if (!measure.ok) return measure;
	const share = answerFigure({ address, show: "share", at }, context);
	if (!share.ok) return share;
	const { of = address.measure, breakdown: _, ...rest } = address;
	const whole = measureOf(of, at, context.book);
	const part = answerFigure({ address, show: "value", at }, context);
	const total = answerFigure({ address: { ...rest, measure: of }, show: "value", at }, context);
	if (!whole.ok) return whole;
	if (!part.ok) return part;
	if (!total.ok) return total;
	const figures = { share: share.value, part: part.value, total: total.value };
	return done({
		kind: "share",
		strength: "untested",
		weight: weightOf({ volume: part.value.value ?? 0 }),
		of: subjectOf(address, measure.value, context),
		measure: measure.value,
		whole: whole.value,
		...figures,
		figures: Object.values(figures),
	});
}
