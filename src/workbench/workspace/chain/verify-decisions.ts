import type { Kysely } from "kysely";
import type { Problem } from "#vocabulary";
import { isDamage } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";
import { bytesOf } from "../documents/content.ts";
import type { Workspace } from "../workspace.ts";
import { chainFaults } from "./chain-faults.ts";
import { entryHash, sealedRows } from "./entry.ts";
import { hashOf, keyOf, type PlainRow, SEALED, type SealedTable, sealOf } from "./seal.ts";

/** What a look at all decisions found. */
export type DecisionsHealth = {
	readonly assessments: number;
	readonly revisions: number;
	readonly entries: number;
	/** The hash of the last entry: noted elsewhere, it shows later that nothing before it was rewritten. */
	readonly head: string;
	readonly problems: readonly Problem[];
};

/** The seal of each row as the chain last told it, by table and key. */
type Seals = Map<SealedTable, Map<string, string | null>>;

const PAGE = 200;

/**
 * Looks at all decisions: the chain of acts is whole and each entry follows the one before, each row is what the chain
 * says was written, and each content has the hash under which it is kept.
 */
export async function verifyDecisions(workspace: Workspace): Promise<DecisionsHealth> {
	const damaged = pageFaults(workspace);
	if (damaged.length > 0)
		return { assessments: 0, revisions: 0, entries: 0, head: "", problems: [...damaged] };
	// One transaction: a writer in between would make rows that the chain, read before, does not tell of.
	return workspace.tables.transaction().execute(async (tables) => {
		const chain = await readChain(tables);
		const problems = [...chain.problems];
		for (const table of Object.keys(SEALED) as SealedTable[])
			problems.push(...(await rowFaults(tables, table, chain.seals.get(table) ?? new Map())));
		problems.push(...(await contentFaults(tables)));
		const count = (table: "assessment" | "revision") =>
			[...(chain.seals.get(table)?.values() ?? [])].filter((seal) => seal !== null).length;
		return {
			assessments: count("assessment"),
			revisions: count("revision"),
			entries: chain.entries,
			head: chain.head,
			problems,
		};
	});
}

function pageFaults({ connection }: Workspace): readonly Problem[] {
	try {
		const found = connection.pragma("quick_check(3)") as { readonly quick_check: string }[];
		return found
			.filter((each) => each.quick_check !== "ok")
			.map((each) => chainFaults.databaseDamaged(each.quick_check));
	} catch (fault) {
		if (isDamage(fault)) return [chainFaults.databaseDamaged(String(fault))];
		throw fault;
	}
}

async function readChain(tables: Kysely<Tables>) {
	const problems: Problem[] = [];
	const seals: Seals = new Map();
	let last = { number: 0, hash: "" };
	for (;;) {
		const page = await tables
			.selectFrom("entry")
			.selectAll()
			.where("number", ">", last.number)
			.orderBy("number")
			.limit(PAGE)
			.execute();
		if (page.length === 0) break;
		for (const entry of page) {
			problems.push(...missingBetween(last.number, entry.number));
			const { hash, ...open } = entry;
			if (entryHash(open) !== hash) problems.push(chainFaults.entryChanged(entry.number));
			else if (entry.number === last.number + 1 && entry.before !== last.hash)
				problems.push(chainFaults.entryUnlinked(entry.number));
			noteSeals(seals, entry);
			last = entry;
		}
	}
	const turn = await tables.selectFrom("turn").select("taken").executeTakeFirst();
	problems.push(...missingBetween(last.number, (turn?.taken ?? 0) + 1));
	return { problems, seals, head: last.hash, entries: last.number };
}

function missingBetween(before: number, after: number): Problem[] {
	const count = Math.max(0, after - before - 1);
	return Array.from({ length: count }, (_, index) => chainFaults.entryMissing(before + 1 + index));
}

function noteSeals(seals: Seals, entry: { readonly rows: string }): void {
	try {
		for (const [table, key, seal] of sealedRows(entry)) {
			const rows = seals.get(table) ?? new Map<string, string | null>();
			seals.set(table, rows.set(key, seal));
		}
	} catch {
		// An entry whose rows cannot be read has been told as changed; its rows are told as unrecorded.
	}
}

async function rowFaults(
	tables: Kysely<Tables>,
	table: SealedTable,
	seals: ReadonlyMap<string, string | null>,
): Promise<Problem[]> {
	const rows: readonly PlainRow[] = await tables.selectFrom(table).selectAll().execute();
	const held = new Map(rows.map((row) => [keyOf(table, row), sealOf(row)]));
	const place = (key: string) => [table, ...(JSON.parse(key) as (string | number)[])].join("/");
	const missing = [...seals].filter(([key, seal]) => seal !== null && !held.has(key));
	const differing = [...held].filter(([key, seal]) => seals.get(key) !== seal);
	return [
		...missing.map(([key]) => chainFaults.rowMissing(place(key))),
		...differing.map(([key]) =>
			seals.get(key) ? chainFaults.rowChanged(place(key)) : chainFaults.rowUnknown(place(key)),
		),
	];
}

async function contentFaults(tables: Kysely<Tables>): Promise<Problem[]> {
	const problems: Problem[] = [];
	const held = new Set<string>();
	for (let after = ""; ; ) {
		const page = await tables
			.selectFrom("content")
			.selectAll()
			.where("hash", ">", after)
			.orderBy("hash")
			.limit(PAGE)
			.execute();
		for (const content of page) {
			held.add(content.hash);
			if (hashOf(bytesOf(content)) !== content.hash) problems.push(chainFaults.contentChanged(content.hash));
		}
		const last = page.at(-1);
		if (!last) break;
		after = last.hash;
	}
	return [...problems, ...(await contentMissing(tables, held))];
}

async function contentMissing(tables: Kysely<Tables>, held: ReadonlySet<string>): Promise<Problem[]> {
	const wanted = await tables
		.selectFrom("revision")
		.select("hash")
		.where("hash", "is not", null)
		.union(tables.selectFrom("setAside").select("hash"))
		.execute();
	return wanted.flatMap(({ hash }) =>
		hash === null || held.has(hash) ? [] : [chainFaults.contentMissing(hash)],
	);
}
