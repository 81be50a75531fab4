import { type Figure, type Inline, text } from "#document";
import type { Language } from "#vocabulary";

/** Inline content of words and figures, as a sentence is put together. Nothing is left out for `undefined`. */
export function said(...parts: readonly (string | Figure | undefined)[]): Inline[] {
	const content: Inline[] = [];
	for (const part of parts) {
		if (part === undefined || part === "") continue;
		if (typeof part !== "string") {
			content.push({ kind: "figure", figure: part.id, text: part.text });
			continue;
		}
		const last = content.at(-1);
		if (last?.kind === "text") content[content.length - 1] = text(last.text + part);
		else content.push(text(part));
	}
	return content;
}

/** Words by language; English is always there, and stands in where another language has no entry yet. */
export type ByLanguage<Words> = { readonly en: Words } & { readonly [Each in Language]?: Words };

/** The words in a language, or in English where they have not been written yet. */
export function inLanguage<Words>(words: ByLanguage<Words>, language: Language): Words {
	return words[language] ?? words.en;
}

/** Words with a capital at their beginning. */
export function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Content without the space that a last sentence left behind it. */
export function endTrimmed(content: readonly Inline[]): Inline[] {
	const last = content.at(-1);
	return last?.kind === "text" ? [...content.slice(0, -1), text(last.text.trimEnd())] : [...content];
}
