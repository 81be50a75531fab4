import { inlineText, type TableCell } from "#document";
import type { StatedValue } from "#evidence/measures";
import { type AreaCode, done, listInWords, type Outcome, type Problem, refused } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, type TableWork } from "../tables/table-work.ts";

/** An area of a chart with its value, as held and as its table prints it. */
export type ChartMember = {
	readonly area: AreaCode;
	readonly name: string;
	readonly own: boolean;
	/** Undefined where nothing is held, or where it is withheld. */
	readonly held: StatedValue | undefined;
	readonly cell: TableCell;
	readonly text: string;
};

/** A member whose value is held. */
export type KnownMember = ChartMember & { readonly held: StatedValue };

/** The members of the group of a chart, in the order of the group. */
export function membersOf({ address, at }: Selection, work: TableWork): Outcome<ChartMember[]> {
	const { group } = address;
	const { book, ownArea } = work.context;
	if (!group) return refused(groupMissing({ address, at }));
	return done(
		group.members.map((area): ChartMember => {
			const cell = figureCell(work, { ...address, area }, "value");
			const held = book.value({ ...address, area });
			const name = book.area(area)?.name ?? area;
			const text = held ? inlineText(cell.content) : "";
			return { area, name, own: area === ownArea, held, cell, text };
		}),
	);
}

/** The members of a group, all of which must have a value: what a part of a group says is not what the group says. */
export function knownMembersOf(request: Selection, work: TableWork): Outcome<KnownMember[]> {
	const members = membersOf(request, work);
	if (!members.ok) return members;
	const missing = members.value.filter(({ held }) => !held).map(({ name }) => name);
	if (missing.length > 0) return refused(valuesMissing(request, missing));
	return done(members.value.flatMap(({ held, ...each }) => (held ? [{ ...each, held }] : [])));
}

/** What is said where a chart of a group names none. */
export function groupMissing({ address, at }: Pick<Selection, "address" | "at">): Problem {
	return {
		code: "group-missing",
		stops: "figure",
		at,
		says: `No group of areas is named for the chart of ${address.measure}.`,
		next: 'Add group="…" with the name of a group of assessment.yaml.',
	};
}

function valuesMissing({ address, at }: Selection, missing: readonly string[]): Problem {
	return {
		code: "group-incomplete",
		stops: "figure",
		at,
		says: `${address.measure} has no value for ${listInWords(missing)}, so this chart of the group cannot be drawn.`,
		next: "Add the missing values, or choose a group whose members all have one.",
	};
}
