import { distinctNews, isPartOf, isSameNews, type OrderedFinding } from "#analysis/findings";
import type { CompositionInput } from "../composition-input.ts";
import { measuresOfPriorities, orderedNews } from "./ordered-news.ts";

/** A theme that is proposed: what is amiss with a measure on which no priority rests. */
export type EmergingTheme = {
	/** The title of the measure, which a person will name better. */
	readonly title: string;
	readonly finding: OrderedFinding;
	/** Why it is proposed: a signal of concern in the latest month, or a rise that was tested. */
	readonly because: readonly ("signal of concern" | "tested rise")[];
};

/**
 * Themes proposed from signals: measures with a signal of concern or a tested rise, on which no theme with standing
 * rests, neither themselves nor by what they are part of. Values made to show a method propose nothing. To propose is
 * not to decide: a proposal becomes a theme when somebody writes it.
 */
export function emergingThemes(input: CompositionInput): EmergingTheme[] {
	const { ordered, families } = orderedNews(input);
	const held = new Set(measuresOfPriorities(input));
	const covering = ordered.filter(({ finding }) => held.has(finding.of.measure));
	const isCovered = (each: OrderedFinding) =>
		held.has(each.finding.of.measure) ||
		[...held].some((measure) => isPartOf(each.finding.of.measure, measure, families)) ||
		covering.some((other) => isSameNews(other, each, families));
	const proposed = ordered.filter(
		(each) => !each.illustrative && reasonsOf(each).length > 0 && !isCovered(each),
	);
	return distinctNews(proposed, families, proposed.length).map((finding) => ({
		title: finding.finding.of.measureTitle,
		finding,
		because: reasonsOf(finding),
	}));
}

function reasonsOf({ finding, beside, direction, meaning }: OrderedFinding): EmergingTheme["because"] {
	const signal = finding.kind === "signal" ? finding : beside.signal;
	const concern =
		signal?.verdict.kind === "signal now" &&
		signal.verdict.judgement === "concern" &&
		!signal.series.illustrative;
	// A rise of what is welcome is no concern; of what is neither, somebody should look.
	const rise =
		finding.kind === "change" &&
		finding.strength === "tested beyond chance" &&
		direction === "up" &&
		meaning !== "improvement";
	return [...(concern ? (["signal of concern"] as const) : []), ...(rise ? (["tested rise"] as const) : [])];
}
