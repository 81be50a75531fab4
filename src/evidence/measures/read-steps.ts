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
import type { AcceptedStep } from "./step.ts";
import { areaCode, firstDay, measureId, written } from "./words.ts";

const ENTRY = z.strictObject({
	measure: measureId,
	area: areaCode,
	from: firstDay,
	kind: z.enum(Object.keys(BREAK_KINDS) as [BreakKind, ...BreakKind[]]),
	reason: written,
	accepted: z.strictObject({ by: written, on: firstDay }),
});

const FILE = z.strictObject({ steps: z.array(ENTRY) });

const KNOWN_ENTRIES = ["steps", "by", "on", ...Object.keys(ENTRY.shape)];

/** Reads the step changes that people accepted, each with its reason and who accepted it (`steps.yaml`). */
export function readSteps(located: LocatedValue): Outcome<readonly AcceptedStep[]> {
	const read = readWithSchema(located, FILE, KNOWN_ENTRIES);
	if (!read.ok) return read;
	return done(
		read.value.steps.map((entry, index) => ({ ...entry, at: placeOf(located, ["steps", index]) })),
		read.problems,
	);
}
