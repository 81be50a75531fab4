import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text on a page, in points from its left and lower edge. */
export type Piece = {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly baseline: number;
};

/** A node of the tree of tags, as assistive technology walks it. */
export type Tag = { readonly role: string; readonly alt: string; readonly children: readonly Tag[] };

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
		const { items } = await page.getTextContent();
		pages.push({ width, height, pieces: items.flatMap((item) => ("str" in item ? pieceOf(item) : [])) });
		tags.push(tagOf(await page.getStructTree()));
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

function tagOf(node: unknown): Tag {
	const { role = "", alt = "", children = [] } = (node ?? {}) as Partial<Tag>;
	return { role, alt, children: children.filter((child) => child.role !== undefined).map(tagOf) };
}
