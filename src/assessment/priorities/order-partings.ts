import type { Problem } from "#vocabulary";
import { type Priority, prioritiesIn } from "./priority.ts";

/** One priority in both orders. Places count from 1 among the priorities that both orders hold. */
export type OrderPlace = {
	readonly priority: Priority;
	readonly recommended: number;
	/** Absent where it was not scored. */
	readonly scored?: number;
	/** Whether the two places differ. */
	readonly parts: boolean;
};

/**
 * The recommended order against the order of the scores.
 *
 * @param scored ids of priorities, or of their themes, the highest score first; others among them are passed over
 * @returns the recommended priorities in their order, each with both places
 * @example
 * comparedOrder([], ["violence"]) // => []
 */
export function comparedOrder(priorities: readonly Priority[], scored: readonly string[]): OrderPlace[] {
	const recommended = prioritiesIn("recommended", priorities);
	const positions = new Map(recommended.map((each) => [each.id, positionIn(each, scored)]));
	const held = recommended.filter(({ id }) => positions.get(id) !== -1);
	const byScore = [...held].sort(
		(left, right) => (positions.get(left.id) ?? 0) - (positions.get(right.id) ?? 0),
	);
	return recommended.map((priority) => {
		const place = byScore.indexOf(priority) + 1;
		if (place === 0) return { priority, recommended: recommended.indexOf(priority) + 1, parts: false };
		const own = held.indexOf(priority) + 1;
		return { priority, recommended: own, scored: place, parts: own !== place };
	});
}

/** A priority is scored under its own id; two that share a theme's score stand in the order in which they are recommended. */
function positionIn({ id, theme }: Priority, scored: readonly string[]): number {
	const own = scored.indexOf(id);
	return own === -1 ? scored.indexOf(theme) : own;
}

/** Priorities whose place differs from the one that their score gives, without a word why. */
export function orderProblems(places: readonly OrderPlace[]): Problem[] {
	return places
		.filter(({ parts, priority }) => parts && priority.orderReason === undefined)
		.map(({ priority, recommended, scored }) => ({
			code: "order-reason-missing",
			stops: "nothing",
			at: priority.at.rank,
			says: `“${priority.title}” does not stand where its score puts it.`,
			found: `place ${recommended}`,
			wanted: `place ${scored}, or a reason`,
			next: "Add “order-reason” with the words for it, or change the rank.",
		}));
}
