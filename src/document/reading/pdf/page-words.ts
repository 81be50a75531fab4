import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Words set in one go on a page, with the place of their baseline: points from the left and from the top. */
export type PageWords = {
	readonly text: string;
	readonly x: number;
	readonly right: number;
	readonly y: number;
	readonly size: number;
	/** The id by which the document's tags name the content that these words belong to. */
	readonly mark?: string;
};

/** More pieces of text than any page holds; a page beyond it was made to do harm. */
const MOST_WORDS = 100_000;

type Item = {
	readonly str: string;
	readonly transform: readonly number[];
	readonly width: number;
	readonly height: number;
};

/**
 * The words of a page in the order in which they were set. Turned text (axes of charts, watermarks) is left out, and so
 * is what the document itself marks as decoration of the page.
 */
export async function pageWords(
	page: PDFPageProxy,
): Promise<{ readonly words: PageWords[]; readonly height: number }> {
	const viewport = page.getViewport({ scale: 1 });
	const words: PageWords[] = [];
	const marks: Mark[] = [];
	for await (const item of textItems(page)) {
		if ("type" in item) followMarks(item, marks);
		else if (item.str.trim() !== "" && !marks.some((mark) => mark.tag === "Artifact")) {
			const placed = placedWords(item, viewport.transform as readonly number[]);
			const mark = marks.findLast((each) => each.id !== undefined)?.id;
			if (placed) words.push(mark === undefined ? placed : { ...placed, mark });
		}
		if (words.length > MOST_WORDS) break;
	}
	return { words, height: viewport.height };
}

type Mark = { readonly type: string; readonly tag?: string; readonly id?: string };

async function* textItems(page: PDFPageProxy): AsyncGenerator<Item | Mark> {
	const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
	try {
		for (let step = await reader.read(); !step.done; step = await reader.read())
			yield* (step.value as { readonly items: readonly (Item | Mark)[] }).items;
	} finally {
		await reader.cancel();
	}
}

function followMarks(mark: Mark, open: Mark[]): void {
	if (mark.type === "endMarkedContent") open.pop();
	else open.push(mark);
}

/** A point of the page's own space is turned into points from its left and top as it is shown. */
function placedWords(
	item: Item,
	[a = 1, b = 0, c = 0, d = -1, e = 0, f = 0]: readonly number[],
): PageWords | undefined {
	const [across = 1, rise = 0, , , x = 0, y = 0] = item.transform;
	const along = a * across + c * rise;
	const turned = b * across + d * rise;
	if (along <= 0 || Math.abs(turned) > Math.abs(along) * 0.1) return undefined;
	const left = a * x + c * y + e;
	const top = b * x + d * y + f;
	if (![left, top, item.width, item.height].every(Number.isFinite) || item.height <= 0) return undefined;
	return { text: item.str, x: left, right: left + Math.max(0, item.width), y: top, size: item.height };
}
