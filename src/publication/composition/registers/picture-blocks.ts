import { type OrderedFinding, outlookFinding, sayFinding } from "#analysis/findings";
import type { ThemeFront } from "#assessment/themes";
import {
	type Figure,
	type Inline,
	inlineText,
	type TableCell,
	type TableColumn,
	type TableRow,
	text,
} from "#document";
import { textOf } from "#publication/narrative";
import {
	done,
	type Location,
	listInWords,
	type MeasureId,
	nearest,
	type Outcome,
	type Period,
	type Problem,
	refused,
	shortPeriod,
} from "#vocabulary";
import type { Desk, TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";
import { orderedNews } from "../news/ordered-news.ts";
import { sourceLine } from "../source-line.ts";
import { TEST_NOTE, verdictWords } from "../tables/change-columns.ts";
import {
	figureCell,
	nameCell,
	numbers,
	type TableWork,
	tableNotes,
	tableWork,
	words,
	wordsCell,
} from "../tables/table-work.ts";

/**
 * The current picture of a theme: for each measure on which it rests the latest value, its change, how sure, against
 * peers, signals; and what to expect if nothing changes. Inside a theme's own file the theme need not be named.
 */
export const answerPicture: TagAnswer = (request, id, desk) => {
	const theme = themeAsked(textOf(request, "theme"), request.at, desk);
	if (!theme.ok) return theme;
	const { input, marking } = desk;
	const work = tableWork(input.context, request.at);
	const make = generator(request.tag, marking, id);
	const rows = theme.value.evidence.measures.map((measure) => measureRow(measure, work, desk));
	if (rows.length === 0) return refused(noMeasures(theme.value, request.at));
	const outlook = outlookOf(theme.value.evidence.measures, request.at, desk);
	const table = {
		caption: "What the evidence says now",
		...withoutEmptyColumns(COLUMNS, rows),
		notes: [TEST_NOTE, ...tableNotes(work)],
		source: sourceLine(work.figures.flatMap(({ sources }) => sources)),
	};
	return done({
		blocks: [make.table(table), ...outlook.content.map((each) => make.paragraph(each))],
		figures: [...work.figures, ...outlook.figures],
		methods: ["control-chart"],
	});
};

const COLUMNS: readonly TableColumn[] = [
	words("Measure"),
	words("Period"),
	numbers("Latest"),
	numbers("Change"),
	words("What the test says"),
	words("Against similar areas"),
	words("Latest month"),
];

/** Similar areas and months are not held of every theme: a column that nobody fills is left out. */
function withoutEmptyColumns(columns: readonly TableColumn[], rows: readonly TableRow[]) {
	const isFilled = (_: unknown, column: number) =>
		rows.some(({ cells }) => inlineText(cells[column]?.content ?? []) !== "");
	return {
		columns: columns.filter(isFilled),
		rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isFilled) })),
	};
}

/** A row of a measure of which nothing can be told, and why. */
function silentRow(name: TableCell, why: string): TableRow {
	return { cells: [name, ...[why, "", "", "", "", ""].map(wordsCell)] };
}

function measureRow(measure: MeasureId, work: TableWork, { input }: Desk): TableRow {
	const { context } = input;
	const { ordered } = orderedNews(input);
	const found = ordered.find((each) => each.finding.of.measure === measure);
	const name = nameCell(context.book.measure(measure)?.title ?? measure);
	const window = found?.finding.of.window ?? latestWindow(measure, input.context);
	if (found?.illustrative) return silentRow(name, "only illustrative values");
	if (!window) return silentRow(name, isHeldInParts(measure, context) ? "in parts only" : "no data");
	const own = { measure, area: context.ownArea, window };
	const change = found?.finding.kind === "change" ? found.finding : undefined;
	const compared = change ? { ...own, against: change.against, ...reasonIn(found, input) } : own;
	const isShare = context.book.measure(measure)?.unit === "per cent";
	const show = change && !change.evidence ? "signed-stated" : isShare ? "difference" : "signed-change";
	return {
		cells: [
			name,
			wordsCell(shortPeriod(window, context.language)),
			figureCell(work, own, "value"),
			change ? figureCell(work, compared, show) : wordsCell(""),
			wordsCell(change ? verdictWords(change) : ""),
			wordsCell(peersWords(found)),
			wordsCell(signalWords(found)),
		],
	};
}

function reasonIn({ windowName }: OrderedFinding = {} as OrderedFinding, { settings }: Desk["input"]) {
	const reason = settings.windows.get(windowName ?? "")?.reason;
	return reason === undefined ? {} : { reason };
}

function isHeldInParts(measure: MeasureId, { book, ownArea }: Desk["input"]["context"]): boolean {
	return book.held(measure).some((each) => each.area === ownArea && each.breakdown !== undefined);
}

/** The latest period in which anything is held of a measure for the own area. */
function latestWindow(measure: MeasureId, { book, ownArea }: Desk["input"]["context"]): Period | undefined {
	const held = book.held(measure).filter((each) => each.area === ownArea && each.breakdown === undefined);
	return held.toSorted((left, right) => (left.period.to < right.period.to ? 1 : -1))[0]?.period;
}

function peersWords(found: OrderedFinding | undefined): string {
	const peers = found?.finding.kind === "peer position" ? found.finding : found?.beside.peers;
	if (!peers) return "";
	return peers.strength === "no clear change" ? "within the usual spread" : `${peers.standing} the average`;
}

/** What the chart of published months says; months made to show a method say nothing of a theme. */
function signalWords(found: OrderedFinding | undefined): string {
	const signal = found?.finding.kind === "signal" ? found.finding : found?.beside.signal;
	if (!signal || signal.series.illustrative) return "";
	return signal.verdict.kind === "signal now" ? signal.verdict.judgement : "no signal";
}

type OutlookWords = { readonly content: readonly Inline[][]; readonly figures: readonly Figure[] };

/** A sentence for each measure with an outlook, then one for each reason why others have none. */
function outlookOf(measures: readonly MeasureId[], at: Location, { input }: Desk): OutlookWords {
	const { context, steps } = input;
	const [window] = input.settings.windows.values();
	const sentences: Inline[][] = [];
	const figures: Figure[] = [];
	const reasons = new Map<string, string[]>();
	for (const measure of measures) {
		const address = { measure, area: context.ownArea, window: window?.period as Period };
		const found = outlookFinding(address, steps, at, context);
		const title = context.book.measure(measure)?.title ?? measure;
		const invented = found.ok && found.value.figures.some((each) => each.illustrative);
		if (found.ok && !invented) {
			sentences.push(sayFinding(found.value, context.language));
			figures.push(...found.value.figures);
			continue;
		}
		const why = invented ? ONLY_INVENTED : (found.problems[0]?.says.replace(/^[^:]*: |\.$/g, "") ?? "");
		reasons.set(why, [...(reasons.get(why) ?? []), title]);
	}
	const none = [...reasons].map(([why, titles]) => [
		text(`There is no outlook for ${listInWords(titles)}: ${why}.`),
	]);
	return { content: [...sentences, ...none], figures };
}

const ONLY_INVENTED = "only months made to show the method are held";

function themeAsked(named: string | undefined, at: Location, { input }: Desk): Outcome<ThemeFront> {
	const themes = [...input.prose.values()].flatMap(({ front }) => front.theme ?? []);
	const own = named === undefined ? input.prose.get(at.file)?.front.theme : undefined;
	const theme = own ?? themes.find((each) => each.id === named);
	return theme ? done(theme) : refused(unknownTheme(named, themes, at));
}

function unknownTheme(named: string | undefined, themes: readonly ThemeFront[], at: Location): Problem {
	const ids = themes.map(({ id }) => id);
	const near = named === undefined ? undefined : nearest(named, ids);
	return {
		code: "theme-unknown",
		stops: "figure",
		at,
		says:
			named === undefined
				? "This file is no theme, so that it must be said whose picture is wanted."
				: `There is no theme “${named}”.`,
		wanted: ids.join(", "),
		next: near === undefined ? 'Write theme="…" with the id of a theme.' : `Did you mean “${near}”?`,
	};
}

function noMeasures({ id }: ThemeFront, at: Location): Problem {
	return {
		code: "theme-without-measures",
		stops: "figure",
		at,
		says: `The theme “${id}” names no measure on which it rests.`,
		next: "Add measures to its evidence, or take the picture out.",
	};
}
