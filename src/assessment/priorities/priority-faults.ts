import { describeLocation, nearest, type Problem } from "#vocabulary";
import type { Priority } from "./priority.ts";

/** What is wrong with priorities as a whole, each with its place. */
export function* priorityFaults(priorities: readonly Priority[]): Generator<Problem> {
	const ids = new Map<string, Priority>();
	for (const each of priorities) {
		if (ids.has(each.id)) yield standsTwice(each);
		else ids.set(each.id, each);
	}
	for (const each of priorities)
		for (const from of each.from) if (!ids.has(from)) yield fromUnknown(each, from, ids);
	yield* circles(priorities, ids);
	yield* oneSided(priorities);
	yield* rankFaults(priorities);
}

function standsTwice({ id, at }: Priority): Problem {
	return {
		code: "priority-twice",
		stops: "document",
		at: at.entry,
		says: `“${id}” stands twice.`,
		next: "Give each priority an id of its own.",
	};
}

function fromUnknown({ at }: Priority, from: string, ids: ReadonlyMap<string, Priority>): Problem {
	const near = nearest(from, ids.keys());
	return {
		code: "priority-from-unknown",
		stops: "document",
		at: at.entry,
		says: `“${from}” is not the id of any entry.`,
		wanted: [...ids.keys()].join(", "),
		next:
			near === undefined
				? "Name the entry of last year from which this one came."
				: `Did you mean “${near}”?`,
	};
}

/** Entries that come from each other in a circle; each circle once, where it is first met. */
function* circles(priorities: readonly Priority[], ids: ReadonlyMap<string, Priority>): Generator<Problem> {
	const told = new Set<string>();
	for (const each of priorities) {
		const circle = circleFrom(each, ids);
		if (!circle || circle.some((id) => told.has(id))) continue;
		for (const id of circle) told.add(id);
		yield {
			code: "priority-circle",
			stops: "document",
			at: each.at.entry,
			says: "These entries come from each other in a circle.",
			found: [...circle, each.id].join(" from "),
			wanted: "each entry to come from one that stood last year",
			next: "Take away the “from” of the entry that was there first.",
		};
	}
}

function circleFrom(start: Priority, ids: ReadonlyMap<string, Priority>): string[] | undefined {
	const seen = new Set<string>();
	const follow = (entry: Priority, way: readonly string[]): string[] | undefined => {
		for (const from of entry.from) {
			if (from === start.id) return [...way];
			const next = ids.get(from);
			if (!next || seen.has(from)) continue;
			seen.add(from);
			const found = follow(next, [...way, from]);
			if (found) return found;
		}
		return undefined;
	};
	return follow(start, [start.id]);
}

/** A split has a whole and parts, a merger a whole and several that went into it: one side alone explains nothing. */
function* oneSided(priorities: readonly Priority[]): Generator<Problem> {
	for (const { id, decision, from, at } of priorities) {
		const followers = priorities.filter((each) => each.from.includes(id)).length;
		const fits = decision === "split" ? from.length > 0 || followers > 0 : from.length > 1 || followers > 0;
		if ((decision !== "split" && decision !== "merge") || fits) continue;
		yield {
			code: "priority-one-sided",
			stops: "document",
			at: at.decision,
			says: `“${id}” is decided as a ${decision === "split" ? "split" : "merger"}, and nothing says of what.`,
			wanted:
				decision === "split"
					? "“from” here, or in each of its parts"
					: "“from” with the entries merged here, or this entry in the “from” of another",
			next: "Add “from”, or decide otherwise.",
		};
	}
}

function* rankFaults(priorities: readonly Priority[]): Generator<Problem> {
	const ranks = new Map<number, Priority>();
	for (const each of priorities) {
		if (each.rank === undefined) continue;
		const other = ranks.get(each.rank);
		if (other) yield rankTwice(each, other);
		else ranks.set(each.rank, each);
		if (each.thisYear !== "priority") yield rankWithoutPriority(each);
	}
}

function rankTwice({ rank, at }: Priority, other: Priority): Problem {
	return {
		code: "priority-rank-twice",
		stops: "document",
		at: at.rank,
		says: `The rank ${rank} is given twice.`,
		found: `also in ${describeLocation(other.at.rank)}`,
		next: "Give each priority a rank of its own.",
	};
}

function rankWithoutPriority({ id, at }: Priority): Problem {
	return {
		code: "priority-rank-unfit",
		stops: "document",
		at: at.rank,
		says: `“${id}” has a rank and is no priority this year.`,
		next: "Take the rank away, or make it a priority.",
	};
}
