import type { MeasureId, MeasureTree, TreeNode } from "#vocabulary";
import type { OrderedFinding } from "./ordered-finding.ts";

/** Which measures tell of the same thing: parents and children of trees, rates and their counts. */
export type Families = {
	readonly trees: readonly MeasureTree[];
	/** A rate and the count behind it. */
	readonly pairs: readonly { readonly rates: MeasureId; readonly counts: MeasureId }[];
};

/** A part that makes at least this share of a difference is the same news as the whole. */
const SAME_NEWS = 0.5;

/** No more headlines than this of one subject before the others had their turn. */
const OF_ONE_SUBJECT = 3;

/** Whether two measures are one, or parent and child at any distance, or a rate and its count. */
export function areRelated(left: string, right: string, { trees, pairs }: Families): boolean {
	if (left === right) return true;
	if (left.startsWith(`${right}-`) || right.startsWith(`${left}-`)) return true;
	const paired = (one: string, other: string) =>
		pairs.some(({ rates, counts }) => rates === one && counts === other);
	if (paired(left, right) || paired(right, left)) return true;
	return trees.some(({ roots }) =>
		roots.some((root) => holds(root, left, right) || holds(root, right, left)),
	);
}

/** Whether one measure is part of another, at any distance, in a tree or by its name. */
export function isPartOf(child: string, parent: string, { trees }: Families): boolean {
	if (child.startsWith(`${parent}-`)) return true;
	return trees.some(({ roots }) => roots.some((root) => holds(root, parent, child)));
}

function holds(node: TreeNode, parent: string, child: string): boolean {
	if (node.measure === parent) return isBelow(node, child);
	return node.children.some((each) => holds(each, parent, child));
}

function isBelow({ children }: TreeNode, measure: string): boolean {
	return children.some((each) => each.measure === measure || isBelow(each, measure));
}

/**
 * Whether two findings tell the same news: changes of related measures that went the same way, the one making at least
 * half of the other's difference (a rate and its count have no common unit: the same way is enough). Findings of other
 * kinds are the same news only where they are of one measure.
 */
export function isSameNews(left: OrderedFinding, right: OrderedFinding, families: Families): boolean {
	if (!areRelated(left.finding.of.measure, right.finding.of.measure, families)) return false;
	const [one, other] = [left.finding, right.finding];
	if (one.kind !== "change" || other.kind !== "change") return one.of.measure === other.of.measure;
	if (one.direction !== other.direction) return false;
	const [less = 0, more = 0] = [one, other]
		.map(({ shown }) => Math.abs(shown.difference?.value ?? 0))
		.sort((low, high) => low - high);
	return one.measure.unit !== other.measure.unit || less >= SAME_NEWS * more;
}

/** What a finding is about, for taking turns: the first word of its measure's id. */
function subjectOf({ finding }: OrderedFinding): string {
	return finding.of.measure.split(".")[0] ?? "";
}

/**
 * The news in order, each once: what a parent or child has already told is left out, and no subject has more than
 * three before every other had its turn.
 *
 * @param limit how many are wanted
 */
export function distinctNews(
	ordered: readonly OrderedFinding[],
	families: Families,
	limit: number,
): OrderedFinding[] {
	const different: OrderedFinding[] = [];
	for (const each of ordered)
		if (!different.some((told) => isSameNews(told, each, families))) different.push(each);
	const counts = new Map<string, number>();
	const first = different.filter((each) => {
		const count = (counts.get(subjectOf(each)) ?? 0) + 1;
		counts.set(subjectOf(each), count);
		return count <= OF_ONE_SUBJECT;
	});
	const rest = different.filter((each) => !first.includes(each));
	const chosen = new Set([...first, ...rest].slice(0, limit));
	return different.filter((each) => chosen.has(each));
}
