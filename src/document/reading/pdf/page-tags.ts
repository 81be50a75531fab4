import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A picture that a tagged document names, with its alternative text and the ids of what is drawn in it. */
export type TaggedPicture = { readonly words: string; readonly marks: ReadonlySet<string> };

/** A cell of a tagged table: whether it is a heading, and the ids of its content. */
export type TaggedCell = { readonly header: boolean; readonly marks: ReadonlySet<string> };

/** What the tags of a page tell of its pictures and tables. A page without tags has none of them. */
export type PageTags = {
	readonly pictures: readonly TaggedPicture[];
	readonly tables: readonly (readonly (readonly TaggedCell[])[])[];
};

/** A node of the tree of tags, as the library gives it; content is named by its id. */
type TagNode = {
	readonly role?: string;
	readonly alt?: string;
	readonly type?: string;
	readonly id?: string;
	readonly children?: readonly TagNode[];
};

/**
 * The pictures and tables of a page as its tags tell them (PDF/UA, and what Word and LibreOffice write). A tree that
 * cannot be read counts as none, since the words can be read without it.
 */
export async function pageTags(page: PDFPageProxy): Promise<PageTags> {
	const tree: TagNode | undefined = await page.getStructTree().then(
		(found) => (found ?? undefined) as TagNode | undefined,
		() => undefined,
	);
	if (!tree) return { pictures: [], tables: [] };
	return {
		pictures: nodesOf(tree, "Figure").map((node) => ({ words: node.alt ?? "", marks: marksIn(node) })),
		tables: nodesOf(tree, "Table").flatMap((table) => {
			const rows = nodesOf(table, "TR").map(cellsOf);
			// Merged cells are not told here: such a table is read by where its words stand.
			return rows.length > 0 && new Set(rows.map((row) => row.length)).size === 1 ? [rows] : [];
		}),
	};
}

function cellsOf(row: TagNode): TaggedCell[] {
	return (row.children ?? [])
		.filter((cell) => cell.role === "TD" || cell.role === "TH")
		.map((cell) => ({ header: cell.role === "TH", marks: marksIn(cell) }));
}

/** All nodes of a role that do not stand in another one of it. */
function nodesOf(node: TagNode, role: string): TagNode[] {
	return (node.children ?? []).flatMap((child) => (child.role === role ? [child] : nodesOf(child, role)));
}

function marksIn(node: TagNode): Set<string> {
	const marks = new Set<string>();
	const walk = (each: TagNode) => {
		if (each.type === "content" && each.id !== undefined) marks.add(each.id);
		for (const child of each.children ?? []) walk(child);
	};
	walk(node);
	return marks;
}
