import { setTimeout as pause } from "node:timers/promises";
import { type Kysely, sql, type Transaction } from "kysely";
import { isBusy } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";
import type { Workspace } from "../workspace.ts";
import { type Deed, entryHash, type OpenEntry } from "./entry.ts";
import { keyOf, type PlainRow, SEALED, type SealedRow, type SealedTable, sealOf } from "./seal.ts";

/**
 * A writer's turn: rows are kept and taken away through it, and told in the chain by the entry that follows them, all
 * in one transaction. Writers, those of other processes included, take turns.
 */
export type Turn = {
	readonly tables: Transaction<Tables>;
	/** When the turn was taken, the same for all that is done in it. */
	readonly at: string;
	readonly who: string;
	/** Writes a row of a sealed table, in the place of one with the same key. */
	keep<Name extends SealedTable>(table: Name, row: Tables[Name]): Promise<void>;
	/** Takes a row of a sealed table away. */
	drop<Name extends SealedTable>(table: Name, row: Tables[Name]): Promise<void>;
	/** Appends the entry that tells what was done since the last. */
	record(deed: Deed): Promise<void>;
};

/** Any sealed table, for what is done to all of them alike: its columns are known only when it runs. */
type LooseTables = { [table: string]: { [column: string]: string | number | null } };

/**
 * Does something in a turn of its own: wholly, with its entries in the chain, or not at all.
 *
 * The first statement changes the one row of `turn`. That takes the lock for writing before anything is read: a
 * transaction that read first could find at its first change that another process had written meanwhile.
 */
export async function inTurn<Result>(
	workspace: Workspace,
	who: string,
	deed: (turn: Turn) => Promise<Result>,
): Promise<Result> {
	return onceFree(workspace, async (tables) => {
		const { turn, unrecorded } = turnOf(tables, who, workspace.now().toISOString());
		const result = await deed(turn);
		if (unrecorded() > 0) throw new Error("Rows were kept and no entry tells of them.");
		return result;
	});
}

/** How often somebody asks for their turn, and how long they pause in between, in milliseconds: some 20 seconds in all. */
const ATTEMPTS = 75;
const PAUSE = 20;

/**
 * Does something in a transaction that holds the lock for writing. It waits for the lock between attempts and not in
 * SQLite, where waiting would hold up all else that this process does.
 */
export async function onceFree<Result>(
	{ tables }: Workspace,
	act: (tables: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
	for (let attempt = 1; ; attempt += 1) {
		let begun = false;
		try {
			return await tables.transaction().execute(async (transaction) => {
				await transaction.updateTable("turn").set({ id: 1 }).where("id", "=", 1).execute();
				begun = true;
				return await act(transaction);
			});
		} catch (fault) {
			if (begun || !isBusy(fault) || attempt === ATTEMPTS) throw fault;
			await pause(PAUSE);
		}
	}
}

function turnOf(tables: Transaction<Tables>, who: string, at: string) {
	let touched: SealedRow[] = [];
	const loose = tables as unknown as Kysely<LooseTables>;
	const turn: Turn = {
		tables,
		at,
		who,
		keep: async (table, row) => {
			const plain: PlainRow = row;
			const name: string = table;
			await loose
				.insertInto(name)
				.values(plain)
				.onConflict((conflict) => conflict.columns([...SEALED[table]]).doUpdateSet({ ...plain }))
				.execute();
			touched.push([table, keyOf(table, plain), sealOf(plain)]);
		},
		drop: async (table, row) => {
			const plain: PlainRow = row;
			const same = SEALED[table].map((column) => sql`${sql.ref(column)} = ${plain[column] ?? null}`);
			await sql`DELETE FROM ${sql.table(table)} WHERE ${sql.join(same, sql` AND `)}`.execute(tables);
			touched.push([table, keyOf(table, plain), null]);
		},
		record: async (deed) => {
			await append(tables, { who, at, deed, rows: touched });
			touched = [];
		},
	};
	return { turn, unrecorded: () => touched.length };
}

async function append(
	tables: Transaction<Tables>,
	told: { who: string; at: string; deed: Deed; rows: readonly SealedRow[] },
): Promise<void> {
	const last = await tables
		.selectFrom("entry")
		.select(["number", "hash"])
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	const { act, subject, detail = {} } = told.deed;
	const entry: OpenEntry = {
		number: (last?.number ?? 0) + 1,
		at: told.at,
		who: told.who,
		act,
		subject,
		detail: JSON.stringify(detail),
		rows: JSON.stringify(told.rows),
		before: last?.hash ?? "",
	};
	await tables
		.insertInto("entry")
		.values({ ...entry, hash: entryHash(entry) })
		.execute();
	await tables.updateTable("turn").set({ taken: entry.number }).where("id", "=", 1).execute();
}
