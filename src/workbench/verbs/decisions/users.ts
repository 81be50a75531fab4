import { done, type Outcome, type Problem, refused } from "#vocabulary";
import {
	type Account,
	accountsOf,
	addAccount,
	changeRole,
	EVERY_PARTNERSHIP,
	type Membership,
	type NewPassword,
	readRole,
	removeAccount,
	resetPassword,
	roleUnknown,
	type Workspace,
} from "#workbench/workspace";
import { type DecisionRequest, withDecisions, withNewDecisions } from "./with-decisions.ts";

/** A role as somebody wrote it. The partnership may be left out where the workspace knows only one. */
export type WrittenRole = {
	readonly role: string;
	readonly partnership?: string;
	readonly agency?: string;
};

type UserRequest = DecisionRequest & { readonly name: string };

/** Lists the people of a workspace with their roles. */
export async function listUsers(request: DecisionRequest): Promise<Outcome<readonly Account[]>> {
	return withDecisions(request, async (workspace) => done(await accountsOf(workspace)));
}

/** Adds somebody with one role; the one-time password in the answer is kept nowhere. */
export async function addUser(request: UserRequest & WrittenRole): Promise<Outcome<NewPassword>> {
	return withNewDecisions(request, async (workspace) => {
		const membership = await readMembership(workspace, request);
		if (!membership.ok) return membership;
		return addAccount(workspace, { name: request.name, membership: membership.value, who: request.who });
	});
}

/** Gives somebody a further role, or takes one away; gives the roles that they have then. */
export async function changeUserRole(
	request: UserRequest & WrittenRole & { readonly change: "give" | "take" },
): Promise<Outcome<readonly Membership[]>> {
	return withDecisions(request, async (workspace) => {
		const membership = await readMembership(workspace, request);
		if (!membership.ok) return membership;
		const { name, change, who } = request;
		return changeRole(workspace, { name, membership: membership.value, change, who });
	});
}

/** Gives somebody a new one-time password and ends their sessions. */
export async function resetUser(request: UserRequest): Promise<Outcome<NewPassword>> {
	return withDecisions(request, (workspace) => resetPassword(workspace, request));
}

/** Removes somebody; what they did stays under their name. */
export async function removeUser(request: UserRequest): Promise<Outcome<{ readonly name: string }>> {
	return withDecisions(request, (workspace) => removeAccount(workspace, request));
}

async function readMembership(workspace: Workspace, written: WrittenRole): Promise<Outcome<Membership>> {
	const role = readRole(written.role);
	if (!role) return refused(roleUnknown(written.role));
	const rows = await workspace.tables.selectFrom("assessment").select("partnership").distinct().execute();
	const known = rows.map(({ partnership }) => partnership);
	const only = role === "administrator" ? EVERY_PARTNERSHIP : known.length === 1 ? known[0] : undefined;
	const partnership = written.partnership ?? only;
	if (partnership === undefined) return refused(partnershipUnsaid(known));
	return done({ role, partnership, agency: written.agency ?? "" });
}

function partnershipUnsaid(known: readonly string[]): Problem {
	return {
		code: "partnership-unsaid",
		stops: "document",
		at: { file: "--partnership" },
		says: "It is not said in which partnership.",
		wanted: known.length === 0 ? "its name" : known.join(", "),
		next: `Name it with --partnership; “${EVERY_PARTNERSHIP}” is every one of this workspace.`,
	};
}
