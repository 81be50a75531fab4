import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join, resolve } from "node:path";
import type SqliteDatabase from "better-sqlite3";
import type { Kysely } from "kysely";
import { openDatabase } from "./database/open-database.ts";
import type { Tables } from "./database/tables.ts";

/** What a workspace needs of the world beside its folder: the clock, and bytes that nobody can guess. */
export type WorkspaceWorld = {
	readonly now: () => Date;
	readonly random: (bytes: number) => Uint8Array;
};

/** What people decided: assessments, their documents with every revision, people, and the chain of what was done. */
export type Workspace = WorkspaceWorld & {
	readonly folder: string;
	readonly tables: Kysely<Tables>;
	/** The connection itself, for what only SQLite can do: a copy while it is in use, and a check of its pages. */
	readonly connection: SqliteDatabase.Database;
	close(): Promise<void>;
};

/** The file in a workspace's folder that holds what people decided; received files and loads lie beside it. */
export const DECISIONS_FILE = "decisions.sqlite";

const OWNER_ONLY = 0o600;

/** Whether a workspace's folder holds decisions yet. */
export function holdsDecisions(folder: string): boolean {
	return existsSync(join(folder, DECISIONS_FILE));
}

/** Opens the decisions of a workspace; folder and database are made where they are missing. */
export async function openWorkspace(folder: string, world: WorkspaceWorld): Promise<Workspace> {
	const root = resolve(folder);
	mkdirSync(root, { recursive: true });
	const file = join(root, DECISIONS_FILE);
	// Made before SQLite would make it, which would let others of this machine read it.
	closeSync(openSync(file, "a", OWNER_ONLY));
	const { tables, connection } = await openDatabase(file);
	return { ...world, folder: root, tables, connection, close: () => tables.destroy() };
}
