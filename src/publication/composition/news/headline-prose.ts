import { type ChangeFinding, distinctNews, type OrderedFinding, WINDOW_WORDS } from "#analysis/findings";
import { describePeriod } from "#vocabulary";
import type { CompositionInput } from "../composition-input.ts";
import { orderedNews } from "./ordered-news.ts";

/** A headline: what it is about, its sentence as prose with live figures, and the finding behind it. */
export type Headline = {
	readonly title: string;
	readonly prose: string;
	readonly finding: OrderedFinding;
};

/** What is wanted of headlines. */
export type HeadlineWish = {
	readonly limit: number;
	/** Whether findings may be told that rest on values made to show a method. */
	readonly illustrative: boolean;
	/** Only findings of windows with these names. */
	readonly windows?: readonly string[];
};

/** As many headlines as the block has where none are asked for. */
export const USUAL_LIMIT = 7;

/** Faults of sums cast doubt on figures and are told in the appendix of sources; they are no headlines. */
const NO_HEADLINES: readonly string[] = ["additivity fault", "mediant fault"];

/**
 * The headlines of an assessment: its findings in order, each news once, as prose that can be edited. What is not held
 * comes last, where there is room: a change that was measured is not to give way to a return that is late.
 */
export function headlinesOf(input: CompositionInput, wish: HeadlineWish): Headline[] {
	const { ordered, families } = orderedNews(input);
	const told = ordered.filter(
		({ finding, illustrative, windowName }) =>
			!NO_HEADLINES.includes(finding.kind) &&
			(wish.illustrative || !illustrative) &&
			(wish.windows === undefined || wish.windows.includes(windowName ?? "")),
	);
	const isGap = ({ finding }: OrderedFinding) => finding.kind === "coverage gap";
	const news = distinctNews(
		told.filter((each) => !isGap(each)),
		families,
		wish.limit,
	);
	const gaps = distinctNews(told.filter(isGap), families, wish.limit - news.length);
	return [...news, ...gaps].map((each) => ({
		title: each.finding.of.measureTitle,
		prose: proseOf(each, input),
		finding: each,
	}));
}

/**
 * The block “At a glance” as prose with live tags, as an analyst pastes and edits it.
 *
 * @example
 * headlinesAsProse([]) // => "{% at-a-glance %}\n{% /at-a-glance %}\n"
 */
export function headlinesAsProse(headlines: readonly Pick<Headline, "title" | "prose">[]): string {
	const items = headlines.map(
		({ title, prose }) => `{% headline "${title.replaceAll('"', "'")}" %}\n${prose}\n{% /headline %}\n`,
	);
	return ["{% at-a-glance %}\n", ...items, "{% /at-a-glance %}\n"].join("");
}

function proseOf(ordered: OrderedFinding, input: CompositionInput): string {
	const { finding } = ordered;
	const { measure, areaName } = finding.of;
	const where = windowAttribute(ordered, input);
	if (finding.kind === "change") return changeProse(finding, ordered, where);
	if (finding.kind === "peer position") {
		const group = ` group="${finding.group.name}"`;
		const of = (show: string) => figureTag(measure, show, where + group);
		return `${capitalised(finding.measure.noun)} in ${areaName} ${within(finding)}: ${of("value")}, ${of("rank-words")} in the ${finding.group.title}, lowest first, ${of("against-average")} against its unweighted average.`;
	}
	if (finding.kind === "signal") return `${findingTag(measure, "signal", where)}.`;
	if (finding.kind !== "coverage gap")
		throw new Error(`A finding of the kind “${finding.kind}” has no headline.`);
	const { breakdown, window } = finding.of;
	const part = breakdown === undefined ? "" : ` breakdown="${breakdown}"`;
	const at = ` window="${describePeriod(window)}"${part}`;
	const expected = finding.expected ? ` It is expected in ${figureTag(measure, "expected", at)}.` : "";
	return `No figure is held for ${describePeriod(window)}${breakdown === undefined ? "" : ` (${breakdown.replace("=", ": ")})`}. ${withStop(finding.why)}${expected}`;
}

function changeProse(finding: ChangeFinding, { beside }: OrderedFinding, where: string): string {
	const { measure, areaName } = finding.of;
	const { shown } = finding;
	const of = (show: string, more = "") => figureTag(measure, show, where + more);
	const says = (say: string) => findingTag(measure, say, where);
	const subject = `${capitalised(finding.measure.noun)} in ${areaName} ${says("direction")}`;
	const county = beside.county?.shown["signed-change"] && beside.county.of;
	const against = county ? ` (${county.areaName}: ${of("signed-change", ` area="${county.area}"`)})` : "";
	const certainty = `; that ${says("certainty")}.`;
	if (!finding.evidence)
		return `${subject} by ${of("stated")} ${within(finding)}, as stated by the source${certainty}`;
	if (finding.direction === "same") return `${subject} ${within(finding)}, at ${of("value")}.`;
	const size = shown.points ? of("points") : shown["signed-change"] ? of("change") : undefined;
	const how = size === undefined ? ` ${of("from-to")}` : ` by ${size}, ${of("from-to")},`;
	return `${subject}${how} ${within(finding)}${against}${certainty}`;
}

/** “from … to …” stands before it already, so that a stretch of months is “in” and not “from”. */
function within({ of }: Pick<ChangeFinding, "of">): string {
	return WINDOW_WORDS.en.within(of.window).replace(/^from /, "in ");
}

/** The first window of the settings is meant where none is named. */
function windowAttribute({ windowName }: OrderedFinding, { settings }: CompositionInput): string {
	const [first] = settings.windows.keys();
	return windowName === undefined || windowName === first ? "" : ` window="${windowName}"`;
}

function figureTag(measure: string, show: string, more: string): string {
	return `{% figure "${measure}" show="${show}"${more} /%}`;
}

function findingTag(measure: string, say: string, more: string): string {
	return `{% finding "${measure}" say="${say}"${more} /%}`;
}

function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function withStop(words: string): string {
	return /[.!?]$/.test(words) ? words : `${words}.`;
}
