import { createHash } from "node:crypto";
import type { Tables } from "../database/tables.ts";

/** The tables whose rows the chain seals, with the columns by which a row is named. */
export const SEALED = {
	assessment: ["name"],
	revision: ["assessment", "path", "number"],
	setAside: ["number"],
	account: ["key"],
	membership: ["account", "partnership", "role", "agency"],
} as const satisfies { readonly [Name in keyof Tables]?: readonly (keyof Tables[Name])[] };

export type SealedTable = keyof typeof SEALED;

/** A row as an entry of the chain holds it: its table, its key, and its seal, or null where it was taken away. */
export type SealedRow = readonly [table: SealedTable, key: string, seal: string | null];

/** A row of any sealed table: texts, numbers and what is not there. */
export type PlainRow = Readonly<Record<string, string | number | null>>;

/** The name of a row within its table. */
export function keyOf(table: SealedTable, row: PlainRow): string {
	return JSON.stringify(SEALED[table].map((column) => row[column]));
}

/** The hash over all of a row, whatever the order of its columns. */
export function sealOf(row: PlainRow): string {
	return hashOf(JSON.stringify(Object.entries(row).sort(([left], [right]) => (left < right ? -1 : 1))));
}

/** SHA-256 of a text or of bytes, in hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
	return createHash("sha256").update(content).digest("hex");
}
