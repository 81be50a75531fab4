import type { Figure } from "#document";
import type { Measure } from "#evidence/measures";
import { done, type Location, type Outcome } from "#vocabulary";
import type { Address } from "./address.ts";
import { answerFigure } from "./answer-figure.ts";
import { measureOf } from "./cell.ts";
import { subjectOf } from "./change-finding.ts";
import { type FindingFrame, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";

/** A place in a group, by value or by change, the lowest first. */
export type RankFinding = FindingFrame<"rank"> & {
	readonly measure: Measure;
	readonly by: "value" | "change";
	readonly rank: Figure;
};

/** The place of an area in a group; by change where the address is asked for by change. */
export function rankFinding(
	address: Address,
	by: RankFinding["by"],
	at: Location,
	context: FindingContext,
): Outcome<RankFinding> {
	const measure = measureOf(address.measure, at, context.book);
	if (!measure.ok) return measure;
	const show = by === "value" ? "rank-words" : "rank-of-change-words";
	const rank = answerFigure({ address, show, at }, context);
	if (!rank.ok) return rank;
	return done({
		kind: "rank",
		strength: "untested",
		weight: weightOf({ volume: context.book.value(address)?.value ?? 0 }),
		of: subjectOf(address, measure.value, context),
		measure: measure.value,
		by,
		rank: rank.value,
		figures: [rank.value],
	});
}
