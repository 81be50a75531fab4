import type { Kysely } from "kysely";
import { nearest, type Problem, shown } from "#vocabulary";
import type { Tables } from "../database/tables.ts";

const LONGEST = 80;

/** Why nobody can have this name; undefined where somebody can. */
export function nameProblem(name: string): Problem | undefined {
	if (name !== "" && name.length <= LONGEST && !/\p{Cc}/u.test(name)) return undefined;
	return {
		code: "account-name-unfit",
		stops: "document",
		at: { file: "name" },
		says: "An account cannot have this name.",
		found: shown(name),
		wanted: `a name of at most ${LONGEST} characters`,
		next: "Give another name.",
	};
}

/** What can be wrong with what is asked of an account, one wording for each. */
export const accountProblems = {
	there: (name: string): Problem => ({
		code: "account-there",
		stops: "document",
		at: { file: name },
		says: "There is an account of this name already.",
		next: "Give it another role with bellwether users role, or choose another name.",
	}),
	unknown: async (tables: Kysely<Tables>, name: string): Promise<Problem> => {
		const rows = await tables
			.selectFrom("account")
			.select("name")
			.where("password", "is not", null)
			.execute();
		const near = nearest(
			name,
			rows.map((row) => row.name),
		);
		return {
			code: "account-unknown",
			stops: "document",
			at: { file: name },
			says: "There is no account of this name.",
			found: shown(name),
			next: near === undefined ? "List them with bellwether users list." : `Did you mean ${near}?`,
		};
	},
	lastAdministrator: (name: string): Problem => ({
		code: "last-administrator",
		stops: "document",
		at: { file: name },
		says: "This is the last administrator: nobody could add people any more.",
		next: "Make somebody else administrator first.",
	}),
};
