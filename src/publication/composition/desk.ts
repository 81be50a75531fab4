import type { Block, Figure } from "#document";
import type { Answers, Names, TagRequest } from "#publication/narrative";
import type { Marking, Outcome } from "#vocabulary";
import type { CompositionInput } from "./composition-input.ts";

/** What stands where a tag stood, with the figures and methods it brings along. */
export type Answered = {
	readonly blocks: readonly Block[];
	readonly figures: readonly Figure[];
	readonly methods?: readonly string[];
};

/**
 * What whoever answers a tag has before them: everything of the document, the marking of the file it stands in, and the
 * answers to the tags inside words that are gathered from elsewhere.
 */
export type Desk = {
	readonly input: CompositionInput;
	readonly names: Names;
	readonly marking: Marking;
	readonly answers: Answers;
};

/** Answers one tag of the narrative language. `id` begins the ids of the blocks it makes. */
export type TagAnswer = (request: TagRequest, id: string, desk: Desk) => Outcome<Answered>;
