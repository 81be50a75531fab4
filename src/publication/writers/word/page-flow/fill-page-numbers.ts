import { type PageFrame, textWidth } from "../page-frame.ts";
import { pagesOf, type Room } from "./pieces.ts";
import { readPieces } from "./read-pieces.ts";

const TWIPS = 20;
const REFERENCE =
	/<w:fldChar w:fldCharType="begin" w:dirty="true"\/>(<w:instrText[^>]*>PAGEREF (\w+) \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)/g;

/**
 * The body of a document with the page numbers of its contents filled in: estimated by setting its paragraphs and tables
 * on pages as Word does, from the widths of letters and the room that each style takes. Word counts anew when it opens the
 * document, and the list says that it has not yet. Without rooms nothing is known, and the numbers stay blank.
 */
export function fillPageNumbers(
	xml: string,
	rooms: ReadonlyMap<string, Room> | undefined,
	page: PageFrame,
): string {
	const pages = rooms ? estimated(xml, rooms, page) : new Map<string, number>();
	return xml.replaceAll(REFERENCE, (_, field: string, bookmark: string) => {
		const number = pages.get(bookmark);
		const words = number === undefined ? "" : `<w:t>${number}</w:t>`;
		return `<w:fldChar w:fldCharType="begin"/>${field}${words}`;
	});
}

function estimated(xml: string, rooms: ReadonlyMap<string, Room>, page: PageFrame): Map<string, number> {
	const height = (page.height - page.top - page.bottom) / TWIPS;
	return pagesOf(readPieces(xml, { rooms, width: textWidth(page) / TWIPS }), height);
}
