import type { Sum } from "#analysis/statistics";
import {
	type AreaCode,
	type MeasureId,
	type MeasureTree,
	type Period,
	periodKey,
	type TreeNode,
} from "#vocabulary";
import type { AreaGroup } from "./address.ts";
import type { FindingContext } from "./finding-context.ts";

/** A sum that figures as supplied should obey: a tree of measures in one area, or a measure over a group of areas. */
export type SumToCheck =
	| {
			readonly kind: "tree";
			readonly tree: MeasureTree;
			readonly area: AreaCode;
			readonly windows: readonly Period[];
	  }
	| {
			readonly kind: "areas";
			readonly measure: MeasureId;
			readonly group: AreaGroup;
			readonly windows: readonly Period[];
	  };

/** One cell of the evidence. Tables that print the same cell are linked by it. */
export type Cell = { readonly measure: MeasureId; readonly area: AreaCode; readonly window: Period };

/** A total and its parts, in any window. */
export type Claim = {
	readonly total: Omit<Cell, "window">;
	readonly parts: readonly Omit<Cell, "window">[];
	readonly windows: readonly Period[];
};

/** The sums that a check claims: each parent of a tree, each total and subtotal of a group. */
export function claimsOf(check: SumToCheck): Claim[] {
	return check.kind === "tree"
		? check.tree.roots.flatMap((root) => treeClaims(root, check))
		: areaClaims(check);
}

function treeClaims(node: TreeNode, check: SumToCheck & { kind: "tree" }): Claim[] {
	const { area, windows } = check;
	const below = node.children.flatMap((child) => treeClaims(child, check));
	if (node.children.length === 0) return below;
	const parts = node.children.map(({ measure }) => ({ measure, area }));
	return [...below, { total: { measure: node.measure, area }, parts, windows }];
}

function areaClaims({ measure, group, windows }: SumToCheck & { kind: "areas" }): Claim[] {
	const claim = (total: AreaCode, areas: readonly AreaCode[]): Claim => ({
		total: { measure, area: total },
		parts: areas.map((area) => ({ measure, area })),
		windows,
	});
	const parts = group.parts ?? [];
	const subtotals = parts.filter((part) => part.members.some((each) => each !== part.total));
	const claims = subtotals.map((part) => claim(part.total, part.members));
	if (!group.total) return claims;
	const covered = new Set([...parts.flatMap((part) => part.members), ...parts.map((part) => part.total)]);
	const alone = group.members.filter((each) => !covered.has(each));
	return [...claims, claim(group.total, [...parts.map((part) => part.total), ...alone])];
}

/** The id of a cell among sums. */
export function cellKeyOf({ measure, area, window }: Cell): string {
	return [measure, area, periodKey(window)].join("|");
}

/** A claim in one window, as the statistics want it. */
export function sumOf({ total, parts }: Claim, window: Period): Sum {
	return {
		total: cellKeyOf({ ...total, window }),
		parts: parts.map((part) => cellKeyOf({ ...part, window })),
	};
}

/** How many of the sums that checks claim have all their cells, so that they can be judged. */
export function judgedSums(checks: readonly SumToCheck[], { book }: FindingContext): number {
	const isHeld = (cell: Cell) => book.value(cell)?.illustrative === false;
	return checks
		.flatMap(claimsOf)
		.flatMap(({ total, parts, windows }) =>
			windows.map((window) => [total, ...parts].map((cell) => ({ ...cell, window }))),
		)
		.filter((cells) => cells.every(isHeld)).length;
}
