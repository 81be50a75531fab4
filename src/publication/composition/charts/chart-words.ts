import { distinctCautions, type Figure, type Table, type VisualWords } from "#document";
import type { Measure, Observation } from "#evidence/measures";
import { sourceLine } from "../source-line.ts";

/** The words of a chart before its foot is put together. */
export type ChartWords = {
	readonly title: string;
	readonly subtitle: string;
	readonly description: string;
	/** The data behind the chart; its source line is that of what the chart was drawn from. */
	readonly table: Omit<Table, "source">;
	/** What the chart was drawn from, for its source line. */
	readonly drawnFrom: readonly Pick<Observation, "supplier" | "sourceTitle" | "illustrative">[];
	/** Sentences under the chart beside source and note: method, breaks, steps. */
	readonly remarks: readonly string[];
	readonly note?: string;
};

const ILLUSTRATIVE_REMARK =
	"Illustrative series: made to show the method, since the source did not print its numbers.";

/** Puts the words of a chart together: its foot names the source, and says first if the series is illustrative. */
export function chartWords(words: ChartWords): VisualWords {
	const illustrative = words.drawnFrom.some((each) => each.illustrative);
	const table = behindChart(words, illustrative);
	return {
		title: words.title,
		subtitle: words.subtitle,
		foot: [
			...(illustrative ? [ILLUSTRATIVE_REMARK] : []),
			`Source: ${table.source}.`,
			...words.remarks,
			...(words.note === undefined ? [] : [words.note]),
		],
		description: illustrative ? `${words.description} The series is illustrative.` : words.description,
		table,
		illustrative,
	};
}

/** The data behind a chart with its source; its caption says “illustrative” too, since it may be read without the chart. */
function behindChart({ table, drawnFrom }: ChartWords, illustrative: boolean): Table {
	const sources = drawnFrom.map(({ supplier, sourceTitle, illustrative }) => ({
		supplier,
		title: sourceTitle,
		illustrative,
	}));
	return {
		...table,
		caption: illustrative ? `${table.caption} (illustrative series)` : table.caption,
		source: sourceLine(sources),
	};
}

/** What one unit of a chart's axis is. */
export function unitWords(measure: Measure): string {
	if (measure.unit === "rate")
		return `${measure.counts} per ${(measure.per ?? 1).toLocaleString("en-GB")} residents`;
	if (measure.unit === "count" || measure.unit === "people") return measure.counts;
	return measure.unit === "pounds" ? "pounds (£)" : measure.unit;
}

/** Cautions of figures, each once, for the foot of a chart. */
export function cautionsOf(figures: readonly Figure[]): string[] {
	return distinctCautions(figures.flatMap((figure) => figure.cautions))
		.filter(({ kind }) => kind !== "illustrative")
		.map(({ text }) => text);
}
