import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const CONTENT = "content.xml";

/** Marks around rows and columns that say how they are printed or folded, not what they hold. */
const AROUND_ROWS =
	/<\/?table:table-(?:header-rows|rows|row-group|header-columns|columns|column-group)(?:\s[^>]*)?>/g;

/** More than any return of a partner, and little enough for the smallest machine. */
const MOST_CONTENT = 200_000_000;

/**
 * The same OpenDocument spreadsheet without the marks for rows that are repeated on each page or folded away: the library
 * that reads spreadsheets leaves out what stands inside them, so that a return would lose its headings.
 */
export function plainOds(bytes: Uint8Array): Uint8Array {
	const content = unzipSync(bytes, {
		filter: ({ name, originalSize }) => name === CONTENT && originalSize < MOST_CONTENT,
	})[CONTENT];
	if (!content) return bytes;
	const written = strFromU8(content);
	const plain = written.replaceAll(AROUND_ROWS, "");
	if (plain === written) return bytes;
	return zipSync({ ...unzipSync(bytes), [CONTENT]: strToU8(plain) }, { level: 1 });
}
