import type { WriterWords } from "./words.ts";

/**
 * A note as it stands under a table: with its number in brackets, unless its author wrote that.
 *
 * @example
 * noteLabel("Rounded to 10.", 0, { note: "note" }) // => "[note 1] Rounded to 10."
 */
export function noteLabel(note: string, index: number, words: Pick<WriterWords, "note">): string {
	return note.startsWith("[") ? note : `[${words.note} ${index + 1}] ${note}`;
}
