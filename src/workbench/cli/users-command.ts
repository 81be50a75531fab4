import { userInfo } from "node:os";
import type { Command } from "commander";
import type { Outcome } from "#vocabulary";
import {
	addUser,
	changeUserRole,
	listUsers,
	type Membership,
	type NewPassword,
	ROLE_NAMES,
	removeUser,
	resetUser,
} from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

type Options = {
	readonly workspace: string;
	readonly by?: string;
	readonly json?: boolean;
	readonly partnership?: string;
	readonly agency?: string;
	readonly take?: boolean;
};

/** Adds `bellwether users list|add|role|reset|remove`. */
export function addUsersCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	const users = program.command("users").description("Look after the people of a workspace and their roles.");
	const roles = `one of ${ROLE_NAMES.join(", ")}`;
	common(users.command("list").description("List everybody with their roles.")).action(
		async (options: Options) => end(await list(options, terminal)),
	);
	placed(common(users.command("add").description("Add somebody; prints a one-time password, once.")))
		.argument("<name>", "the name to sign in with")
		.argument("<role>", roles)
		.action(async (name, role, options: Options) => {
			const added = await addUser({ ...world(options), ...options, name, role });
			end(said(added, options, terminal, passwordLines));
		});
	placed(common(users.command("role").description("Give somebody a further role, or take one away.")))
		.argument("<name>", "whose role")
		.argument("<role>", roles)
		.option("--take", "take the role away")
		.action(async (name, role, options: Options) => {
			const change = options.take ? "take" : "give";
			const changed = await changeUserRole({ ...world(options), ...options, name, role, change });
			end(said(changed, options, terminal, (left) => [`${name}\t${rolesInWords(left)}`]));
		});
	common(users.command("reset").description("Give a new one-time password, and end every session."))
		.argument("<name>", "who has lost their password")
		.action(async (name, options: Options) => {
			const reset = await resetUser({ ...world(options), name });
			end(said(reset, options, terminal, passwordLines));
		});
	common(users.command("remove").description("Remove somebody; what they did stays under their name."))
		.argument("<name>", "who leaves")
		.action(async (name, options: Options) => {
			const removed = await removeUser({ ...world(options), name });
			end(said(removed, options, terminal, (gone) => [`${gone.name}\tremoved`]));
		});
	for (const command of users.commands) command.exitOverride();
}

function common(command: Command): Command {
	return command
		.option("--by <name>", "who does it (else the name of the user of this machine)")
		.option("-w, --workspace <folder>", "the workspace", "workspace")
		.option("--json", "the same as JSON");
}

function placed(command: Command): Command {
	return command
		.option("--partnership <name>", "in which partnership, where the workspace knows several")
		.option("--agency <name>", "of a partner: the agency whose returns they hand in");
}

function world({ workspace, by }: Options) {
	return { workspace, now: () => new Date(), who: by ?? userInfo().username };
}

async function list(options: Options, terminal: Terminal): Promise<ExitCode> {
	const listed = await listUsers(world(options));
	return said(listed, options, terminal, (accounts) =>
		accounts.map(({ name, memberships, oneTimeUntil }) => {
			const until = oneTimeUntil === undefined ? "" : `\tone-time password until ${oneTimeUntil}`;
			return `${name}\t${rolesInWords(memberships)}${until}`;
		}),
	);
}

function rolesInWords(memberships: readonly Membership[]): string {
	if (memberships.length === 0) return "no role";
	return memberships
		.map(({ role, partnership, agency }) => {
			const place = partnership === "*" ? "every partnership" : partnership;
			return `${role}${agency === "" ? "" : ` of ${agency}`} (${place})`;
		})
		.join(", ");
}

function passwordLines({ name, password, until }: NewPassword): string[] {
	return [
		`${name}\t${password}`,
		`This one-time password is shown only now. It can be used until ${until}, to choose another.`,
	];
}

function said<Value>(
	outcome: Outcome<Value>,
	{ json }: Options,
	terminal: Terminal,
	lines: (value: Value) => readonly string[],
): ExitCode {
	if (!outcome.ok) {
		if (json) terminal.result(JSON.stringify({ problems: outcome.problems }, null, 2));
		else printProblems(outcome.problems, terminal);
		return EXIT.notStarted;
	}
	if (json) terminal.result(JSON.stringify(outcome.value, null, 2));
	else for (const line of lines(outcome.value)) terminal.result(line);
	return EXIT.done;
}
