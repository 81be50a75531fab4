import { creditFaults, type Supplier } from "#assessment/suppliers";
import { type Block, type Figure, type Table, text } from "#document";
import type { Break } from "#evidence/measures";
import {
	BREAK_KINDS,
	describeDay,
	describePeriod,
	type Language,
	type Period,
	type Problem,
	periodKey,
} from "#vocabulary";
import type { Generator } from "./generated.ts";

/** One data set that the document used: what stands in one line of the register. */
export type UsedSource = {
	readonly supplier: string;
	readonly title: string;
	readonly files: readonly string[];
	readonly windows: readonly Period[];
	readonly figures: number;
	readonly illustrative: boolean;
};

/** The data sets behind the figures of a document, by supplier and title. */
export function usedSources(figures: readonly Figure[]): UsedSource[] {
	const register = new Map<
		string,
		{
			supplier: string;
			title: string;
			files: Set<string>;
			windows: Map<string, Period>;
			figures: number;
			illustrative: boolean;
		}
	>();
	for (const figure of figures)
		for (const key of new Set(figure.sources.map((source) => `${source.supplier}\n${source.title}`))) {
			const [supplier = "", title = ""] = key.split("\n");
			const entry = register.get(key) ?? {
				supplier,
				title,
				files: new Set(),
				windows: new Map(),
				figures: 0,
				illustrative: false,
			};
			entry.figures += 1;
			entry.illustrative ||= figure.illustrative;
			for (const source of figure.sources)
				if (source.supplier === supplier && source.title === title && source.at)
					entry.files.add(source.at.file);
			entry.windows.set(periodKey(figure.of.window), figure.of.window);
			register.set(key, entry);
		}
	return [...register.values()]
		.map((entry) => ({
			...entry,
			files: [...entry.files].sort(),
			windows: [...entry.windows.values()].sort((left, right) => (left.to < right.to ? -1 : 1)),
		}))
		.sort(
			(left, right) =>
				left.supplier.localeCompare(right.supplier, "en-GB") ||
				left.title.localeCompare(right.title, "en-GB"),
		);
}

/** The register of sources with who supplied what, for which periods, in which file. */
function sourceRegister(sources: readonly UsedSource[], language: Language): Table {
	const cell = (words: string) => ({ content: [text(words)] });
	return {
		caption: "Data sets used in this document",
		columns: [
			{ heading: "Supplier", align: "start" },
			{ heading: "Data set", align: "start" },
			{ heading: "Periods", align: "start" },
			{ heading: "File received", align: "start" },
			{ heading: "Figures", align: "number" },
		],
		rows: sources.map((source) => ({
			cells: [
				{ ...cell(source.supplier), header: true },
				cell(source.illustrative ? `${source.title} (illustrative series)` : source.title),
				cell(periodsInWords(source.windows, language)),
				cell(source.files.join(", ")),
				{ ...cell(String(source.figures)), value: source.figures },
			],
		})),
		notes: sources.some((source) => source.illustrative)
			? [
					"Illustrative series are generated to fit the published totals, since the numbers behind the source’s pictures were not published. Nothing else in this document rests on them.",
				]
			: [],
		source: "Generated from the files loaded for this document",
	};
}

const SHOWN_WINDOWS = 4;

function periodsInWords(windows: readonly Period[], language: Language): string {
	const words = windows.map((window) => describePeriod(window, language));
	if (words.length <= SHOWN_WINDOWS) return words.join("; ");
	return `${words.length} periods from ${words[0]} to ${words.at(-1)}`;
}

/** The problems of crediting: organisations thanked and not used, used and not thanked. They stop nothing. */
export function creditProblems(suppliers: readonly Supplier[], sources: readonly UsedSource[]): Problem[] {
	const faults = creditFaults(
		suppliers,
		sources.map((source) => source.supplier),
	);
	return [
		...faults.unused.map(
			(each): Problem => ({
				code: "supplier-credited-unused",
				stops: "nothing",
				at: each.at,
				says: `${each.name} is credited, but no figure comes from it.`,
				next: "Remove the credit, or say with “kind: other information” what else it gave.",
			}),
		),
		...faults.uncredited.map(
			(name): Problem => ({
				code: "supplier-used-uncredited",
				stops: "nothing",
				at: { file: "sources.yaml" },
				says: `Figures come from ${name}, which is not credited.`,
				next: `Add ${name} to sources.yaml.`,
			}),
		),
	];
}

/** The register of breaks: what changed in recording or definition, when, and whether that was verified. */
function breaksTable(
	breaks: readonly Break[],
	titleOf: (measure: string) => string,
	language: Language,
): Table {
	const cell = (words: string) => ({ content: [text(words)] });
	return {
		caption: "Breaks in the series",
		columns: ["From", "What it touches", "Kind", "Reason"].map((heading) => ({ heading, align: "start" })),
		rows: [...breaks]
			.sort((left, right) => (left.date < right.date ? -1 : 1))
			.map((each) => ({
				cells: [
					{ ...cell(describeDay(each.date, language)), header: true },
					cell(each.measures.map(titleOf).join("; ")),
					cell(BREAK_KINDS[each.kind]),
					each.url === undefined
						? cell(`${each.reason} (not verified against a published source)`)
						: { content: [{ kind: "link", href: each.url, content: [text(each.reason)] }] },
				],
			})),
		notes: [],
		source: "The partnership’s register of breaks",
	};
}

/** The body of the appendix of sources, before what does not add up. */
export function sourceBlocks(
	make: Generator,
	input: {
		suppliers: readonly Supplier[];
		sources: readonly UsedSource[];
		breaks: readonly Break[];
		titleOf: (measure: string) => string;
		language: Language;
	},
): Block[] {
	const credited = input.suppliers.map((each) =>
		each.credit === undefined ? each.name : `${each.name}: ${each.credit}`,
	);
	return [
		make.paragraph(
			"Every figure in this document was worked out from the data sets below. Each names the file as it was received; on the web page every live figure also names its row.",
		),
		make.table(sourceRegister(input.sources, input.language)),
		...(credited.length === 0
			? []
			: [make.heading(2, "Organisations that supplied data or information"), make.list(credited)]),
		...(input.breaks.length === 0
			? []
			: [
					make.heading(2, "Changes in recording and definition"),
					make.paragraph(
						"Figures before and after these dates cannot simply be compared. A figure that is touched by one of them says so.",
					),
					make.table(breaksTable(input.breaks, input.titleOf, input.language)),
				]),
	];
}
