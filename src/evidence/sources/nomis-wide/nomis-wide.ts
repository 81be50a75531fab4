import { AREA_CODE_PATTERN, decimalNumber, unfitFault } from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";

/** How Nomis heads the column of areas: the year of their codes before it, or a kind of area with its date. */
const AREAS = /^(\d{4} .+|local authority: .+|mnemonic)$/i;

const CODES = /^mnemonic$/i;

/** With fewer columns of figures a chance likeness is likelier than an export. */
const FEWEST_FIGURES = 2;

/**
 * The wide export of the pages of Nomis: an area to a row, a figure to a column, lines of title and date above the
 * headings and notes below the rows. Codes of areas stand in a column “mnemonic” or are the areas' names themselves.
 * Title and date of the table stand above the headings and are not kept with the rows: fetch the same table by the
 * interface where they matter.
 */
export const nomisWide: TableSource = {
	id: "nomis-wide",
	title: "Wide export of a census or labour market table (Nomis)",
	example: [
		'"2011 output area",mnemonic,"All categories: Age","Age under 1","Age 1"',
		'"E00025604","E00025604",337,4,6',
		'"E00025605","E00025605","1,244",3,2',
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const [first = ""] = headings;
		const figures = headings.filter(
			(each, index) => index > 0 && !CODES.test(each.trim()) && each.trim() !== "",
		);
		return AREAS.test(first.trim()) && figures.length >= FEWEST_FIGURES ? mappingOf(headings) : undefined;
	},
};

function mappingOf(headings: readonly string[]): TableMapping {
	const codes = headings.findIndex((each) => CODES.test(each.trim()));
	const columns = headings.map((each, index) => {
		if (index === codes) return "mnemonic";
		if (index === 0) return "area";
		return each.trim() === "" ? undefined : `figure_${index}`;
	});
	const figures = columns.filter((each) => each?.startsWith("figure_")) as string[];
	const code = codes < 0 || columns[0] === "mnemonic" ? (columns[0] ?? "area") : "mnemonic";
	const entries = headings.flatMap((each, index) =>
		columns[index]?.startsWith("figure_")
			? [`{figure: '${each.trim().replaceAll("'", "''")}', value: ${decimalNumber(`figure_${index}`)}}`]
			: [],
	);
	const unread = figures
		.map((each) => `(${each} IS NOT NULL AND ${decimalNumber(each)} IS NULL)`)
		.join(" OR ");
	return {
		columns,
		select: `SELECT ${code} AS area_code, ${columns[0]} AS area, [${entries.join(", ")}] AS figures FROM written`,
		faults: [
			unfitFault(
				code,
				`NOT coalesce(regexp_full_match(${code}, '${AREA_CODE_PATTERN}'), false)`,
				"area-code-unfit",
				"the code of an area, such as E07000110; tick “mnemonic” when exporting",
			),
			unfitFault(figures[0] ?? code, unread, "figure-unreadable", "numbers"),
		],
		remarks: [],
		counts: { areas: "count(DISTINCT area_code)", figures: "max(len(figures))" },
		repeatsSetAside: true,
	};
}
