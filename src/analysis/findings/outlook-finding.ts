import { type ExpectedRange, type NotComputableReason, outlook } from "#analysis/statistics";
import type { Figure } from "#document";
import type { AcceptedStep, Measure, Series } from "#evidence/measures";
import {
	addMonths,
	done,
	type Location,
	type Outcome,
	type Period,
	partsOf,
	printedValue,
	refused,
} from "#vocabulary";
import type { Address } from "./address.ts";
import { measureOf } from "./cell.ts";
import { subjectOf } from "./change-finding.ts";
import { isCounted } from "./comparison.ts";
import { figureOf } from "./figure-making.ts";
import { type FindingFrame, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";

/** What to expect of a monthly series if it goes on as it has. */
export type OutlookFinding = FindingFrame<"outlook"> & {
	readonly measure: Measure;
	/** The range of the total of the next three months, and of the next twelve. */
	readonly next3: Figure;
	readonly next12: Figure;
};

const NO_OUTLOOK: Readonly<Partial<Record<NotComputableReason, string>>> = {
	"too-few-points": "there are fewer than 24 months at its present level",
	"too-few-events": "there are fewer than two events a month",
	"count-zero": "its level is nought",
	"month-missing": "a month of the year is never held",
};

/**
 * The expected range of a measure over the next 3 and 12 months (Methods: outlook), from its published months without
 * those that are provisional; or why there is none. It says what happens if nothing changes.
 */
export function outlookFinding(
	address: Address,
	steps: readonly AcceptedStep[],
	at: Location,
	context: FindingContext,
): Outcome<OutlookFinding> {
	const measure = measureOf(address.measure, at, context.book);
	if (!measure.ok) return measure;
	const none = (why: string): Outcome<never> => refused(noOutlook(measure.value, why, at));
	if (!isCounted(measure.value) || measure.value.stock)
		return none("only counts of events are looked ahead from");
	const series = settled(context.book.series(address.measure, address.area, "month"));
	const [first, last] = [series.points[0], series.points.at(-1)];
	if (!first || !last || first === last) return none("no monthly series is held");
	const own = steps.filter((step) => step.measure === address.measure && step.area === address.area);
	const placed = own
		.map((step) => series.points.findIndex(({ period }) => period.from >= step.from))
		.filter((index) => index > 0);
	const found = outlook({
		values: series.points.map(({ value }) => value),
		firstMonth: partsOf(first.period.from).month,
		steps: placed,
	});
	if (found.kind === "not computable") return none(NO_OUTLOOK[found.reason] ?? "its numbers cannot be used");
	const range = (expected: ExpectedRange) => rangeFigure(address, measure.value, series, expected, context);
	const [next3, next12] = [range(found.next3), range(found.next12)];
	return done({
		kind: "outlook",
		strength: "untested",
		weight: weightOf({ volume: found.next12.expected }),
		of: subjectOf({ ...address, window: next12.of.window }, measure.value, context),
		measure: measure.value,
		next3,
		next12,
		figures: [next3, next12],
	});
}

/** A series up to its last month that is not provisional. */
function settled(series: Series): Series {
	const firm = series.points.findLastIndex(({ incomplete, value }) => !incomplete && value !== null);
	const points = series.points
		.slice(0, firm + 1)
		.map((point) => (point.incomplete ? { ...point, value: null } : point));
	return { ...series, points };
}

function rangeFigure(
	address: Address,
	measure: Measure,
	series: Series,
	{ months, expected, lower, upper, confidence }: ExpectedRange,
	context: FindingContext,
): Figure {
	const start = series.points.at(-1)?.period.to ?? address.window.to;
	const window: Period = { kind: "window", from: start, to: addMonths(start, months) };
	const { language } = context;
	const [from, to] = [lower, upper].map((end) => printedValue(end, measure.unit, { places: 0, language }));
	return figureOf(
		{ address: { measure: measure.id, area: address.area, window }, measure, context, show: "outlook" },
		{
			value: expected,
			text: `${from} ${language === "cy" ? "i" : "to"} ${to}`,
			unit: measure.unit,
			method: "outlook",
			base: { kind: "points", points: series.points.filter(({ value }) => value !== null).length },
			interval: { lower, upper, level: confidence },
			from: series.points.flatMap(({ period }) => context.book.value({ ...address, window: period }) ?? []),
			cautions: [
				{
					kind: "method",
					text: "If nothing changes: no change of law, recording or activity is foreseen.",
				},
			],
		},
	);
}

function noOutlook(measure: Measure, why: string, at: Location) {
	return {
		code: "no-outlook",
		stops: "figure" as const,
		at,
		says: `There is no outlook for ${measure.title}: ${why}.`,
		next: "Load the months that are missing, or leave the outlook out.",
	};
}
