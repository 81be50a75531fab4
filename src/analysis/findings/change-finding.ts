import type { Figure } from "#document";
import type { Measure, StatedChange } from "#evidence/measures";
import { done, type Location, type Outcome, type Period } from "#vocabulary";
import { areaName } from "./absent.ts";
import type { Address } from "./address.ts";
import { answerFigure } from "./answer-figure.ts";
import { measureOf } from "./cell.ts";
import { type ChangeEvidence, changeEvidence } from "./change-evidence.ts";
import { type Comparison, comparisonAt } from "./comparison.ts";
import { type FindingFrame, type Strength, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";
import type { Show } from "./shows.ts";
import { type ComparisonKind, compareWindows } from "./windows.ts";
import { type Certainty, type Direction, directionOf } from "./words/change-words.ts";

/** A change between two windows, from counts or as its supplier stated it. */
export type ChangeFinding = FindingFrame<"change"> & {
	readonly measure: Measure;
	readonly direction: Direction;
	readonly certainty: Certainty;
	readonly comparison: ComparisonKind;
	readonly against: Period;
	/** Absent where only the change was stated. */
	readonly evidence?: ChangeEvidence;
	/** The figures of the sentence; what could not be computed is absent. */
	readonly shown: Readonly<Partial<Record<Show, Figure>>>;
};

/** The finding of a change: from both counts where they are there, otherwise as the supplier stated it. */
export function changeFinding(
	address: Address,
	at: Location,
	context: FindingContext,
): Outcome<ChangeFinding> {
	const measure = measureOf(address.measure, at, context.book);
	if (!measure.ok) return measure;
	const comparison = comparisonAt(address, at, context.book);
	if (comparison.ok) return done(countedChange(address, at, context, comparison.value));
	const statement = context.book.value(address) ? undefined : context.book.stated(address);
	if (statement?.kind !== "stated change") return comparison;
	return done(statedChange(address, at, context, measure.value, statement));
}

function countedChange(
	address: Address,
	at: Location,
	context: FindingContext,
	comparison: Comparison,
): ChangeFinding {
	const { measure, change, current, previous } = comparison;
	const evidence = changeEvidence(comparison, context.book);
	const shown = shownFigures(address, at, context, measure);
	return {
		kind: "change",
		strength: strengthOf(evidence),
		weight: weightOf({ volume: current.value, perCent: change.unrounded }),
		of: subjectOf(address, measure, context),
		measure,
		figures: Object.values(shown),
		direction: directionOf(change.difference),
		certainty: certaintyOf(evidence),
		comparison: comparison.kind,
		against: previous.period,
		evidence,
		shown,
	};
}

function statedChange(
	address: Address,
	at: Location,
	context: FindingContext,
	measure: Measure,
	statement: StatedChange,
): ChangeFinding {
	const shown = figuresFor(["stated"], address, at, context);
	return {
		kind: "change",
		strength: "stated only",
		weight: weightOf({ volume: 0, perCent: statement.value }),
		of: subjectOf(address, measure, context),
		measure,
		figures: Object.values(shown),
		direction: directionOf(statement.value),
		certainty: "no counts",
		comparison: compareWindows(statement.period, statement.comparedWith).kind,
		against: statement.comparedWith,
		shown,
	};
}

function shownFigures(address: Address, at: Location, context: FindingContext, measure: Measure) {
	const change: readonly Show[] =
		measure.unit === "per cent" ? ["points"] : ["difference", "signed-change", "interval"];
	return figuresFor(["value", "previous", ...change], address, at, context);
}

/** Figures by what they show; what is refused is left out, since a sentence can do without it. */
export function figuresFor(
	shows: readonly Show[],
	address: Address,
	at: Location,
	context: FindingContext,
): Partial<Record<Show, Figure>> {
	const found: Partial<Record<Show, Figure>> = {};
	for (const show of shows) {
		const answer = answerFigure({ address, show, at }, context);
		if (answer.ok) found[show] = answer.value;
	}
	return found;
}

/** What a finding is of. */
export function subjectOf(
	address: Address,
	measure: Measure,
	context: FindingContext,
): FindingFrame<"">["of"] {
	return {
		measure: measure.id,
		measureTitle: measure.title,
		area: address.area,
		areaName: areaName(context.book, address.area),
		window: address.window,
		...(address.against ? { against: address.against } : {}),
		...(address.breakdown === undefined ? {} : { breakdown: address.breakdown }),
		...(address.group ? { group: address.group.title } : {}),
	};
}

/** How sure a change is, by what the test says. */
function strengthOf(evidence: ChangeEvidence): Strength {
	if (evidence.kind === "untested") return "untested";
	return evidence.clear ? "tested beyond chance" : "no clear change";
}

function certaintyOf(evidence: ChangeEvidence): Certainty {
	if (evidence.kind === "tested") return evidence.clear ? "clear" : "not clear";
	return evidence.why === "base not given" ? "no counts" : "untested";
}
