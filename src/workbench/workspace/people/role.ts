import { nearest, type Problem, shown } from "#vocabulary";

/** What people can be in a partnership, and what each is for. */
export const ROLES = {
	analyst: "writes the assessment and loads what partners hand in",
	partner: "hands in the returns of one agency and reads the drafts",
	scorer: "scores the themes, alone before the others’ scores are shown",
	approver: "decides and approves, such as the chair",
	reviewer: "reviews the document independently, for the county",
	reader: "reads drafts",
	administrator: "looks after people, sessions and backups, and reads no drafts",
} as const satisfies Record<string, string>;

export type Role = keyof typeof ROLES;

/** The roles in their order. */
export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

/** Stands for every partnership of a workspace. */
export const EVERY_PARTNERSHIP = "*";

/** A role that somebody has: in which partnership, and for which agency where the role is a partner's. */
export type Membership = { readonly partnership: string; readonly role: Role; readonly agency: string };

/** Reads a role as it was written. */
export function readRole(written: string): Role | undefined {
	return ROLE_NAMES.find((role) => role === written.trim().toLowerCase());
}

/** The problem of a role that nobody knows. */
export function roleUnknown(written: string): Problem {
	const near = nearest(written, ROLE_NAMES);
	return {
		code: "role-unknown",
		stops: "document",
		at: { file: "role" },
		says: "There is no such role.",
		found: shown(written),
		wanted: ROLE_NAMES.join(", "),
		next: near === undefined ? "Choose one of these." : `Did you mean ${near}?`,
	};
}

/** What keeps a membership from being given: a partner without an agency, or another role with one. */
export function membershipProblem({ role, partnership, agency }: Membership): Problem | undefined {
	if (partnership.trim() === "") return unfit("the name of a partnership", "Name the partnership.");
	if (role === "partner" && agency.trim() === "")
		return unfit("the agency whose returns the partner hands in", "Name the agency.");
	return role !== "partner" && agency !== ""
		? unfit("an agency with the role partner only", "Leave the agency out.")
		: undefined;
}

function unfit(wanted: string, next: string): Problem {
	return {
		code: "membership-unfit",
		stops: "document",
		at: { file: "role" },
		says: "The role cannot be given so.",
		wanted,
		next,
	};
}
