import type { Transaction } from "kysely";
import { hashOf } from "../chain/seal.ts";
import { onceFree } from "../chain/turn.ts";
import type { Tables } from "../database/tables.ts";
import type { Workspace } from "../workspace.ts";
import { accountKey } from "./account.ts";

/** Who tries to sign in: the name that was typed, and the address that the request came from. */
export type Attempt = { readonly name: string; readonly address: string };

const MINUTE = 60_000;

/** The time over which attempts that failed are counted. */
const WINDOW = 15 * MINUTE;

/** Attempts of one account, and of one address, within the window: an office shares an address, an account has one owner. */
const LIMITS = { account: 5, address: 40 } as const;

/**
 * Counts an attempt before its password is looked at, so that many at once gain nothing; undefined where it may go on,
 * else from when on another is let in. Names and addresses are kept as hashes, until the window has passed.
 */
export async function countAttempt(workspace: Workspace, attempt: Attempt): Promise<string | undefined> {
	const now = workspace.now().getTime();
	return onceFree(workspace, async (tables) => {
		const since = new Date(now - WINDOW).toISOString();
		await tables.deleteFrom("failure").where("at", "<=", since).execute();
		const waits = await Promise.all(keysOf(attempt).map((each) => waitOf(tables, each)));
		const until = waits
			.filter((wait) => wait !== undefined)
			.sort()
			.at(-1);
		if (until !== undefined) return until;
		const at = new Date(now).toISOString();
		await tables
			.insertInto("failure")
			.values(keysOf(attempt).map(({ key }) => ({ key, at })))
			.execute();
		return undefined;
	});
}

/** Forgets the failures of an account that has signed in; those of the address stay, without this attempt. */
export async function forgiveAttempts(
	tables: Transaction<Tables>,
	attempt: Attempt,
	at: string,
): Promise<void> {
	const [account, address] = keysOf(attempt);
	await tables.deleteFrom("failure").where("key", "=", account.key).execute();
	await tables.deleteFrom("failure").where("key", "=", address.key).where("at", "=", at).execute();
}

type Counted = { readonly key: string; readonly limit: number };

function keysOf({ name, address }: Attempt): readonly [Counted, Counted] {
	return [
		{ key: hashOf(`account ${accountKey(name)}`), limit: LIMITS.account },
		{ key: hashOf(`address ${address}`), limit: LIMITS.address },
	];
}

async function waitOf(tables: Transaction<Tables>, { key, limit }: Counted): Promise<string | undefined> {
	const times = await tables
		.selectFrom("failure")
		.select("at")
		.where("key", "=", key)
		.orderBy("at")
		.execute();
	const oldest = times.at(-limit);
	return oldest && new Date(Date.parse(oldest.at) + WINDOW).toISOString();
}
