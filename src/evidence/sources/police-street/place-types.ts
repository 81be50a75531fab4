import { done, type Outcome, type Problem, refused, shown } from "#vocabulary";
import { readDelimitedText } from "../table/delimited-text.ts";
import { readHeadings } from "../table/headings.ts";

/**
 * A kind of place by which data.police.uk names a map point instead of a street. `words` stand after “On or near”;
 * `evening` marks places of the evening and the night, as far as the publisher has a word for one.
 */
export type PlaceType = { readonly words: string; readonly title: string; readonly evening: boolean };

const COLUMNS = {
	words: { required: true },
	title: { required: true },
	evening: { required: true },
} as const;

/**
 * What place types cannot say, to be printed with every figure of them: most points are streets, there is no word for
 * a pub, bar or restaurant, and the point is near the crime rather than its place.
 */
export const PLACE_TYPE_CAVEAT =
	"The place is the anonymous map point nearest to the crime, which serves at least eight addresses or none. Most points are named after a street; pubs, bars and restaurants have no name of their own, so that a count at places of the evening is a part of the night-time economy and not a measure of it.";

/**
 * Reads the list of place types (`reference/place-types.csv`): words, title, and whether people go there in the evening
 * (yes or no).
 *
 * @example
 * readPlaceTypes("words,title,evening\nNightclub,Nightclubs,yes\n", "place-types.csv").value // => [{ words: "Nightclub", title: "Nightclubs", evening: true }]
 */
export function readPlaceTypes(text: string, file: string): Outcome<readonly PlaceType[]> {
	const table = readDelimitedText(text.replace(/^\uFEFF/, ""), { file });
	if (!table.ok) return table;
	const { positions, problems } = readHeadings({ file, rows: table.value }, COLUMNS);
	if (problems.length > 0) return refused(...problems);
	const rows = table.value.slice(1).map(({ row, cells }) => {
		const cell = (column: keyof typeof COLUMNS) => cells[positions.get(column) ?? -1]?.trim() ?? "";
		return { row, words: cell("words"), title: cell("title"), evening: cell("evening").toLowerCase() };
	});
	const unfit = rows.filter(({ words, title, evening }) => !words || !title || !/^(yes|no)$/.test(evening));
	if (unfit.length > 0) return refused(...unfit.map(({ row, words }) => unfitRow(file, row, words)));
	return done(rows.map(({ words, title, evening }) => ({ words, title, evening: evening === "yes" })));
}

function unfitRow(file: string, row: number, words: string): Problem {
	return {
		code: "place-type-unfit",
		stops: "file",
		at: { file, row },
		says: "This row does not say a place type.",
		found: shown(words),
		wanted: "the publisher's words, a title, and yes or no for the evening",
		next: "Fill in the three cells.",
	};
}
