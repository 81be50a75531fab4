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
import type { Approval } from "./approval.ts";
import { STATE_NAMES, type State } from "./states.ts";
import { dateUnfit, readDay } from "./written-day.ts";

const words = z.string().trim().min(1);
const HASH = z.string().regex(/^[0-9a-f]{64}$/, "64 digits from 0 to f, as bellwether approve writes them");

const approval = z.strictObject({
	state: z.enum(STATE_NAMES as readonly [State, ...State[]]),
	person: words,
	role: words,
	date: words,
	content: HASH,
	files: z.record(words, HASH),
});

const schema = z.strictObject({ approvals: z.array(approval) });

const ENTRIES = ["approvals", ...Object.keys(approval.shape)];

/** Reads `approvals.yaml`, which `bellwether approve` writes. A file without entries holds none. */
export function readApprovals(located: LocatedValue): Outcome<readonly Approval[]> {
	if (located.value === null) return done([]);
	const written = readWithSchema(located, schema, ENTRIES);
	if (!written.ok) return written;
	const problems: Problem[] = [];
	const approvals = written.value.approvals.flatMap(({ content, files, ...each }, index) => {
		const date = readDay(each.date);
		if (!date) problems.push(dateUnfit(placeOf(located, ["approvals", index, "date"]), each.date));
		const at = placeOf(located, ["approvals", index, "state"]);
		return date ? [{ ...each, date, content: { hash: content, files: filesOf(files) }, at }] : [];
	});
	return problems.length > 0 ? refused(...problems) : done(approvals);
}

function filesOf(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
	return new Map(Object.entries(files));
}
