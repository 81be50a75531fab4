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
	type SourceNote,
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
		for (const [key, source] of new Map(figure.sources.map((each) => [registerKey(each), each]))) {
			const { supplier, title } = source;
			const illustrative = source.illustrative ?? false;
			const entry = register.get(key) ?? {
				supplier,
				title,
				files: new Set(),
				windows: new Map(),
				figures: 0,
				illustrative,
			};
			entry.figures += 1;
			for (const each of figure.sources)
				if (registerKey(each) === key && each.at) entry.files.add(each.at.file);
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
				left.title.localeCompare(right.title, "en-GB") ||
				Number(left.illustrative) - Number(right.illustrative),
		);
}

/** What stands in one line of the register: what was made to show a method never shares one with what was published. */
function registerKey({ supplier, title, illustrative }: SourceNote): string {
	return JSON.stringify([supplier, title, illustrative ?? false]);
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
					"Illustrative series were made to show the method and were not published. Every figure that rests on one of them says so.",
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

/**
 * The problems of crediting: organisations thanked and not used, used and not thanked. They stop nothing.
 *
 * @param partnership whose document it is, and whom it need not thank for its own decisions
 */
export function creditProblems(
	suppliers: readonly Supplier[],
	sources: readonly UsedSource[],
	partnership?: string,
): Problem[] {
	const used = sources.map((source) => source.supplier).filter((each) => each !== partnership);
	const faults = creditFaults(suppliers, used);
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
