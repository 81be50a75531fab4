import { STALE_REASONS, stalePhrases } from "#assessment/beginnings";
import type { Prose } from "#publication/composition";
import { type Day, type Problem, shown } from "#vocabulary";

/** Words about time in pages that came from last year, each with its line, as remarks that stop nothing. */
export function staleWords(prose: ReadonlyMap<string, Prose>, today: Day): Problem[] {
	return [...prose].flatMap(([file, { front, body, bodyLine }]) => {
		if (front.begun?.begun !== "carried-over") return [];
		return stalePhrases(body, today).map(({ line, phrase, why }) => ({
			code: "words-stale",
			stops: "nothing" as const,
			at: { file, line: bodyLine + line - 1 },
			says: `These words about time may be stale: ${STALE_REASONS[why]}.`,
			found: shown(phrase),
			next: "Check them against the new year; a typed period in a tag is best named as a window of assessment.yaml.",
		}));
	});
}
