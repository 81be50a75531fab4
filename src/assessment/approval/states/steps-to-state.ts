import { mayStep, STATE_NAMES, type State, stateRule } from "./states.ts";

/** An approval to give, or the state to write into `assessment.yaml`. */
export type StateStep =
	| { readonly kind: "approve"; readonly state: State; readonly role?: string }
	| { readonly kind: "write"; readonly state: State };

/**
 * What to do, in order, so that a state is approved of a document that claims another: no approval is refused on the way.
 * Where no way leads there, as from what is published back to what is agreed, the state is written first.
 *
 * @param isApproved whether a state on the way has its approval already
 *
 * @example
 * stepsToState("in review", { state: "agreed", role: "chair" }) // => [{ kind: "approve", state: "agreed", role: "chair" }, { kind: "write", state: "agreed" }]
 */
export function stepsToState(
	claimed: State,
	to: { readonly state: State; readonly role?: string },
	isApproved: (state: State) => boolean = () => false,
): StateStep[] {
	const approve: StateStep = { kind: "approve", ...to };
	if (claimed === to.state) return [approve];
	const way = wayTo(claimed, to.state);
	if (!way) {
		return [{ kind: "write", state: to.state }, approve, ...stepsBack(to.state, claimed)];
	}
	const before = way.slice(0, -1).flatMap((state) => stepsOnTheWay(state, isApproved));
	return [...before, approve, { kind: "write", state: to.state }];
}

/** From a state that was approved again to the one that the document claimed, where its own approvals still hold. */
function stepsBack(from: State, claimed: State): StateStep[] {
	return mayStep(from, claimed) ? stepsOnTheWay(claimed, () => false) : [];
}

function stepsOnTheWay(state: State, isApproved: (state: State) => boolean): StateStep[] {
	const own = stateRule(state).demands.filter((demand) => demand.state === state);
	const approvals = isApproved(state) ? [] : own.map((demand) => ({ kind: "approve" as const, ...demand }));
	return [...approvals, { kind: "write", state }];
}

/** The fewest states that lead from one to another, the first left out. */
function wayTo(from: State, to: State): State[] | undefined {
	let ways: State[][] = [[from]];
	for (const _ of STATE_NAMES) {
		const there = ways.find((way) => way.at(-1) === to);
		if (there) return there.slice(1);
		ways = ways.flatMap((way) =>
			STATE_NAMES.filter((next) => !way.includes(next) && mayStep(way.at(-1) ?? from, next)).map((next) => [
				...way,
				next,
			]),
		);
	}
	return undefined;
}

/**
 * Steps in words, numbered where there are several.
 *
 * @example
 * stepsInWords([{ kind: "write", state: "agreed" }]) // => "Write “state: agreed” into assessment.yaml."
 */
export function stepsInWords(steps: readonly StateStep[]): string {
	const words = steps.map(stepInWords);
	if (words.length < 2)
		return words.map((each) => `${each.slice(0, 1).toUpperCase()}${each.slice(1)}.`).join("");
	return `In this order: ${words.map((each, index) => `${index + 1}. ${each}`).join("; ")}.`;
}

function stepInWords(step: StateStep): string {
	if (step.kind === "write") return `write “state: ${step.state}” into assessment.yaml`;
	const { state, role = "ROLE" } = step;
	return `run bellwether approve FOLDER --person NAME --role ${role} --state "${state}"`;
}
