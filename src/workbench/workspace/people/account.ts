import type { Kysely } from "kysely";
import { done, type Outcome, refused } from "#vocabulary";
import { inTurn, type Turn } from "../chain/turn.ts";
import type { AccountRow, MembershipRow, Tables } from "../database/tables.ts";
import type { Workspace } from "../workspace.ts";
import { accountProblems, nameProblem } from "./account-problems.ts";
import { hashPassword, oneTimePassword } from "./password.ts";
import { EVERY_PARTNERSHIP, type Membership, membershipProblem, type Role } from "./role.ts";
import { endSessionsIn } from "./session.ts";

/** Somebody who may sign in, with their roles. */
export type Account = {
	readonly name: string;
	readonly memberships: readonly Membership[];
	/** Until when a one-time password can be used; missing where the person has chosen one. */
	readonly oneTimeUntil?: string;
};

/** An account with the password that is shown once and kept nowhere. */
export type NewPassword = { readonly name: string; readonly password: string; readonly until: string };

const DAY = 86_400_000;

/** How long a one-time password can be used: a week. */
const ONE_TIME = 7 * DAY;

/** The name of the administrator whom a new workspace begins with. */
const FIRST = "administrator";

/** A name without differences of case and of how accents are written, by which accounts are found. */
export function accountKey(name: string): string {
	return name.trim().normalize("NFC").toLowerCase();
}

/** The accounts of a workspace in the order of their names; those that were removed are left out. */
export async function accountsOf({ tables }: Workspace): Promise<readonly Account[]> {
	const rows = await tables
		.selectFrom("account")
		.selectAll()
		.where("password", "is not", null)
		.orderBy("key")
		.execute();
	const memberships = await tables.selectFrom("membership").selectAll().execute();
	return rows.map((row) => ({
		name: row.name,
		memberships: memberships.filter(({ account }) => account === row.key).map(membershipOf),
		...(row.oneTimeUntil !== null && { oneTimeUntil: row.oneTimeUntil }),
	}));
}

/** A membership without the account. */
function membershipOf({ partnership, role, agency }: MembershipRow): Membership {
	return { partnership, role: role as Role, agency };
}

/** The row of an account that may sign in. */
export async function accountRow(tables: Kysely<Tables>, name: string): Promise<AccountRow | undefined> {
	return tables
		.selectFrom("account")
		.selectAll()
		.where("key", "=", accountKey(name))
		.where("password", "is not", null)
		.executeTakeFirst();
}

/** Adds an account with one role, and a one-time password. Somebody who was removed comes back so. */
export async function addAccount(
	workspace: Workspace,
	request: { readonly name: string; readonly membership: Membership; readonly who: string },
): Promise<Outcome<NewPassword>> {
	const name = request.name.trim().normalize("NFC");
	const problem = nameProblem(name) ?? membershipProblem(request.membership);
	if (problem) return refused(problem);
	const made = await newPassword(workspace, name);
	return inTurn(workspace, request.who, async (turn) => {
		if (await accountRow(turn.tables, name)) return refused(accountProblems.there(name));
		await turn.keep("account", { ...made.row, at: turn.at });
		await turn.keep("membership", { account: made.row.key, ...request.membership });
		await turn.record({ act: "account added", subject: name, detail: { ...request.membership } });
		return done(made.shown);
	});
}

/** The administrator of a workspace that has no accounts yet; undefined where it has some. */
export async function firstAdministrator(workspace: Workspace): Promise<NewPassword | undefined> {
	if ((await accountsOf(workspace)).length > 0) return undefined;
	const membership = { partnership: EVERY_PARTNERSHIP, role: "administrator", agency: "" } as const;
	const added = await addAccount(workspace, { name: FIRST, membership, who: FIRST });
	return added.ok ? added.value : undefined;
}

/** Gives an account a new one-time password; the one before and every session of theirs end. */
export async function resetPassword(
	workspace: Workspace,
	request: { readonly name: string; readonly who: string },
): Promise<Outcome<NewPassword>> {
	const made = await newPassword(workspace, request.name);
	return inTurn(workspace, request.who, async (turn) => {
		const before = await accountRow(turn.tables, request.name);
		if (!before) return refused(await accountProblems.unknown(turn.tables, request.name));
		const { password, oneTimeUntil } = made.row;
		await turn.keep("account", { ...before, password, oneTimeUntil });
		await endSessionsIn(turn, before.key);
		await turn.record({ act: "password reset", subject: before.name });
		return done({ ...made.shown, name: before.name });
	});
}

/** Removes an account: its password, roles and sessions go. Its name stays where it did something. */
export async function removeAccount(
	workspace: Workspace,
	request: { readonly name: string; readonly who: string },
): Promise<Outcome<{ readonly name: string }>> {
	return inTurn(workspace, request.who, async (turn) => {
		const before = await accountRow(turn.tables, request.name);
		if (!before) return refused(await accountProblems.unknown(turn.tables, request.name));
		const others = await administrators(turn, before.key);
		const own = await membershipsIn(turn, before.key);
		if (own.some(({ role }) => role === "administrator") && others === 0)
			return refused(accountProblems.lastAdministrator(before.name));
		for (const membership of own) await turn.drop("membership", membership);
		await turn.keep("account", { ...before, password: null, oneTimeUntil: null, removedAt: turn.at });
		await endSessionsIn(turn, before.key);
		await turn.record({ act: "account removed", subject: before.name });
		return done({ name: before.name });
	});
}

/** Gives somebody a role, or takes it away. */
export async function changeRole(
	workspace: Workspace,
	request: {
		readonly name: string;
		readonly membership: Membership;
		readonly change: "give" | "take";
		readonly who: string;
	},
): Promise<Outcome<readonly Membership[]>> {
	const problem = membershipProblem(request.membership);
	if (problem) return refused(problem);
	return inTurn(workspace, request.who, async (turn) => {
		const account = await accountRow(turn.tables, request.name);
		if (!account) return refused(await accountProblems.unknown(turn.tables, request.name));
		const row = { account: account.key, ...request.membership };
		const takes = request.change === "take";
		if (takes && row.role === "administrator" && (await administrators(turn, account.key)) === 0)
			return refused(accountProblems.lastAdministrator(account.name));
		await (takes ? turn.drop("membership", row) : turn.keep("membership", row));
		const act = takes ? "role taken" : "role given";
		await turn.record({ act, subject: account.name, detail: { ...request.membership } });
		return done((await membershipsIn(turn, account.key)).map(membershipOf));
	});
}

async function newPassword({ random, now }: Workspace, name: string) {
	const password = oneTimePassword(random);
	const until = new Date(now().getTime() + ONE_TIME).toISOString();
	const row: AccountRow = {
		key: accountKey(name),
		name,
		password: await hashPassword(password),
		oneTimeUntil: until,
		at: "",
		removedAt: null,
	};
	return { row, shown: { name, password, until } satisfies NewPassword };
}

async function membershipsIn({ tables }: Turn, account: string): Promise<readonly MembershipRow[]> {
	return tables.selectFrom("membership").selectAll().where("account", "=", account).execute();
}

/** How many administrators there are beside this one. */
async function administrators({ tables }: Turn, except: string): Promise<number> {
	const rows = await tables
		.selectFrom("membership")
		.select("account")
		.where("role", "=", "administrator")
		.where("account", "!=", except)
		.execute();
	return new Set(rows.map(({ account }) => account)).size;
}
