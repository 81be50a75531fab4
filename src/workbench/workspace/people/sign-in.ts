import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { inTurn } from "../chain/turn.ts";
import type { AccountRow } from "../database/tables.ts";
import type { Workspace } from "../workspace.ts";
import { accountRow } from "./account.ts";
import { hashPassword, isPassword, passwordProblem } from "./password.ts";
import { beginSession, endSessionsIn } from "./session.ts";
import { type Attempt, countAttempt, forgiveAttempts } from "./throttle.ts";

/** A name and a password, and where they came from. */
export type SignInRequest = Attempt & { readonly password: string };

/** What became of a sign-in. An unknown name and a wrong password are the same to whoever tries. */
export type SignInOutcome =
	| { readonly status: "signed in"; readonly name: string; readonly token: string; readonly until: string }
	/** The one-time password is right; a password of their own must be chosen with it. */
	| { readonly status: "choose a password" }
	| { readonly status: "one-time password too old" }
	| { readonly status: "refused" }
	| { readonly status: "wait"; readonly until: string };

/** Signs somebody in: at most a few attempts for an account and an address in a quarter of an hour. */
export async function signIn(workspace: Workspace, request: SignInRequest): Promise<SignInOutcome> {
	const checked = await checkPassword(workspace, request);
	if (!("account" in checked)) return checked;
	const { account, attemptAt } = checked;
	if (account.oneTimeUntil !== null) return { status: "choose a password" };
	return inTurn(workspace, account.name, async (turn) => {
		await forgiveAttempts(turn.tables, request, attemptAt);
		const session = await beginSession(turn, workspace, account.key);
		await turn.record({ act: "signed in", subject: account.name });
		return { status: "signed in", name: account.name, ...session };
	});
}

/** Chooses a password with the one before, be it a one-time password; every other session ends, and one begins. */
export async function choosePassword(
	workspace: Workspace,
	request: SignInRequest & { readonly chosen: string },
): Promise<Outcome<SignInOutcome>> {
	const problem = passwordProblem(request.chosen, request.name) ?? sameProblem(request);
	if (problem) return refused(problem);
	const checked = await checkPassword(workspace, request);
	if (!("account" in checked)) return done(checked);
	const { account, attemptAt } = checked;
	const password = await hashPassword(request.chosen);
	return inTurn(workspace, account.name, async (turn) => {
		const now = await accountRow(turn.tables, account.name);
		if (now?.password !== account.password) return done({ status: "refused" });
		await forgiveAttempts(turn.tables, request, attemptAt);
		await turn.keep("account", { ...account, password, oneTimeUntil: null });
		await endSessionsIn(turn, account.key);
		await turn.record({ act: "password chosen", subject: account.name });
		const session = await beginSession(turn, workspace, account.key);
		await turn.record({ act: "signed in", subject: account.name });
		return done({ status: "signed in", name: account.name, ...session });
	});
}

type Checked = { readonly account: AccountRow; readonly attemptAt: string };

async function checkPassword(workspace: Workspace, request: SignInRequest): Promise<Checked | SignInOutcome> {
	const attemptAt = workspace.now().toISOString();
	const until = await countAttempt(workspace, request);
	if (until !== undefined) return { status: "wait", until };
	const account = await accountRow(workspace.tables, request.name);
	const isRight = await isPassword(request.password, account?.password ?? null);
	if (!account || !isRight) return { status: "refused" };
	const tooOld = account.oneTimeUntil !== null && account.oneTimeUntil <= attemptAt;
	return tooOld ? { status: "one-time password too old" } : { account, attemptAt };
}

function sameProblem({ password, chosen }: { password: string; chosen: string }): Problem | undefined {
	if (password !== chosen) return undefined;
	return {
		code: "password-same",
		stops: "document",
		at: { file: "password" },
		says: "This is the password that you have already.",
		next: "Choose another.",
	};
}
