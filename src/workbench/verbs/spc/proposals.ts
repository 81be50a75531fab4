import { chartKinds, proposeSteps, type StepProposal } from "#analysis/statistics";
import { printedNumber } from "#vocabulary";
import type { SeriesChart } from "./series-chart.ts";
import { periodWords, printedIn } from "./series-words.ts";

/** A step that the data propose, with its evidence in words and how it is accepted. */
type ProposedStep = {
	readonly index: number;
	/** As it is written behind `--rebase`. */
	readonly from: string;
	readonly says: string;
	readonly accept: string;
	readonly proposal: StepProposal;
};

/** The proposed steps, or why none were looked for. */
export type Proposals =
	| { readonly kind: "proposed"; readonly steps: readonly ProposedStep[] }
	| { readonly kind: "not looked for"; readonly reason: string };

/** What is said with every list of proposals. */
export const PROPOSAL_CAUTION =
	"Steps are proposals only: nothing changes until one is accepted. A season is not allowed for, and may look like steps.";

/** Looks for steps in the counts of a chart, within each stretch between the steps that are already accepted. */
export function proposalsOf(made: SeriesChart): Proposals {
	const reason = notLookedFor(made);
	if (reason !== undefined) return { kind: "not looked for", reason };
	const { input, chart } = made;
	const bases = input.denominators;
	const values = input.values.map((value, index) => (bases && !((bases[index] ?? 0) > 0) ? null : value));
	const exposures = bases?.map((base) => (base !== null && base > 0 ? base : 1));
	const steps = chart.segments.flatMap(({ start, end }) =>
		proposeSteps({
			values: values.slice(start, end),
			...(exposures && { exposures: exposures.slice(start, end) }),
		}).map((proposal) => ({
			...proposal,
			at: proposal.at + start,
			from: proposal.from + start,
			to: proposal.to + start,
		})),
	);
	return { kind: "proposed", steps: steps.map((proposal) => proposedStep(proposal, made)) };
}

function notLookedFor({ series, chart, options }: SeriesChart): string | undefined {
	const counts = series.rows.every(
		({ value, symbol }) => value === null || (value >= 0 && symbol === undefined),
	);
	if (!counts) return "steps are looked for in counts, and these values are none";
	if (options.perDay) return "steps are looked for in counts; leave --per-day out";
	if (chart.chart === "moving-range" || chartKinds[chart.chart].values === "times" || chart.chart === "g")
		return `steps are looked for in counts over time, which a ${chartKinds[chart.chart].title} does not show`;
	return undefined;
}

function proposedStep(proposal: StepProposal, made: SeriesChart): ProposedStep {
	const { at, before, after, direction, strength, threshold } = proposal;
	const scaled =
		made.input.denominators === undefined
			? { ...made, scale: { factor: 1, kind: "as written" } as const }
			: made;
	const mean = (level: { mean: number }) => printedIn(scaled, level.mean, "line");
	const from = made.timeline.points[at]?.period.from ?? "";
	const written = from.endsWith("-01") ? from.slice(0, "2015-04".length) : from;
	return {
		index: at,
		from: written,
		says: `${periodWords(made, at)}: ${direction === "up" ? "rose" : "fell"} from ${mean(before)} (${before.points} points) to ${mean(after)} (${after.points} points); strength ${printedNumber(strength, 1)}, needed ${printedNumber(threshold)}.`,
		accept: `--rebase ${written}="reason"`,
		proposal,
	};
}
