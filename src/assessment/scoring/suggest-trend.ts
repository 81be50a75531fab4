import { type ChangeFinding, changeFinding, signalFinding } from "#analysis/findings";
import { type MeasureId, periodKey } from "#vocabulary";
import type { ScoringModel } from "./model.ts";
import type { ScoredTheme } from "./scoring.ts";
import { onScale, type Suggestion, type SuggestionEvidence } from "./suggestion.ts";

/** What can be said of a trend, the gentlest first: its step and the words for it. */
export const TRENDS = {
	fall: { step: 0, words: "a fall beyond chance" },
	"no signal": { step: 1, words: "no signal" },
	"rise within chance": { step: 2, words: "a rise that chance alone could explain" },
	"rise untested": { step: 2, words: "a rise that could not be tested" },
	signal: { step: 3, words: "a signal upwards" },
	"tested rise": { step: 3, words: "a rise beyond chance" },
	"signal and tested rise": { step: 4, words: "a signal upwards, and a rise beyond chance" },
} as const;

export type Trend = keyof typeof TRENDS;

/** What the test of two windows and the control chart say, each absent where there is none. */
export type TrendSigns = {
	readonly change?: {
		readonly direction: "rose" | "fell" | "same";
		readonly tested: boolean;
		readonly clear: boolean;
	};
	readonly signal?: "up" | "down" | "none";
};

/**
 * The trend that two signs add up to, or nothing where there is neither. A sign upwards goes before one downwards,
 * since a rise that is overlooked costs more than one that is looked at twice.
 *
 * @example
 * trendOf({ change: { direction: "rose", tested: true, clear: true }, signal: "up" }) // => "signal and tested rise"
 * @example
 * trendOf({ change: { direction: "fell", tested: true, clear: false } }) // => "no signal"
 */
export function trendOf({ change, signal }: TrendSigns): Trend | undefined {
	if (!change && !signal) return undefined;
	const rises = change?.direction === "rose";
	const testedRise = rises && change.clear;
	if (signal === "up") return testedRise ? "signal and tested rise" : "signal";
	if (testedRise) return "tested rise";
	if (signal === "down" || (change?.direction === "fell" && change.clear)) return "fall";
	if (!rises) return "no signal";
	return change.tested ? "rise within chance" : "rise untested";
}

/** The trend of the first measure of a theme that can tell one; measures of which more is better are passed over. */
export function suggestTrend(
	theme: ScoredTheme,
	scale: ScoringModel["scale"],
	evidence: SuggestionEvidence,
): Suggestion | undefined {
	const { book } = evidence.context;
	for (const id of theme.evidence) {
		const measure = book.measure(id);
		if (!measure || measure.polarity === "higher is better") continue;
		const { illustrative, ...signs } = signsOf(id, theme, evidence);
		const trend = trendOf(signs);
		if (!trend) continue;
		const { step, words } = TRENDS[trend];
		return {
			of: "trend",
			score: onScale(step, scale),
			measure: id,
			words: `${measure.title}: ${words}`,
			illustrative,
		};
	}
	return undefined;
}

function signsOf(
	measure: MeasureId,
	{ file }: ScoredTheme,
	evidence: SuggestionEvidence,
): TrendSigns & { readonly illustrative: boolean } {
	const { context, steps } = evidence;
	const change = firstChange(measure, file, evidence);
	const [window] = evidence.windows;
	const charted = window
		? signalFinding({ measure, area: context.ownArea, window: window.period }, steps, { file }, context)
		: undefined;
	const signal = charted?.ok ? charted.value : undefined;
	return {
		illustrative:
			(signal?.series.illustrative ?? false) || (change?.figures.some((each) => each.illustrative) ?? false),
		...(change ? { change: changeSign(change) } : {}),
		...(signal ? { signal: directionOf(signal.chart.latest?.directions ?? []) } : {}),
	};
}

/** The change over the first window of the assessment in which the measure can be compared. */
function firstChange(
	measure: MeasureId,
	file: string,
	{ context, windows }: SuggestionEvidence,
): ChangeFinding | undefined {
	for (const { period, against, reason } of windows) {
		if (!against || periodKey(against) === periodKey(period)) continue;
		const address = { measure, area: context.ownArea, window: period, against };
		const found = changeFinding(
			{ ...address, ...(reason === undefined ? {} : { reason }) },
			{ file },
			context,
		);
		if (found.ok) return found.value;
	}
	return undefined;
}

function changeSign({ direction, certainty }: ChangeFinding): NonNullable<TrendSigns["change"]> {
	return {
		direction: direction === "up" ? "rose" : direction === "down" ? "fell" : "same",
		tested: certainty === "clear" || certainty === "not clear",
		clear: certainty === "clear",
	};
}

/** Where two rules point in both directions, the upward one is told. */
function directionOf(directions: readonly string[]): "up" | "down" | "none" {
	if (directions.includes("up")) return "up";
	return directions.includes("down") ? "down" : "none";
}
