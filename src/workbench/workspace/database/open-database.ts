import { setTimeout as pause } from "node:timers/promises";
import SqliteDatabase from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations.ts";
import type { Tables } from "./tables.ts";

/** How long SQLite waits by itself for another process, in milliseconds: short, since nothing else goes on meanwhile. */
const BUSY_TIMEOUT = 250;

/** Attempts to bring the tables up to date while another process does the same. */
const ATTEMPTS = 40;
const PAUSE = 100;

/** The database of a workspace cannot be used: it is damaged, or a newer version of the program made it. */
export class WorkspaceUnusable extends Error {}

/** An open database, and the connection under it for what only SQLite can do. */
export type OpenDatabase = {
	readonly tables: Kysely<Tables>;
	readonly connection: SqliteDatabase.Database;
};

/**
 * Opens the database of decisions, makes it where it is missing, and brings its tables up to date. What is acknowledged
 * is on the disk: the log is synchronised at each commit.
 */
export async function openDatabase(file: string): Promise<OpenDatabase> {
	const connection = connect(file);
	const tables = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
	try {
		await bringUpToDate(tables);
		return { tables, connection };
	} catch (fault) {
		await tables.destroy();
		throw fault;
	}
}

function connect(file: string): SqliteDatabase.Database {
	const connection = new SqliteDatabase(file, { timeout: BUSY_TIMEOUT });
	try {
		connection.pragma("journal_mode = WAL");
		connection.pragma("synchronous = FULL");
		connection.pragma("foreign_keys = ON");
		return connection;
	} catch (fault) {
		connection.close();
		throw isDamage(fault) ? new WorkspaceUnusable(`${file} is damaged and cannot be read.`) : fault;
	}
}

/** Whether SQLite says that a file is damaged, or no database at all. */
export function isDamage(fault: unknown): boolean {
	const code = fault instanceof SqliteDatabase.SqliteError ? fault.code : "";
	return code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB";
}

/** Whether a fault says that another process was writing for longer than anybody waits. */
export function isBusy(fault: unknown): boolean {
	return fault instanceof SqliteDatabase.SqliteError && fault.code.startsWith("SQLITE_BUSY");
}

async function bringUpToDate(tables: Kysely<Tables>): Promise<void> {
	const migrator = new Migrator({ db: tables, provider: migrations("blob") });
	for (let attempt = 1; ; attempt += 1) {
		const { error } = await migrator.migrateToLatest();
		if (error === undefined) return;
		if (isDamage(error)) throw new WorkspaceUnusable("The database of this workspace is damaged.");
		if (error instanceof Error && error.message.includes("corrupted migrations"))
			throw new WorkspaceUnusable("A newer version of Bellwether has changed this workspace.");
		if (!isContention(error) || attempt === ATTEMPTS) throw error;
		await pause(PAUSE);
	}
}

/** Two processes that open a new workspace in the same moment get into each other's way; the second finds it done. */
function isContention(fault: unknown): boolean {
	return (
		fault instanceof Error &&
		/SQLITE_BUSY|SQLITE_LOCKED|already exists|UNIQUE constraint/.test(
			`${(fault as { code?: string }).code ?? ""} ${fault.message}`,
		)
	);
}
