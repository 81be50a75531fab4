import type { MeasureId } from "./measure-id.ts";

/** One line of a tree of measures. A parent is the sum of its children unless `sums` says otherwise. */
export type TreeNode = {
	readonly measure: MeasureId;
	/** What this tree calls the measure; its own title where absent. */
	readonly label?: string;
	readonly children: readonly TreeNode[];
};

/** A way of arranging measures: robbery is violence in one tree and a group of its own in another. */
export type MeasureTree = {
	readonly id: string;
	readonly title: string;
	readonly source: string;
	readonly roots: readonly TreeNode[];
};

/** A line of a tree with its depth, the top being 0. */
export type TreeLine = { readonly node: TreeNode; readonly depth: number };

/** The lines of a tree from top to bottom, as a table prints them. */
export function treeLines(tree: MeasureTree): TreeLine[] {
	const lines = (nodes: readonly TreeNode[], depth: number): TreeLine[] =>
		nodes.flatMap((node) => [{ node, depth }, ...lines(node.children, depth + 1)]);
	return lines(tree.roots, 0);
}
