import { type Address, answerFigure, type FindingContext, type Show } from "#analysis/findings";
import {
	type CautionKind,
	type Figure,
	type TableCell,
	type TableColumn,
	type TableRow,
	text,
} from "#document";
import type { StatedGap } from "#evidence/measures";
import { describeMonth, type Location, listInWords, MISSING_REASONS, type Problem } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { sourceLine } from "../source-line.ts";
import type { MadeTable } from "./table-request.ts";

/** Problems that stop a table, since a cell left empty would hide them. */
const STOPPING = /^(windows-|cell-stated-twice|measure-unknown)/;

/** Fills the cells of one table, and keeps its figures, notes and problems. */
export type TableWork = {
	readonly context: FindingContext;
	readonly at: Location;
	readonly figures: Figure[];
	readonly notes: Set<string>;
	/** Cautions of breaks with the titles of the measures that they touch. */
	readonly breaks: Map<string, Set<string>>;
	readonly problems: Problem[];
};

/** Begins a table. */
export function tableWork(context: FindingContext, at: Location): TableWork {
	return { context, at, figures: [], notes: new Set(), breaks: new Map(), problems: [] };
}

/** A figure as a cell; a sign of what is missing, with its note, where there is none. */
export function figureCell(work: TableWork, address: Address, show: Show, places?: number): TableCell {
	const request = { address, show, at: work.at, ...(places === undefined ? {} : { places }) };
	const answer = answerFigure(request, work.context);
	if (answer.ok) return shownCell(work, answer.value);
	const stopping = answer.problems.filter((each) => STOPPING.test(each.code));
	work.problems.push(...stopping);
	return missingCell(work, address, show, answer.problems[0]);
}

/** A finished figure as a cell. */
export function shownCell(work: TableWork, figure: Figure): TableCell {
	const known = work.figures.find((each) => each.id === figure.id);
	if (!known) work.figures.push(figure);
	else if (known.text !== figure.text)
		throw new Error(`Two figures have the id “${figure.id}”: ${known.text} and ${figure.text}.`);
	for (const caution of figure.cautions) {
		if (UNDER_TABLES.includes(caution.kind)) work.notes.add(caution.text);
		if (caution.kind === "break") noteBreak(work, caution.text, figure.of.measureTitle);
	}
	return {
		content: [{ kind: "figure", figure: figure.id, text: figure.text }],
		value: figure.value,
	};
}

/** Reasons and what is illustrative belong under a table; what concerns one cell stands with its figure. */
const UNDER_TABLES: readonly CautionKind[] = ["illustrative", "unlike windows", "denominator", "incomplete"];

function noteBreak({ breaks }: TableWork, caution: string, title: string): void {
	breaks.set(caution, (breaks.get(caution) ?? new Set()).add(title));
}

/** What cells left to be said under their table: breaks, then what is missing, illustrative or unlike. */
export function tableNotes(work: TableWork): string[] {
	return [...breakNotes(work), ...work.notes];
}

/** The breaks under a table; where it has several measures, each with those that it touches. */
function breakNotes({ breaks, figures }: TableWork): string[] {
	const titles = new Set(figures.map((each) => each.of.measureTitle));
	return [...breaks].map(([caution, touched]) =>
		titles.size > 1 ? `${caution} It touches: ${listInWords([...touched])}.` : caution,
	);
}

/** A sign for what is missing, with the reason: as its supplier gave it, else that of the refusal. */
function missingCell(work: TableWork, address: Address, show: Show, problem: Problem | undefined): TableCell {
	const { symbol, words } = missingSign(work, address, show, problem);
	work.notes.add(`${symbol} ${words}`);
	return { content: [text(symbol)], value: null };
}

type MissingSign = { readonly symbol: string; readonly words: string };

function missingSign(
	{ context }: TableWork,
	address: Address,
	show: Show,
	problem: Problem | undefined,
): MissingSign {
	if (problem?.code === "base-small" || problem?.code === "base-zero")
		return { symbol: "[low]", words: "No per cent is given on a base under 20." };
	const { symbol, words } = MISSING_REASONS["not available"];
	if (problem && problem.code !== ABSENT) return { symbol, words: `${words}: ${problem.says}` };
	const gap = gapBehind(address, show, context);
	if (!gap) return { symbol, words: `${words}: the source does not give it.` };
	const reason = MISSING_REASONS[gap.reason];
	const expected =
		gap.expected === undefined ? "" : ` Expected in ${describeMonth(gap.expected, context.language)}.`;
	return { symbol: reason.symbol, words: `${reason.words}: ${gap.why.replace(/\.$/, "")}.${expected}` };
}

/** The problem of a value that nobody gave. */
const ABSENT = "evidence-absent";

/** What a supplier said of the first cell without a value among those that a cell of a table needs. */
function gapBehind(
	{ against, ...address }: Address,
	show: Show,
	{ book }: FindingContext,
): StatedGap | undefined {
	const previous = against === undefined ? [] : [{ ...address, window: against }];
	const needed = show === "value" ? [address] : show === "previous" ? previous : [address, ...previous];
	return needed.filter((each) => !book.value(each)).flatMap((each) => book.gap(each) ?? [])[0];
}

/** Words as a cell. */
export function wordsCell(words: string): TableCell {
	return { content: [text(words)] };
}

/** The cell that names its row. */
export function nameCell(words: string): TableCell {
	return { content: [text(words)], header: true };
}

/** A column of numbers. */
export function numbers(heading: string, group?: string): TableColumn {
	return { heading, align: "number", ...(group === undefined ? {} : { group }) };
}

/** A column of words. */
export function words(heading: string): TableColumn {
	return { heading, align: "start" };
}

/** Puts a table together: the notes asked for first, then those of its figures; its source is that of its figures. */
export function finished(
	work: TableWork,
	request: Selection,
	parts: {
		caption: string;
		columns: readonly TableColumn[];
		rows: readonly TableRow[];
		notes?: readonly string[];
	},
): MadeTable {
	return {
		table: {
			caption: request.caption ?? parts.caption,
			columns: parts.columns,
			rows: parts.rows,
			notes: [
				...(request.note === undefined ? [] : [request.note]),
				...(parts.notes ?? []),
				...tableNotes(work),
			],
			source: sourceLine(work.figures.flatMap(({ sources }) => sources)),
		},
		figures: work.figures,
	};
}
