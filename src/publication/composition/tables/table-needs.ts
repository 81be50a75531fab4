import type { Address, AreaGroup } from "#analysis/findings";
import { done, type MeasureTree, type Outcome, type Period, type Problem, refused } from "#vocabulary";
import type { Selection } from "../selection.ts";

/** The group of areas that a table needs, its members those of its parts where it lists none. */
export function neededGroup({ address, at }: Selection): Outcome<AreaGroup> {
	const { group } = address;
	if (!group) return refused(missing(at, "a group of areas", 'group="districts"'));
	if (group.members.length > 0) return done(group);
	return done({ ...group, members: (group.parts ?? []).flatMap((part) => part.members) });
}

/** The address with the window that a comparison needs. */
export function neededComparison({ address, at }: Selection): Outcome<Address & { against: Period }> {
	const { against } = address;
	if (!against) return refused(missing(at, "a window to compare with", 'against="RY Oct 2015"'));
	return done({ ...address, against });
}

/** The tree of measures that a table needs. */
export function neededTree({ tree, at }: Selection): Outcome<MeasureTree> {
	return tree ? done(tree) : refused(missing(at, "a tree of measures", 'tree="kent-2016"'));
}

/** The address without its group, for cells of one area. */
export function withoutGroup({ group: _, ...address }: Address): Address {
	return address;
}

function missing(at: Problem["at"], what: string, example: string): Problem {
	return {
		code: "table-incomplete",
		stops: "figure",
		at,
		says: `This table needs ${what}, and none is named.`,
		next: `Add it to the tag, for example ${example}.`,
	};
}
