import { z } from "zod";
import { done, type LocatedValue, type Outcome, placeOf, readWithSchema, refused } from "#vocabulary";
import { decision, REASON_ENTRIES, reason, standing, words } from "./decision-schema.ts";
import type { Alignment, Priority, PriorityPlaces } from "./priority.ts";
import { priorityFaults } from "./priority-faults.ts";

const oneOrMore = z.union([words, z.array(words).min(1)]).transform((given) => [given].flat());

const entry = z.strictObject({
	id: words,
	title: words,
	theme: words,
	"last-year": standing,
	"this-year": standing,
	rank: z.int().positive().optional(),
	decision,
	reason,
	from: oneOrMore.optional(),
	"order-reason": words.optional(),
	aligned: z.record(words, oneOrMore).optional(),
});

const schema = z.strictObject({ priorities: z.array(entry).min(1) });

const ENTRIES = ["priorities", ...Object.keys(entry.shape), ...REASON_ENTRIES];

/**
 * Reads `priorities.yaml`.
 *
 * Problems, each with its line: two entries with one id, a `from` that names no entry or leads back to where it began,
 * a split or merger without its other side, two priorities with one rank, a rank on what is no priority.
 */
export function readPriorities(located: LocatedValue): Outcome<Priority[]> {
	const written = readWithSchema(located, schema, ENTRIES);
	if (!written.ok) return written;
	const priorities = written.value.priorities.map((each, index) => priorityOf(each, index, located));
	const problems = [...priorityFaults(priorities)];
	return problems.length > 0 ? refused(...problems) : done(priorities);
}

function priorityOf(each: z.infer<typeof entry>, index: number, located: LocatedValue): Priority {
	const place = (...path: PropertyKey[]) => placeOf(located, ["priorities", index, ...path]);
	const { rank, "order-reason": orderReason } = each;
	return {
		id: each.id,
		title: each.title,
		theme: each.theme,
		lastYear: each["last-year"],
		thisYear: each["this-year"],
		decision: each.decision,
		reason: each.reason,
		from: each.from ?? [],
		aligned: alignmentsOf(each.aligned ?? {}, place),
		at: placesOf(place),
		...(rank === undefined ? {} : { rank }),
		...(orderReason === undefined ? {} : { orderReason }),
	};
}

type Place = (...path: PropertyKey[]) => Alignment["at"];

function placesOf(place: Place): PriorityPlaces {
	return {
		entry: place("id"),
		theme: place("theme"),
		lastYear: place("last-year"),
		decision: place("decision"),
		reason: place("reason"),
		rank: place("rank"),
	};
}

function alignmentsOf(aligned: Readonly<Record<string, readonly string[]>>, place: Place): Alignment[] {
	return Object.entries(aligned).map(([list, objectives]) => ({
		list,
		at: place("aligned", list),
		objectives: objectives.map((value, index) => ({ value, at: place("aligned", list, index) })),
	}));
}
