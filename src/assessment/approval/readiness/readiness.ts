import { describeLocation, type Problem } from "#vocabulary";
import { READINESS_GROUPS, type ReadinessGroup, type ReadinessMatter } from "./matter.ts";

/** The matters of one group, in the order of their places. */
export type ReadinessSection = {
	readonly group: ReadinessGroup;
	readonly title: string;
	readonly blocks: boolean;
	readonly problems: readonly Problem[];
};

/** Whether a document is ready to be published, and what stands between it and that. */
export type Readiness = {
	readonly ready: boolean;
	/** How many matters block, and how many are to be looked at. */
	readonly blocking: number;
	readonly toLookAt: number;
	readonly sections: readonly ReadinessSection[];
};

const GROUPS = Object.keys(READINESS_GROUPS) as readonly ReadinessGroup[];

/**
 * Everything that stands between a draft and its publication, grouped, what blocks first. The same matter counts once.
 *
 * @example
 * readiness([]) // => ({ ready: true, blocking: 0, toLookAt: 0, sections: [] })
 */
export function readiness(matters: readonly ReadinessMatter[]): Readiness {
	const sections = GROUPS.map((group) => sectionOf(group, matters)).filter(
		({ problems }) => problems.length > 0,
	);
	const count = (blocks: boolean) =>
		sections.reduce((sum, each) => sum + (each.blocks === blocks ? each.problems.length : 0), 0);
	return { ready: count(true) === 0, blocking: count(true), toLookAt: count(false), sections };
}

function sectionOf(group: ReadinessGroup, matters: readonly ReadinessMatter[]): ReadinessSection {
	const own = matters.filter((each) => each.group === group).map(({ problem }) => problem);
	const distinct = [...new Map(own.map((problem) => [JSON.stringify(problem), problem])).values()];
	return { group, ...READINESS_GROUPS[group], problems: distinct.toSorted(byPlace) };
}

function byPlace({ at: left }: Problem, { at: right }: Problem): number {
	if (left.file !== right.file) return left.file < right.file ? -1 : 1;
	const [leftLine, rightLine] = [left, right].map(({ line, row }) => line ?? row ?? 0) as [number, number];
	if (leftLine !== rightLine) return leftLine - rightLine;
	return describeLocation(left).localeCompare(describeLocation(right), "en-GB");
}
