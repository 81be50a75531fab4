import { hashOf } from "../chain/seal.ts";
import { inTurn, type Turn } from "../chain/turn.ts";
import type { SessionRow } from "../database/tables.ts";
import type { Workspace } from "../workspace.ts";
import type { Membership, Role } from "./role.ts";

/** Somebody who is signed in, and their roles as they are now. */
export type SignedIn = {
	readonly name: string;
	readonly memberships: readonly Membership[];
	readonly session: SessionSummary;
};

/** A session as its owner and an administrator see it; `id` ends it and opens nothing. */
export type SessionSummary = { readonly id: string; readonly at: string; readonly until: string };

const TOKEN_BYTES = 32;
const HOUR = 3_600_000;

/** How long a session lasts: a long working day. */
const LASTS = 12 * HOUR;

/** Begins a session in a turn; gives the token, which is kept only as its hash. */
export async function beginSession(
	turn: Turn,
	{ random }: Workspace,
	account: string,
): Promise<{ readonly token: string; readonly until: string }> {
	const token = Buffer.from(random(TOKEN_BYTES)).toString("base64url");
	const until = new Date(Date.parse(turn.at) + LASTS).toISOString();
	await turn.tables.deleteFrom("session").where("until", "<", turn.at).execute();
	await turn.tables
		.insertInto("session")
		.values({ tokenHash: hashOf(token), account, at: turn.at, until, endedAt: null })
		.execute();
	return { token, until };
}

/** Who a token belongs to; undefined where the session is over, was ended, or the account is no more. */
export async function signedIn({ tables, now }: Workspace, token: string): Promise<SignedIn | undefined> {
	const row = await tables
		.selectFrom("session")
		.innerJoin("account", "account.key", "session.account")
		.select(["account.name", "account.key", "session.tokenHash", "session.at", "session.until"])
		.where("session.tokenHash", "=", hashOf(token))
		.where("session.endedAt", "is", null)
		.where("session.until", ">", now().toISOString())
		.where("account.password", "is not", null)
		.executeTakeFirst();
	if (!row) return undefined;
	const memberships = await tables
		.selectFrom("membership")
		.select(["partnership", "role", "agency"])
		.where("account", "=", row.key)
		.execute();
	return {
		name: row.name,
		memberships: memberships.map((each) => ({ ...each, role: each.role as Role })),
		session: summaryOf(row),
	};
}

/** The sessions of an account that are not over. */
export async function sessionsOf(
	{ tables, now }: Workspace,
	account: string,
): Promise<readonly SessionSummary[]> {
	const rows = await tables
		.selectFrom("session")
		.innerJoin("account", "account.key", "session.account")
		.select(["session.tokenHash", "session.at", "session.until"])
		.where("account.name", "=", account)
		.where("session.endedAt", "is", null)
		.where("session.until", ">", now().toISOString())
		.orderBy("session.at")
		.execute();
	return rows.map(summaryOf);
}

/** Ends a session by its id, which is that of the account; whether there was one to end. */
export async function endSession(
	workspace: Workspace,
	{ id, account, who }: { readonly id: string; readonly account: string; readonly who: string },
): Promise<boolean> {
	const open = await sessionsOf(workspace, account);
	if (!open.some((each) => each.id === id)) return false;
	return inTurn(workspace, who, async (turn) => {
		await turn.tables
			.updateTable("session")
			.set({ endedAt: turn.at })
			.where("tokenHash", "=", id)
			.where("endedAt", "is", null)
			.execute();
		await turn.record({ act: "session ended", subject: account });
		return true;
	});
}

/** Ends every session of an account, as part of an act that is recorded by the caller. */
export async function endSessionsIn(turn: Turn, account: string): Promise<void> {
	await turn.tables
		.updateTable("session")
		.set({ endedAt: turn.at })
		.where("account", "=", account)
		.where("endedAt", "is", null)
		.execute();
}

function summaryOf({ tokenHash, at, until }: Pick<SessionRow, "tokenHash" | "at" | "until">): SessionSummary {
	return { id: tokenHash, at, until };
}
