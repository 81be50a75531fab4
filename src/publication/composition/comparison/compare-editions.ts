import { type Block, type Document, type Table, text } from "#document";
import { highestMarking } from "#vocabulary";
import { type Generator, generator } from "../generated.ts";
import { changedPassages } from "./changed-passages.ts";
import type { EditionData, EditionFigure } from "./edition-data.ts";
import { type Section, sectionsOf } from "./passages.ts";

/** How many things differ between two editions. */
export type ComparisonCounts = {
	readonly changed: number;
	readonly come: number;
	readonly gone: number;
	readonly sections: number;
};

/**
 * What changed between two editions, as a document: every figure that has another value, those that are new or gone, and
 * the words of each section that were taken out or put in. A sentence that differs in its figures alone is not told again.
 */
export function compareEditions(
	before: EditionData,
	after: EditionData,
): { readonly document: Document; readonly counts: ComparisonCounts } {
	const marking = highestMarking([before.marking, after.marking]);
	const make = generator("comparison", marking);
	const figures = comparedFigures(before.figures, after.figures);
	const words = changedSections(sectionsOf(before.blocks), sectionsOf(after.blocks));
	const blocks: Block[] = [
		make.heading(1, "Figures"),
		...figureBlocks(figures, make),
		make.heading(1, "Words"),
		...(words.length === 0 ? [make.paragraph("No passage was taken out or put in.")] : []),
		...words.flatMap((section) => sectionBlocks(section, make)),
	];
	const { cover } = after;
	const document: Document = {
		cover: {
			...cover,
			title: `What changed in the ${cover.title}`,
			notes: [
				`From version ${before.cover.version} (${before.cover.year}, ${before.cover.state}) to version ${cover.version} (${cover.year}, ${cover.state}).`,
			],
		},
		language: "en",
		marking,
		blocks,
		figures: [],
	};
	return {
		document,
		counts: {
			changed: figures.changed.length,
			come: figures.come.length,
			gone: figures.gone.length,
			sections: words.length,
		},
	};
}

type ComparedFigures = {
	readonly changed: readonly { readonly before: EditionFigure; readonly after: EditionFigure }[];
	readonly come: readonly EditionFigure[];
	readonly gone: readonly EditionFigure[];
};

function comparedFigures(before: readonly EditionFigure[], after: readonly EditionFigure[]): ComparedFigures {
	const old = new Map(before.map((figure) => [figure.id, figure]));
	const young = new Map(after.map((figure) => [figure.id, figure]));
	return {
		changed: after.flatMap((figure) => {
			const other = old.get(figure.id);
			return other && other.text !== figure.text ? [{ before: other, after: figure }] : [];
		}),
		come: after.filter(({ id }) => !old.has(id)),
		gone: before.filter(({ id }) => !young.has(id)),
	};
}

function figureBlocks({ changed, come, gone }: ComparedFigures, make: Generator): Block[] {
	if (changed.length + come.length + gone.length === 0)
		return [make.paragraph("Every figure has the value that it had.")];
	const blocks: Block[] = [];
	if (changed.length > 0)
		blocks.push(
			make.table(
				table(
					"Figures with another value",
					["Before", "After"],
					changed.map((each) => [each.after, [each.before.text, each.after.text]]),
				),
			),
		);
	if (come.length > 0)
		blocks.push(
			make.table(
				table(
					"Figures that are new",
					["Value"],
					come.map((each) => [each, [each.text]]),
				),
			),
		);
	if (gone.length > 0)
		blocks.push(
			make.table(
				table(
					"Figures that are gone",
					["Value"],
					gone.map((each) => [each, [each.text]]),
				),
			),
		);
	return blocks;
}

function table(
	caption: string,
	values: readonly string[],
	rows: readonly (readonly [EditionFigure, readonly string[]])[],
): Table {
	const cell = (words: string) => ({ content: [text(words)] });
	return {
		caption,
		columns: [
			...["What it is", "Area", "Period"].map((heading) => ({ heading, align: "start" as const })),
			...values.map((heading) => ({ heading, align: "number" as const })),
		],
		rows: rows.map(([figure, texts]) => ({
			cells: [
				{ ...cell([figure.measure.title, figure.breakdown].filter(Boolean).join(", ")), header: true },
				cell(figure.area.title),
				cell([figure.window.text, figure.against?.text].filter(Boolean).join(" against ")),
				...texts.map(cell),
			],
		})),
		notes: [],
		source: "",
	};
}

type ChangedSection = {
	readonly title: string;
	readonly gone: readonly string[];
	readonly come: readonly string[];
};

function changedSections(before: readonly Section[], after: readonly Section[]): ChangedSection[] {
	const titles = [...new Set([...after, ...before].map(({ title }) => title))];
	const named = (sections: readonly Section[], title: string) =>
		sections.filter((section) => section.title === title).flatMap(({ passages }) => passages);
	return titles
		.map((title) => ({ title, ...changedPassages(named(before, title), named(after, title)) }))
		.filter(({ gone, come }) => gone.length + come.length > 0);
}

function sectionBlocks({ title, gone, come }: ChangedSection, make: Generator): Block[] {
	const part = (label: string, passages: readonly string[]): Block[] =>
		passages.length === 0
			? []
			: [make.paragraph([{ kind: "strong", content: [text(label)] }]), make.list(passages)];
	return [
		make.heading(2, title === "" ? "Before the first heading" : title),
		...part("Taken out", gone),
		...part("Put in", come),
	];
}
