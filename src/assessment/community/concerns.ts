import { competitionRanks, wilson } from "#analysis/statistics";
import type { Consultation, Response } from "./consultation.ts";

/** One answer in its place among the answers to its question. */
export type Concern = {
	readonly response: Response;
	/** Its place by the number who gave it, the most first; equal numbers share a place. */
	readonly rank: { readonly rank: number; readonly label: string };
	/** In per cent of those who answered, with Wilson's 95% interval. */
	readonly share: { readonly value: number; readonly lower: number; readonly upper: number };
	/** Whether the interval of the next answer below reaches into this one's: the order of the two may be chance. */
	readonly closeToNext: boolean;
};

/** One question with its answers, the most frequent first. */
export type RankedQuestion = {
	readonly question: string;
	readonly base: number;
	/** Whether so few answered that shares say little. */
	readonly few: boolean;
	readonly concerns: readonly Concern[];
};

/**
 * Below so many answers the interval of a share reaches about ten points to each side, wider than the distances between
 * most concerns; the figure is the sample for ten points at 95% (1.96² × 0.25 / 0.1² = 96), rounded up.
 */
const FEW_RESPONSES = 100;

/**
 * The answers of a consultation question by question, ranked by how many gave them.
 *
 * Shares are of those who answered; an interval speaks of chance alone and not of who was asked and who did not answer.
 */
export function rankedConcerns({ responses }: Pick<Consultation, "responses">): RankedQuestion[] {
	return [...Map.groupBy(responses, ({ question }) => question)].map(([question, answers]) => {
		const base = answers[0]?.base ?? 0;
		const ordered = answers.toSorted((left, right) => right.responses - left.responses);
		return { question, base, few: base < FEW_RESPONSES, concerns: concernsOf(ordered) };
	});
}

function concernsOf(ordered: readonly Response[]): Concern[] {
	const ranks = competitionRanks({
		values: ordered.map(({ responses }) => responses),
		direction: "highest first",
	});
	const shares = ordered.map(shareOf);
	return ordered.map((response, index) => {
		const share = shareOf(response);
		const next = shares[index + 1];
		const place = ranks[index];
		if (!place) throw new Error("A count of responses has no rank.");
		return {
			response,
			rank: { rank: place.rank, label: place.label },
			share,
			closeToNext: next !== undefined && next.upper > share.lower,
		};
	});
}

function shareOf({ responses, base }: Response): Concern["share"] {
	const share = wilson({ events: responses, base });
	if (share.kind !== "share") throw new Error("A count of responses that was read has no share.");
	const { lower, upper } = share.interval;
	return { value: share.value * 100, lower: lower * 100, upper: upper * 100 };
}
