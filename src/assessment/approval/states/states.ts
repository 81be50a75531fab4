import { type Cover, DOCUMENT_STATES } from "#document";

/** The states of a document, in their order. */
export type State = Cover["state"];

/** A demand of a state: a valid approval of a state, given by a role where it must be that one. */
export type Demand = { readonly state: State; readonly role?: string };

/** What is known of a state: the states that may follow, and the approvals without which it does not hold. */
type StateRule = {
	readonly next: readonly State[];
	readonly demands: readonly Demand[];
	/** Whether every redaction must have been reviewed. */
	readonly reviewedRedactions?: true;
};

/** Who agrees for the strategy group. */
const CHAIR = "chair";

/**
 * The states, what may follow each, and what each demands. A document goes back a step whenever it needs work; what is
 * published can only be superseded, since somebody may have printed it.
 */
const STATES = {
	draft: { next: ["in review"], demands: [] },
	"in review": {
		next: ["draft", "agreed"],
		demands: [{ state: "in review" }],
	},
	agreed: {
		next: ["in review", "draft", "published"],
		demands: [{ state: "agreed", role: CHAIR }],
	},
	published: {
		next: ["superseded"],
		demands: [{ state: "agreed", role: CHAIR }, { state: "published" }],
		reviewedRedactions: true,
	},
	superseded: { next: [], demands: [{ state: "superseded" }] },
} as const satisfies Record<State, StateRule>;

/** The states in their order. */
export const STATE_NAMES = Object.keys(STATES) as readonly State[];

/** A state in words, as messages say it. */
export function stateInWords(state: State): string {
	return DOCUMENT_STATES[state].en;
}

/** The rule of a state. */
export function stateRule(state: State): StateRule {
	return STATES[state];
}

/**
 * Whether a document may go from one state to another. To stay is allowed: several people may approve one state.
 *
 * @example
 * mayStep("draft", "in review") // => true
 * @example
 * mayStep("draft", "published") // => false
 * @example
 * mayStep("published", "draft") // => false
 */
export function mayStep(from: State, to: State): boolean {
	return from === to || stateRule(from).next.includes(to);
}
