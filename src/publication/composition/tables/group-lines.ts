import type { AreaGroup } from "#analysis/findings";
import type { AreaCode } from "#vocabulary";

/** One area of a group as a table prints it. */
export type GroupLine = {
	readonly area: AreaCode;
	readonly depth: number;
	readonly total: boolean;
	readonly startsGroup: boolean;
};

/** The areas of a group, those of each part before its total, the total of all last. Each area once. */
export function groupLines(group: AreaGroup): GroupLine[] {
	const parts = (group.parts ?? []).map((part) => ({
		total: part.total,
		members: part.members.filter((each) => each !== part.total),
	}));
	const inParts = new Set(parts.flatMap((part) => [part.total, ...part.members]));
	const nested = parts.length > 0;
	const alone = group.members.filter((each) => !inParts.has(each));
	const lines = [
		...alone.map((area) => line(area, 0, false)),
		...parts.flatMap((part, index) => [
			...part.members.map((area, place) => line(area, 1, false, place === 0 && index > 0)),
			line(part.total, 0, part.members.length > 0, part.members.length === 0 && index === 0),
		]),
	];
	return group.total ? [...lines, line(group.total, 0, true, nested)] : lines;
}

function line(area: AreaCode, depth: number, total: boolean, startsGroup = false): GroupLine {
	return { area, depth, total, startsGroup };
}
