import type { EntryRow } from "../database/tables.ts";
import { hashOf, type SealedRow } from "./seal.ts";

/** What can have been done. */
export type Act =
	| "imported"
	| "exported"
	| "saved"
	| "set aside"
	| "restored"
	| "taken away"
	| "scored"
	| "approved"
	| "account added"
	| "account removed"
	| "role given"
	| "role taken"
	| "password reset"
	| "password chosen"
	| "signed in"
	| "session ended"
	| "backed up"
	| "brought back from a backup";

/** An act as it is told: who did what to what, and what else is to be known. */
export type Deed = {
	readonly act: Act;
	/** What it was done to: a document, an assessment, an account. */
	readonly subject: string;
	readonly detail?: Readonly<Record<string, string | number | null>>;
};

/** An entry without its hash. */
export type OpenEntry = Omit<EntryRow, "hash">;

/** The hash of an entry, over everything in it, the hash of the entry before included. */
export function entryHash(entry: OpenEntry): string {
	const { number, at, who, act, subject, detail, rows, before } = entry;
	return hashOf(JSON.stringify([number, at, who, act, subject, detail, rows, before]));
}

/** The rows that an entry sealed. */
export function sealedRows({ rows }: Pick<EntryRow, "rows">): readonly SealedRow[] {
	return JSON.parse(rows) as SealedRow[];
}
