import type { Role } from "../people/role.ts";

/** Everybody who may ask for something: people with a role, and people without an account. */
export type Asker = Role | "public";

/** Whether an act is allowed, allowed for the own agency only, not allowed, or not even told to exist. */
export type Rule = "yes" | "own agency" | "no" | "hidden";

/** Everything that somebody can ask of the workbench, in words that finish “may …”. */
export const ACTS = {
	"read published": "read published editions and their downloads",
	"read draft": "read drafts, explore measures and see readiness",
	"read sensitive": "read blocks marked OFFICIAL-SENSITIVE",
	"see returns": "see returns, their problems and rejected rows, before they are shared",
	"load returns": "load returns",
	"share returns": "share the returns of an agency with the partnership",
	"erase files": "erase a file sent by mistake",
	"judge steps": "accept or refuse step changes and keep the register of breaks",
	write: "write prose, mark blocks, restore revisions",
	score: "give their own scores",
	"see scores": "see everybody’s scores, and moderate",
	decide: "decide priorities and redactions",
	"keep plan": "keep the plan and its progress",
	review: "remark on a draft, as its independent reviewer",
	approve: "approve a state",
	publish: "publish an edition",
	begin: "begin, import and export assessments",
	"manage people": "add people, give roles, end sessions of others",
	"see audit": "see the chain of acts",
	"keep workspace": "back up, verify and rebuild",
} as const satisfies Record<string, string>;

export type Permission = keyof typeof ACTS;

export const PERMISSIONS = Object.keys(ACTS) as readonly Permission[];

const HIDDEN: Readonly<Record<Permission, Rule>> = {
	"read published": "yes",
	"read draft": "hidden",
	"read sensitive": "hidden",
	"see returns": "hidden",
	"load returns": "hidden",
	"share returns": "hidden",
	"erase files": "hidden",
	"judge steps": "hidden",
	write: "hidden",
	score: "hidden",
	"see scores": "hidden",
	decide: "hidden",
	"keep plan": "hidden",
	review: "hidden",
	approve: "hidden",
	publish: "hidden",
	begin: "hidden",
	"manage people": "hidden",
	"see audit": "hidden",
	"keep workspace": "hidden",
};

/** What everybody with a role in the drafts has in common; what is not theirs to do is refused openly. */
const DRAFTS: Readonly<Record<Permission, Rule>> = {
	...HIDDEN,
	"read draft": "yes",
	"judge steps": "no",
	write: "no",
	score: "no",
	decide: "no",
	"keep plan": "no",
	review: "no",
	approve: "no",
	publish: "no",
	begin: "no",
	"load returns": "no",
	"share returns": "no",
};

/**
 * Who may do what. What a rule says of an act holds within the partnership of the role. “Hidden” is for what nobody
 * without the right should learn to exist: drafts for the public, marked blocks, returns before they are shared, the
 * scores of others.
 */
export const RULES: Readonly<Record<Asker, Readonly<Record<Permission, Rule>>>> = {
	public: HIDDEN,
	reader: DRAFTS,
	partner: {
		...DRAFTS,
		"see returns": "own agency",
		"load returns": "own agency",
		"share returns": "own agency",
		"erase files": "own agency",
		"keep plan": "own agency",
	},
	scorer: { ...DRAFTS, "read sensitive": "yes", score: "yes" },
	reviewer: { ...DRAFTS, "read sensitive": "yes", "see scores": "yes", review: "yes" },
	approver: {
		...DRAFTS,
		"read sensitive": "yes",
		"see scores": "yes",
		decide: "yes",
		"keep plan": "yes",
		approve: "yes",
		publish: "yes",
		"see audit": "yes",
	},
	analyst: {
		...DRAFTS,
		"read sensitive": "yes",
		"see returns": "yes",
		"load returns": "yes",
		"share returns": "yes",
		"erase files": "yes",
		"judge steps": "yes",
		write: "yes",
		"see scores": "yes",
		decide: "yes",
		"keep plan": "yes",
		publish: "yes",
		begin: "yes",
		"see audit": "yes",
	},
	administrator: {
		...HIDDEN,
		"erase files": "yes",
		"manage people": "yes",
		"see audit": "yes",
		"keep workspace": "yes",
	},
};
