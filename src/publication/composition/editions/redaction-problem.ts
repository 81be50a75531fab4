import type { Redaction, RedactionTarget } from "#assessment/disclosure";
import type { Location, Marking, Problem } from "#vocabulary";

/** The wording of everything that stands between marked words and a public edition. */
export const redactionProblem = {
	wholeMarked: (): Problem => ({
		code: "edition-marked",
		stops: "document",
		at: { file: "assessment.yaml" },
		says: "The whole assessment is marked, so that no public edition of it can be made.",
		wanted: "marking: OFFICIAL in assessment.yaml, and markings where they belong",
		next: "Mark the passages that need it instead of the whole.",
	}),
	undecided: ({ kind, name }: RedactionTarget, marking: Marking, at: Location): Problem => ({
		code: "marked-undecided",
		stops: "document",
		at,
		says: `This is marked ${marking}, and nobody has decided what becomes of it in the public edition.`,
		wanted: `an entry “${kind}: ${name}” in redactions.yaml, with action, reason, reviewer and date`,
		next: "Let somebody review it, and write down what is left out or said instead.",
	}),
	unreviewed: ({ target, at }: Redaction): Problem => ({
		code: "redaction-unreviewed",
		stops: "document",
		at,
		says: `Nobody has reviewed what becomes of the ${target.kind} “${target.name}” in the public edition.`,
		wanted: "reviewer and date",
		next: "Let somebody else look at it, and write down who and when.",
	}),
	withoutName: (at: Location): Problem => ({
		code: "marked-without-id",
		stops: "document",
		at,
		says: "This is marked and has no name by which a redaction could mean it.",
		wanted: 'id="…", such as id="premises"',
		next: "Give it an id, and write an entry for it into redactions.yaml.",
	}),
	nameTwice: (id: string, at: Location): Problem => ({
		code: "marked-id-twice",
		stops: "document",
		at,
		says: `Another marked passage has the id “${id}” as well, so that one review would count for both.`,
		next: "Give each marked passage an id of its own.",
	}),
	withoutConsent: (title: string, id: string, at: Location): Problem => ({
		code: "case-not-public",
		stops: "document",
		at,
		says: `The case study “${title}” may not be published: there is no consent for the public.`,
		wanted: `consent with scope: public, composite: true, or an entry “case: ${id}” in redactions.yaml`,
		next: "Ask for consent, or leave the story out of the public edition.",
	}),
	ofNothing: ({ target, at }: Redaction): Problem => ({
		code: "redaction-of-nothing",
		stops: "nothing",
		at,
		says: `The redaction of the ${target.kind} “${target.name}” means nothing that is there.`,
		next: "Correct the name, or take the entry out.",
	}),
	smallNumber: (words: string, at: Location): Problem => ({
		code: "small-number-in-prose",
		stops: "document",
		at,
		says: "These words count so few that readers could recognise somebody.",
		found: `“${words}”`,
		wanted: "fewer than five, a few, or no number",
		next: "Write it in general terms; or accept it in redactions.yaml under accepted:, with words, reason, reviewer and date.",
	}),
	acceptedForNothing: (words: string, at: Location): Problem => ({
		code: "accepted-words-of-nothing",
		stops: "nothing",
		at,
		says: `“${words}” stands nowhere in the public edition.`,
		next: "Take the entry out, so that it does not excuse something else one day.",
	}),
} as const;
