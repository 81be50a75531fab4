import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text on a page, in points from its left and lower edge. */
export type Piece = {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly baseline: number;
};

/** A node of the tree of tags, as assistive technology walks it, with the words that it and its children hold. */
export type Tag = {
	readonly role: string;
	readonly alt: string;
	/** Where it differs from that of the document. */
	readonly language: string;
	readonly text: string;
	readonly children: readonly Tag[];
};

/** A PDF as it can be read back. */
export type ReadPdf = {
	readonly pages: readonly {
		readonly width: number;
		readonly height: number;
		readonly pieces: readonly Piece[];
	}[];
	readonly tags: readonly Tag[];
	readonly title: string;
	readonly language: string;
};

/** Reads a PDF back: where its words stand, its tags, its title and language. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
	const pages: ReadPdf["pages"][number][] = [];
	const tags: Tag[] = [];
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		const [, , width = 0, height = 0] = page.view;
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		pages.push({ width, height, pieces: items.flatMap((item) => ("str" in item ? pieceOf(item) : [])) });
		tags.push(tagOf(await page.getStructTree(), markedTexts(items)));
	}
	const { info } = await pdf.getMetadata();
	const { Title: title = "", Language: language = "" } = info as { Title?: string; Language?: string };
	await pdf.loadingTask.destroy();
	return { pages, tags, title, language };
}

/** All tags of a role, wherever they stand. */
export function tagsOf(tags: readonly Tag[], role: string): Tag[] {
	return tags.flatMap((tag) => [...(tag.role === role ? [tag] : []), ...tagsOf(tag.children, role)]);
}

type Item = { readonly str: string; readonly width: number; readonly transform: readonly number[] };

function pieceOf({ str, width, transform }: Item): Piece[] {
	const [, , , , left = 0, baseline = 0] = transform;
	return str.trim() === "" ? [] : [{ text: str, left, right: left + width, baseline }];
}

/** The words of each piece of marked content by its id. */
function markedTexts(items: readonly object[]): ReadonlyMap<string, string> {
	const texts = new Map<string, string>();
	const open: string[] = [];
	for (const item of items as readonly { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
		if (item.type?.startsWith("begin")) open.push(item.id ?? "");
		else if (item.type === "endMarkedContent") open.pop();
		const id = open.at(-1);
		if (id && item.str !== undefined)
			texts.set(id, `${texts.get(id) ?? ""}${item.str}${item.hasEOL ? " " : ""}`);
	}
	return texts;
}

type Node = {
	readonly role?: string;
	readonly alt?: string;
	readonly lang?: string;
	readonly id?: string;
	readonly children?: readonly Node[];
};

function tagOf(node: unknown, texts: ReadonlyMap<string, string>): Tag {
	const { role = "", alt = "", lang: language = "", children = [] } = (node ?? {}) as Node;
	const inside = children.map((child) => (child.role === undefined ? undefined : tagOf(child, texts)));
	const words = children.map((child, index) => inside[index]?.text ?? texts.get(child.id ?? "") ?? "");
	return {
		role,
		alt,
		language,
		text: words.join(""),
		children: inside.filter((each) => each !== undefined),
	};
}
