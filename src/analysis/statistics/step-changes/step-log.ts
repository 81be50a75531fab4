import type { StepProposal } from "./propose-steps.ts";

/**
 * What a person decided on a step, proposed or not: who, when, why, and of which kind (activity, recording,
 * definition).
 */
export type StepDecision = {
	/** The first point at the new level. */
	at: number;
	decision: "accepted" | "refused";
	date: string;
	reason: string;
	kind: string;
	by: string;
};

/** A line of the log: what was proposed at a place, and every decision on it, oldest first. */
export type StepLogEntry = {
	at: number;
	standing: "accepted" | "refused" | "undecided";
	proposal: StepProposal | null;
	decisions: readonly StepDecision[];
};

/**
 * Puts proposals and decisions together. The last decision on a place stands; the earlier ones stay in the
 * log. Returns the accepted places, ready for `controlChart`, and the log that is printed with the chart.
 *
 * @example
 * stepLog([], [{ at: 12, decision: "accepted", date: "2017-01-09", reason: "new counting rules", kind: "recording", by: "AB" }]).steps // => [12]
 */
export function stepLog(
	proposals: readonly StepProposal[],
	decisions: readonly StepDecision[],
): { steps: number[]; entries: StepLogEntry[] } {
	const places = [...new Set([...proposals, ...decisions].map(({ at }) => at))].sort(
		(left, right) => left - right,
	);
	const entries = places.map((at): StepLogEntry => {
		const taken = decisions.filter((decision) => decision.at === at);
		return {
			at,
			standing: taken.at(-1)?.decision ?? "undecided",
			proposal: proposals.find((proposal) => proposal.at === at) ?? null,
			decisions: taken,
		};
	});
	return { steps: entries.flatMap(({ at, standing }) => (standing === "accepted" ? [at] : [])), entries };
}
