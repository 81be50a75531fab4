import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { StoreFolders } from "./store-folders.ts";

/** What a database may use of the machine. */
export type DatabaseLimits = { readonly memory: string; readonly threads: number };

/** Enough for a million rows of street-level crime, and little enough for the smallest machine. */
export const USUAL_LIMITS: DatabaseLimits = { memory: "512MB", threads: 2 };

/** A row as the database hands it out. */
export type DatabaseRow = Readonly<Record<string, string | number | boolean | bigint | null>>;

/** The engine behind a store, started at the first question, since many commands never ask one. */
export type Database = {
	run(sql: string): Promise<void>;
	rows(sql: string): Promise<readonly DatabaseRow[]>;
	/** Another connection to the same engine, with temporary tables of its own. */
	beside(): Database;
	/** Stops what is being asked; the question fails. */
	interrupt(): void;
	close(): void;
};

/**
 * Prepares an engine that lives in memory and can reach the store's own folder and nothing else: the truth is in the
 * Parquet files, so that several processes may read at once.
 */
export function database(folders: StoreFolders, limits: DatabaseLimits): Database {
	let started: Promise<DuckDBInstance> | undefined;
	return connection(() => {
		started ??= start(folders, limits);
		return started;
	});
}

function connection(instance: () => Promise<DuckDBInstance>): Database {
	let opened: Promise<DuckDBConnection> | undefined;
	const open = () => {
		opened ??= instance().then((each) => each.connect());
		return opened;
	};
	return {
		run: async (sql) => {
			await (await open()).run(sql);
		},
		rows: async (sql) => {
			const result = await (await open()).runAndReadAll(sql);
			return result.getRowObjectsJS() as DatabaseRow[];
		},
		beside: () => connection(instance),
		interrupt: () => {
			opened?.then((each) => each.interrupt()).catch(() => undefined);
		},
		close: () => {
			opened?.then((each) => each.closeSync()).catch(() => undefined);
			opened = undefined;
		},
	};
}

async function start(folders: StoreFolders, limits: DatabaseLimits): Promise<DuckDBInstance> {
	const { DuckDBInstance } = await import("@duckdb/node-api");
	const instance = await DuckDBInstance.create(":memory:", {
		memory_limit: limits.memory,
		threads: String(limits.threads),
		temp_directory: join(folders.unfinished, `${process.pid}-spill`),
	});
	const first = await instance.connect();
	await first.run(`SET allowed_directories = [${text(`${folders.root}/`)}]`);
	await first.run("SET enable_external_access = false");
	await first.run("SET lock_configuration = true");
	first.closeSync();
	return instance;
}

/**
 * A text as SQL writes it.
 *
 * @example
 * text("Long'S Acre") // => "'Long''S Acre'"
 */
export function text(value: string): string {
	return `'${value.replaceAll("'", "''")}'`;
}

/** Several texts as an SQL list. */
export function texts(values: readonly string[]): string {
	return `[${values.map(text).join(", ")}]`;
}
