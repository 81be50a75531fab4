import { z } from "zod";
import {
	BREAK_KINDS,
	type BreakKind,
	done,
	type LocatedValue,
	type Outcome,
	placeOf,
	readWithSchema,
} from "#vocabulary";
import type { Break } from "./break.ts";
import { areaCode, firstDay, measureId, written } from "./words.ts";

const ENTRY = z.strictObject({
	id: written.optional(),
	measures: z.array(measureId).min(1, "at least one measure"),
	areas: z.array(areaCode).default([]),
	date: firstDay,
	kind: z.enum(Object.keys(BREAK_KINDS) as [BreakKind, ...BreakKind[]]),
	reason: written,
	url: z
		.url({ protocol: /^https?$/, hostname: /./, error: "an address that begins with https://" })
		.optional(),
});

const FILE = z.strictObject({ breaks: z.array(ENTRY) });

const KNOWN_ENTRIES = ["breaks", ...Object.keys(ENTRY.shape)];

/** Reads the dated reasons why figures cannot simply be compared (`breaks.yaml`). */
export function readBreaks(located: LocatedValue): Outcome<readonly Break[]> {
	const read = readWithSchema(located, FILE, KNOWN_ENTRIES);
	if (!read.ok) return read;
	return done(
		read.value.breaks.map(({ id, url, ...entry }, index) => ({
			...(id === undefined ? {} : { id }),
			...entry,
			...(url === undefined ? {} : { url }),
			at: placeOf(located, ["breaks", index]),
		})),
		read.problems,
	);
}
