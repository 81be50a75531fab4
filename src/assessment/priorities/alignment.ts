import { z } from "zod";
import {
	describeLocation,
	done,
	type LocatedValue,
	type Location,
	nearest,
	type Outcome,
	type Problem,
	placeOf,
	readWithSchema,
	refused,
} from "#vocabulary";
import { words } from "./decision-schema.ts";
import type { Alignment, Priority } from "./priority.ts";

/** The objectives of others with which priorities are aligned: a county agreement, a commissioner's plan, a strategy. */
export type ObjectiveList = {
	readonly id: string;
	readonly title: string;
	/** Who set the objectives. */
	readonly owner?: string;
	/** As their owner words them; empty where they were not supplied, which `note` explains. */
	readonly objectives: readonly string[];
	readonly note?: string;
	readonly at: Location;
};

const list = z
	.strictObject({
		id: words,
		title: words,
		owner: words.optional(),
		objectives: z.array(words),
		note: words.optional(),
	})
	.refine(({ objectives, note }) => objectives.length > 0 || note !== undefined, {
		message: "objectives, or a note that says why there are none",
		path: ["objectives"],
	});

const schema = z.strictObject({ lists: z.array(list) });

const ENTRIES = ["lists", "id", "title", "owner", "objectives", "note"];

/** Reads `alignment.yaml`. Two lists with one id are a problem. */
export function readAlignment(located: LocatedValue): Outcome<ObjectiveList[]> {
	const written = readWithSchema(located, schema, ENTRIES);
	if (!written.ok) return written;
	const lists = written.value.lists.map(({ id, title, objectives, owner, note }, index) => ({
		id,
		title,
		objectives,
		...(owner === undefined ? {} : { owner }),
		...(note === undefined ? {} : { note }),
		at: placeOf(located, ["lists", index]),
	}));
	const twice = lists.filter(({ id }, index) => lists.findIndex((each) => each.id === id) < index);
	return twice.length > 0 ? refused(...twice.map(listTwice)) : done(lists);
}

function listTwice({ id, at }: ObjectiveList): Problem {
	return {
		code: "objective-list-twice",
		stops: "document",
		at,
		says: `The list of objectives “${id}” stands twice.`,
		next: "Give each list an id of its own.",
	};
}

/** What priorities are aligned with and no list has, with the nearest that one does. */
export function alignmentProblems(
	priorities: readonly Priority[],
	lists: readonly ObjectiveList[],
): Problem[] {
	return priorities.flatMap(({ aligned }) => aligned.flatMap((each) => faultsOf(each, lists)));
}

function faultsOf({ list, objectives, at }: Alignment, lists: readonly ObjectiveList[]): Problem[] {
	const known = lists.find(({ id }) => id === list);
	if (!known) return [listUnknown(list, at, lists)];
	return objectives
		.filter(({ value }) => !known.objectives.includes(value))
		.map(({ value, at }) => objectiveUnknown(value, at, known));
}

function listUnknown(list: string, at: Location, lists: readonly ObjectiveList[]): Problem {
	const near = nearest(
		list,
		lists.map(({ id }) => id),
	);
	return {
		code: "objective-list-unknown",
		stops: "document",
		at,
		says: `There is no list of objectives “${list}” in alignment.yaml.`,
		...(lists.length === 0 ? {} : { wanted: lists.map(({ id }) => id).join(", ") }),
		next:
			near === undefined ? "Add the list with its objectives to alignment.yaml." : `Did you mean “${near}”?`,
	};
}

function objectiveUnknown(objective: string, at: Location, list: ObjectiveList): Problem {
	const near = nearest(objective, list.objectives);
	return {
		code: "objective-unknown",
		stops: "document",
		at,
		says: `“${objective}” is no objective of “${list.title}”.`,
		wanted: `one of those in ${describeLocation(list.at)}`,
		next: near === undefined ? "Write an objective as the list words it." : `Did you mean “${near}”?`,
	};
}
