import type { Location, Problem } from "#vocabulary";
import { type Approval, approvalInWords, changesInWords, changesSince, isStanding } from "./approval.ts";
import type { Content } from "./content.ts";
import { type Demand, STATE_NAMES, type State, stateInWords, stateRule } from "./states.ts";
import { stepsInWords, stepsToState } from "./steps-to-state.ts";

/** What a document claims to be, and all that could bear the claim out. */
export type StateClaim = {
	readonly claimed: State;
	/** Where the claim stands. */
	readonly at: Location;
	readonly approvals: readonly Approval[];
	readonly content: Content;
	/** How many redactions nobody has reviewed. */
	readonly unreviewedRedactions: number;
};

/** The state that may stand on the cover, and what is missing for the one that is claimed. */
export type CoveredState = { readonly state: State; readonly problems: readonly Problem[] };

/**
 * The state that a document may show: the one it claims where approvals bear it out, else the highest one below that
 * they do, which is “Draft” where none holds. An approval holds only while nothing was edited since it was given.
 */
export function coveredState(claim: StateClaim): CoveredState {
	const upTo = STATE_NAMES.slice(0, STATE_NAMES.indexOf(claim.claimed) + 1);
	const holding = upTo.filter((state) => lacking(state, claim).length === 0);
	return { state: holding.at(-1) ?? "draft", problems: lacking(claim.claimed, claim) };
}

/** What a state lacks: each demand that no standing approval meets, as a problem with its place. */
export function lacking(
	state: State,
	claim: StateClaim,
	demands: readonly Demand[] = stateRule(state).demands,
): Problem[] {
	const rule = stateRule(state);
	const approvals = demands.flatMap((demand) => demandProblem(demand, state, claim) ?? []);
	const redactions =
		rule.reviewedRedactions && claim.unreviewedRedactions > 0 ? [redactionsUnreviewed(claim)] : [];
	return [...approvals, ...redactions];
}

function demandProblem(demand: Demand, state: State, claim: StateClaim): Problem | undefined {
	const given = claim.approvals.filter((each) => meets(each, demand));
	if (given.some((each) => isStanding(each, claim.content))) return undefined;
	const latest = given.at(-1);
	const steps = stepsInWords(stepsToState(claim.claimed, demand, (on) => isApproved(on, claim)));
	return latest ? withdrawn(latest, claim.content, steps) : missing(demand, state, claim.at, steps);
}

/** Whether every approval of its own that a state demands stands. */
function isApproved(state: State, { approvals, content }: StateClaim): boolean {
	return stateRule(state)
		.demands.filter((demand) => demand.state === state)
		.every((demand) => approvals.some((each) => meets(each, demand) && isStanding(each, content)));
}

function meets(approval: Approval, { state, role }: Demand): boolean {
	return approval.state === state && (role === undefined || approval.role.trim().toLowerCase() === role);
}

function withdrawn(approval: Approval, content: Content, steps: string): Problem {
	const changes = changesSince(approval.content.files, content.files);
	return {
		code: "approval-withdrawn",
		stops: "nothing",
		at: approval.at,
		says: `“${stateInWords(approval.state)}” was approved by ${approvalInWords(approval)}, and edits since have withdrawn it.`,
		found: changes.length === 0 ? "another content" : changesInWords(changes),
		next: `Undo the edits, or have it approved again. ${steps}`,
	};
}

function missing({ state, role }: Demand, wantedFor: State, at: Location, steps: string): Problem {
	const who = role === undefined ? "anybody of the partnership" : `the ${role}`;
	return {
		code: "approval-missing",
		stops: "nothing",
		at,
		says: `Nobody approved “${stateInWords(state)}”, which the state “${stateInWords(wantedFor)}” demands.`,
		wanted: `an approval by ${who}`,
		next: steps,
	};
}

function redactionsUnreviewed({ at, unreviewedRedactions }: StateClaim): Problem {
	return {
		code: "redactions-unreviewed",
		stops: "nothing",
		at,
		says: "“Published” demands that somebody has reviewed every redaction.",
		found: `${unreviewedRedactions} without a reviewer`,
		next: "Write reviewer and date to each entry of redactions.yaml.",
	};
}
