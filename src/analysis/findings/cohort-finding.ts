import { percentChange } from "#analysis/statistics";
import type { Caution, Figure } from "#document";
import type { Measure, StatedValue } from "#evidence/measures";
import {
	done,
	type Location,
	type Outcome,
	type Period,
	periodKey,
	printedValue,
	refused,
} from "#vocabulary";
import { absentValue } from "./absent.ts";
import type { Address } from "./address.ts";
import { answerFigure } from "./answer-figure.ts";
import { measureOf } from "./cell.ts";
import { subjectOf } from "./change-finding.ts";
import { figureOf } from "./figure-making.ts";
import { type FindingFrame, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";
import { placesOf } from "./printed-places.ts";
import { type Direction, directionOf } from "./words/change-words.ts";

/** The breakdowns in which a cohort's measures before and after joining are held, by how their names begin. */
const PHASES = { before: "phase=before", after: "phase=after" } as const;

/** Why a fall in a cohort proves little: a caution on every such figure. */
const COHORT_CAUTION: Caution = {
	kind: "not tested",
	text: "Not tested: people join the cohort when they offend most, so that some fall would be seen without it.",
};

/** A cohort's measure before and after its members joined. */
export type CohortFinding = FindingFrame<"cohort"> & {
	readonly measure: Measure;
	readonly direction: Direction;
	readonly before: Figure;
	readonly after: Figure;
	readonly difference: Figure;
	/** Absent on a base under 20. */
	readonly perCent?: Figure;
};

/**
 * What members of a cohort did before joining and after. The window is the one asked for, or else the latest that has
 * both phases, since a cohort's months are counted from each member's own day of joining.
 */
export function cohortFinding(
	address: Address,
	at: Location,
	context: FindingContext,
): Outcome<CohortFinding> {
	const measure = measureOf(address.measure, at, context.book);
	if (!measure.ok) return measure;
	const phases = phasesOf(address, context);
	if (!phases)
		return refused(absentValue({ ...address, breakdown: `${PHASES.before}-joining` }, at, context.book));
	const { before, after } = phases;
	const here = { ...address, window: after.period };
	const shown = (value: StatedValue) =>
		answerFigure({ address: { ...here, breakdown: value.breakdown ?? "" }, show: "value", at }, context);
	const figures = { before: shown(before), after: shown(after) };
	if (!figures.before.ok) return figures.before;
	if (!figures.after.ok) return figures.after;
	const change = changeFigures(here, measure.value, phases, context);
	return done({
		kind: "cohort",
		strength: "untested",
		weight: weightOf({ volume: before.value, perCent: change.perCent?.value ?? null }),
		of: subjectOf(here, measure.value, context),
		measure: measure.value,
		direction: directionOf(after.value - before.value),
		before: figures.before.value,
		after: figures.after.value,
		...change,
		figures: [figures.before.value, figures.after.value, ...Object.values(change)],
	});
}

type Phases = { readonly before: StatedValue; readonly after: StatedValue };

function phasesOf(address: Address, { book }: FindingContext): Phases | undefined {
	const periods = new Map<string, Period>([[periodKey(address.window), address.window]]);
	const held = book.held(address.measure).filter((each) => each.area === address.area);
	for (const { period } of [...held].sort((left, right) => right.period.to.localeCompare(left.period.to)))
		periods.set(periodKey(period), period);
	for (const period of periods.values()) {
		const parts = book.breakdowns(address.measure, address.area, period);
		const before = parts.find((each) => each.breakdown?.startsWith(PHASES.before));
		const after = parts.find((each) => each.breakdown?.startsWith(PHASES.after));
		if (before && after) return { before, after };
	}
	return undefined;
}

function changeFigures(
	address: Address,
	measure: Measure,
	{ before, after }: Phases,
	context: FindingContext,
): { difference: Figure; perCent?: Figure } {
	const change = percentChange({ current: after.value, previous: before.value });
	const base = { kind: "counts", numerator: after.value, previous: before.value } as const;
	const frame = { method: "change", base, from: [before, after], cautions: [COHORT_CAUTION] } as const;
	const places = placesOf(measure, [after.period], context.book);
	const figure = (show: string, value: number, text: string, unit: Measure["unit"]) =>
		figureOf({ address, measure, context, show }, { ...frame, value, text, unit });
	const { difference, perCent, baseIsSmall } = change;
	return {
		difference: figure(
			"difference after joining",
			difference,
			printedValue(difference, measure.unit, { places, signed: true }),
			measure.unit,
		),
		...(perCent === null || baseIsSmall
			? {}
			: {
					perCent: figure(
						"change after joining",
						change.unrounded ?? perCent,
						printedValue(perCent, "per cent", { signed: true }),
						"per cent",
					),
				}),
	};
}
