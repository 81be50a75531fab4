import { z } from "zod";
import { DECISIONS, REASONS, type Reason, STANDINGS } from "./priority.ts";

/** Text with something in it. */
export const words = z.string().trim().min(1, "some text");

function oneOf<Key extends string>(table: Readonly<Record<Key, unknown>>) {
	return z.enum(Object.keys(table) as [Key, ...Key[]]);
}

/** A standing as files write it. */
export const standing = oneOf(STANDINGS);

/** A decision as files write it. */
export const decision = oneOf(DECISIONS);

const kind = oneOf(REASONS);

const KINDS_WANTED = `one or a list of ${Object.keys(REASONS)
	.map((each) => `“${each}”`)
	.join(", ")}`;

/** A reason as files write it: `kind` is one kind or a list of them. */
export const reason = z
	.strictObject({ kind: z.union([kind, z.array(kind).min(1)], { error: KINDS_WANTED }), words })
	.transform(
		({ kind, words }): Reason => ({ kinds: [...new Set(Array.isArray(kind) ? kind : [kind])], words }),
	);

/** The entries of a reason, for “did you mean”. */
export const REASON_ENTRIES: readonly string[] = ["kind", "words"];
