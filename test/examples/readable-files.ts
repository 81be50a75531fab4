import { unzipSync } from "fflate";
import type { BuiltEdition } from "#workbench/verbs";
import { readPdf, type Tag } from "../journeys/read-pdf.ts";

/** Everything that can be read in a file, archives opened and pages of a PDF as text. */
async function readable({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<string> {
	const plain = new TextDecoder("latin1").decode(bytes) + new TextDecoder().decode(bytes);
	if (name.endsWith(".pdf")) return plain + (await wordsOfPdf(bytes));
	if (!/\.(?:zip|ods|xlsx|docx)$/.test(name)) return plain;
	const inner = Object.entries(unzipSync(bytes)).map(([path, each]) => readable({ name: path, bytes: each }));
	return [plain, ...Object.keys(unzipSync(bytes)), ...(await Promise.all(inner))].join("\n");
}

/** The words of the pages, with and without spaces between their pieces, and the alternative texts. */
async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
	const { pages, tags } = await readPdf(bytes);
	const pieces = pages.flatMap((page) => page.pieces.map(({ text }) => text));
	const alts = (each: Tag): string[] => [each.alt, ...each.children.flatMap(alts)];
	return [pieces.join(""), pieces.join(" ").replaceAll(/\s+/g, " "), ...tags.flatMap(alts)].join("\n");
}

/** Letters and digits alone, so that “a-door-that-opens” and “A door that opens” are the same words. */
export function bareLetters(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

type Read = { readonly plain: string; readonly bare: string };

/** What can be read in each file of an edition, read once. */
const TEXTS = new WeakMap<BuiltEdition, ReadonlyMap<string, Read>>();

async function textsOf(built: BuiltEdition): Promise<ReadonlyMap<string, Read>> {
	const known = TEXTS.get(built);
	if (known) return known;
	const read = built.files.map(async (file) => {
		const plain = await readable(file);
		return [file.name, { plain, bare: bareLetters(plain) }] as const;
	});
	const texts = new Map(await Promise.all(read));
	TEXTS.set(built, texts);
	return texts;
}

/** The files of an edition in any byte of which words can be read, whatever their case, hyphens and spaces. */
export async function filesWith(built: BuiltEdition, words: string): Promise<string[]> {
	const bare = bareLetters(words);
	return [...(await textsOf(built))].flatMap(([name, text]) =>
		text.plain.includes(words) || text.bare.includes(bare) ? [name] : [],
	);
}
