import { lacking, type StateClaim } from "../states/covered-state.ts";
import { stateRule } from "../states/states.ts";
import { mattersOf, type ReadinessMatter } from "./matter.ts";

/**
 * The approvals that a document lacks: those of the state that it claims, and those that must be there before somebody
 * publishes it. The approval of publication itself is not among the latter, since it is given when all else is done.
 */
export function approvalMatters(claim: StateClaim): ReadinessMatter[] {
	const before = stateRule("published").demands.filter(({ state }) => state !== "published");
	return [
		...mattersOf("approvals", lacking(claim.claimed, { ...claim, unreviewedRedactions: 0 })),
		...mattersOf("approvals", lacking("published", { ...claim, unreviewedRedactions: 0 }, before)),
	];
}
