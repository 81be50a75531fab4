/** An assessment that the workspace keeps; its name stands in addresses and commands. */
export type AssessmentRow = {
	readonly name: string;
	readonly partnership: string;
	readonly at: string;
	readonly person: string;
};

/** One revision of one document; `hash` is null where the document was taken away. */
export type RevisionRow = {
	readonly assessment: string;
	readonly path: string;
	readonly number: number;
	readonly hash: string | null;
	readonly kind: string;
	readonly at: string;
	readonly person: string;
	readonly reason: string;
	/** The number of the revision before; null for the first. */
	readonly previous: number | null;
};

/** A text that came too late to become a revision, kept until somebody has merged it. */
export type SetAsideRow = {
	readonly number: number;
	readonly assessment: string;
	readonly path: string;
	readonly hash: string;
	/** The revision that the person had edited, and the one that stood when they saved. */
	readonly basedOn: number;
	readonly against: number;
	readonly at: string;
	readonly person: string;
	readonly reason: string;
	/** The revision that took it in. */
	readonly settledBy: number | null;
};

/** The content of files, each kept once under the hash of its bytes: text as text, other bytes as bytes. */
export type ContentRow = {
	readonly hash: string;
	readonly text: string | null;
	readonly bytes: Buffer | null;
};

/** Somebody who may sign in. */
export type AccountRow = {
	/** The name without differences of case, by which it is found. */
	readonly key: string;
	readonly name: string;
	/** The argon2id hash of the password; null where the account was removed. */
	readonly password: string | null;
	/** Until when a one-time password can be used; null where the person has chosen a password. */
	readonly oneTimeUntil: string | null;
	readonly at: string;
	readonly removedAt: string | null;
};

/** A role of an account in a partnership, for an agency where the role is a partner's. */
export type MembershipRow = {
	readonly account: string;
	readonly partnership: string;
	readonly role: string;
	readonly agency: string;
};

/** A session of somebody who has signed in; the token itself is kept nowhere. */
export type SessionRow = {
	readonly tokenHash: string;
	readonly account: string;
	readonly at: string;
	readonly until: string;
	readonly endedAt: string | null;
};

/** A sign-in that failed, under the hash of the account's name or of the address that it came from. */
export type FailureRow = { readonly key: string; readonly at: string };

/** An entry of the audit chain. */
export type EntryRow = {
	readonly number: number;
	readonly at: string;
	readonly who: string;
	readonly act: string;
	readonly subject: string;
	/** What else is to be known, as JSON. */
	readonly detail: string;
	/** The rows that the act made, with the seal of each, as JSON. */
	readonly rows: string;
	/** The hash of the entry before; empty for the first. */
	readonly before: string;
	readonly hash: string;
};

/** The one row whose change makes writers take turns; `taken` is the number of the last entry. */
export type TurnRow = { readonly id: number; readonly taken: number };

/** The tables of a workspace. */
export type Tables = {
	assessment: AssessmentRow;
	revision: RevisionRow;
	setAside: SetAsideRow;
	content: ContentRow;
	account: AccountRow;
	membership: MembershipRow;
	session: SessionRow;
	failure: FailureRow;
	entry: EntryRow;
	turn: TurnRow;
};
