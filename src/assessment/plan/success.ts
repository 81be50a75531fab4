import { type Address, answerFigure, type FindingContext, type Show } from "#analysis/findings";
import type { Figure } from "#document";
import type { Outcome } from "#vocabulary";
import type { SuccessMeasure } from "./plan.ts";

/** Whether a target was met, with the figure that says so; or why that cannot be known. */
export type SuccessResult =
	| { readonly kind: "met" | "not met"; readonly figure: Figure }
	| { readonly kind: "not known"; readonly why: string };

/**
 * Whether a measure of success met its target, worked out from the evidence. A change is held against its target as
 * it is, unrounded; a target that the evidence cannot answer is not known, and never counted as missed.
 *
 * @param address where the measure's window, area and part were looked up
 */
export function successOf(
	{ target, at }: SuccessMeasure,
	address: Address,
	context: FindingContext,
): SuccessResult {
	const show = showFor(target.kind, address, context);
	const figure: Outcome<Figure> = answerFigure({ address, show, at }, context);
	if (!figure.ok) return { kind: "not known", why: figure.problems[0]?.says ?? "" };
	const { value } = figure.value;
	if (value === null) return { kind: "not known", why: "The figure has no value." };
	return { kind: reaches(value, target) ? "met" : "not met", figure: figure.value };
}

/** A share changes in points, since a per cent of a per cent would mislead. */
function showFor(
	kind: SuccessMeasure["target"]["kind"],
	{ measure }: Address,
	{ book }: FindingContext,
): Show {
	if (kind === "at-most" || kind === "at-least") return "value";
	return book.measure(measure)?.unit === "per cent" ? "difference" : "signed-change";
}

function reaches(value: number, { kind, value: target }: SuccessMeasure["target"]): boolean {
	if (kind === "at-most") return value <= target;
	if (kind === "fall-of") return value <= -target;
	return value >= target;
}
