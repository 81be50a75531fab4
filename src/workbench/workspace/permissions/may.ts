import type { Marking } from "#vocabulary";
import { EVERY_PARTNERSHIP, type Membership } from "../people/role.ts";
import { type Permission, RULES, type Rule } from "./table.ts";

/** What an act is about: a partnership, and where it is a return or an action, the agency whose it is. */
export type Matter = { readonly partnership: string; readonly agency?: string };

/** Allowed; refused openly (403); or answered as if there were nothing (404). */
export type Answer = "allowed" | "refused" | "hidden";

/** A return that was loaded: whose it is, and whether the agency has shared it with the partnership. */
export type HeldReturn = { readonly partnership: string; readonly agency: string; readonly shared: boolean };

/**
 * Whether somebody may do something. Who has several roles has the rights of all of them; who has none has those of
 * the public.
 *
 * @example
 * mayDo([{ partnership: "Northbrook", role: "analyst", agency: "" }], "write", { partnership: "Northbrook" }) // => "allowed"
 * @example
 * mayDo([{ partnership: "Northbrook", role: "reader", agency: "" }], "write", { partnership: "Northbrook" }) // => "refused"
 * @example
 * mayDo([{ partnership: "Northbrook", role: "analyst", agency: "" }], "read draft", { partnership: "Elsewhere" }) // => "hidden"
 */
export function mayDo(memberships: readonly Membership[], act: Permission, matter: Matter): Answer {
	const held = memberships.filter(
		({ partnership }) => partnership === matter.partnership || partnership === EVERY_PARTNERSHIP,
	);
	const answers = [
		answerOf(RULES.public[act], true),
		...held.map(({ role, agency }) =>
			answerOf(RULES[role][act], agency !== "" && (matter.agency === undefined || matter.agency === agency)),
		),
	];
	if (answers.includes("allowed")) return "allowed";
	return answers.includes("refused") ? "refused" : "hidden";
}

/** What a partner asks of another agency is answered as if there were nothing: even that a return is late is theirs. */
function answerOf(rule: Rule, isOwn: boolean): Answer {
	if (rule === "yes" || (rule === "own agency" && isOwn)) return "allowed";
	return rule === "no" ? "refused" : "hidden";
}

/**
 * Whether somebody may read a block with this marking, in a draft of this partnership. What may not be read is left out
 * as if it were not there.
 *
 * @example
 * mayRead([{ partnership: "Northbrook", role: "partner", agency: "Police" }], "OFFICIAL-SENSITIVE", "Northbrook") // => false
 */
export function mayRead(memberships: readonly Membership[], marking: Marking, partnership: string): boolean {
	if (mayDo(memberships, "read draft", { partnership }) !== "allowed") return false;
	return marking === "OFFICIAL" || mayDo(memberships, "read sensitive", { partnership }) === "allowed";
}

/**
 * Whether somebody may see a return: who looks after them all, the agency whose it is, and once it is shared everybody
 * who reads drafts.
 *
 * @example
 * maySee([{ partnership: "N", role: "partner", agency: "Fire" }], { partnership: "N", agency: "Police", shared: false }) // => false
 */
export function maySee(
	memberships: readonly Membership[],
	{ partnership, agency, shared }: HeldReturn,
): boolean {
	const act = shared ? "read draft" : "see returns";
	return (
		mayDo(memberships, act, { partnership, agency }) === "allowed" ||
		mayDo(memberships, "see returns", { partnership, agency }) === "allowed"
	);
}
