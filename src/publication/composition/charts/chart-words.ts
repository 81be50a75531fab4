import { distinctCautions, type Figure, type Table, type VisualWords } from "#document";
import type { Measure, Observation } from "#evidence/measures";
import { listInWords } from "#vocabulary";

/** The words of a chart before its foot is put together. */
export type ChartWords = {
	readonly title: string;
	readonly subtitle: string;
	readonly description: string;
	readonly table: Table;
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
	return {
		title: words.title,
		subtitle: words.subtitle,
		foot: [
			...(illustrative ? [ILLUSTRATIVE_REMARK] : []),
			`Source: ${sourceLine(words.drawnFrom)}.`,
			...words.remarks,
			...(words.note === undefined ? [] : [words.note]),
		],
		description: illustrative ? `${words.description} The series is illustrative.` : words.description,
		table: words.table,
		illustrative,
	};
}

/** Suppliers and their data sets in words, each once. */
export function sourceLine(drawnFrom: ChartWords["drawnFrom"]): string {
	const bySupplier = new Map<string, Set<string>>();
	for (const { supplier, sourceTitle } of drawnFrom) {
		const titles = bySupplier.get(supplier) ?? new Set();
		bySupplier.set(supplier, titles.add(sourceTitle));
	}
	return listInWords([...bySupplier].map(([supplier, titles]) => `${supplier} (${[...titles].join("; ")})`));
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
