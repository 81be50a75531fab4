import { z } from "zod";
import {
	done,
	type LocatedValue,
	type Outcome,
	type Problem,
	placeOf,
	readWithSchema,
	refused,
} from "#vocabulary";
import { DECISIONS, type Priority, REASONS, STANDINGS } from "./priority.ts";

const words = z.string().trim().min(1);

function oneOf<Key extends string>(table: Readonly<Record<Key, unknown>>) {
	return z.enum(Object.keys(table) as [Key, ...Key[]]);
}

const priority = z.strictObject({
	id: words,
	title: words,
	theme: words,
	"last-year": oneOf(STANDINGS),
	"this-year": oneOf(STANDINGS),
	rank: z.int().positive().optional(),
	decision: oneOf(DECISIONS),
	reason: z.strictObject({ kind: oneOf(REASONS), words }),
	from: words.optional(),
	aligned: z.record(words, z.union([words, z.array(words)])).optional(),
});

const schema = z.strictObject({ priorities: z.array(priority).min(1) });

/** Reads `priorities.yaml`. Two entries with one id, or a `from` that names no entry, are problems. */
export function readPriorities(located: LocatedValue): Outcome<Priority[]> {
	const written = readWithSchema(located, schema, Object.keys(priority.shape));
	if (!written.ok) return written;
	const problems = [...faultsOf(written.value.priorities, located)];
	if (problems.length > 0) return refused(...problems);
	return done(
		written.value.priorities.map((each) => ({
			id: each.id,
			title: each.title,
			theme: each.theme,
			lastYear: each["last-year"],
			thisYear: each["this-year"],
			decision: each.decision,
			reason: each.reason,
			...(each.rank === undefined ? {} : { rank: each.rank }),
			...(each.from === undefined ? {} : { from: each.from }),
		})),
	);
}

function* faultsOf(entries: readonly z.infer<typeof priority>[], located: LocatedValue): Generator<Problem> {
	const ids = new Set<string>();
	for (const [index, entry] of entries.entries()) {
		const at = placeOf(located, ["priorities", index, "id"]);
		if (ids.has(entry.id))
			yield {
				code: "priority-twice",
				stops: "document",
				at,
				says: `“${entry.id}” stands twice.`,
				next: "Give each priority an id of its own.",
			};
		ids.add(entry.id);
	}
	for (const [index, entry] of entries.entries())
		if (entry.from !== undefined && !ids.has(entry.from))
			yield {
				code: "priority-from-unknown",
				stops: "document",
				at: placeOf(located, ["priorities", index, "from"]),
				says: `“${entry.from}” is not the id of any entry.`,
				wanted: [...ids].join(", "),
				next: "Name the entry of last year from which this one was split.",
			};
}
