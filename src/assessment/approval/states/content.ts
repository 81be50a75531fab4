/** The files of an assessment that make its document, by name, each with the SHA-256 of its canonical bytes. */
export type ContentFiles = ReadonlyMap<string, string>;

/** What was approved: one hash over all files, and each file's own, so that a message can say which changed. */
export type Content = { readonly hash: string; readonly files: ContentFiles };

/** Endings of files that an assessment is made of, and the figures of earlier editions that the public one is held against. */
const ENDINGS = /\.(ya?ml|md|csv|xlsx|ods|geojson|png|jpe?g|svg)$|^previous\/.*\.json$/i;

/**
 * Files beside the document: the approvals themselves, notes for whoever opens the folder, files as received that were
 * counted into the returns, generators of invented series, documents that were built, and what computers leave.
 */
const BESIDE = /^approvals\.yaml$|(^|\/)readme\.md$|^(received|illustrative|out)\/|(^|\/)[.~]/i;

/**
 * Whether a file belongs to what is approved. Every file of the usual kinds does, wherever it lies, unless it is known to
 * stand beside the document: a file that is new to the program must withdraw an approval rather than slip past it.
 *
 * @example
 * belongsToContent("themes/violence.md") // => true
 * @example
 * belongsToContent("approvals.yaml") // => false
 * @example
 * belongsToContent(".bellwether/loads/a.csv") // => false
 */
export function belongsToContent(name: string): boolean {
	return ENDINGS.test(name) && !BESIDE.test(name);
}

const TEXT = /\.(ya?ml|md|csv|json|geojson|svg)$/i;

/** The file that says which state the document is in. */
const SETTINGS = "assessment.yaml";

/**
 * The text of a file as it is hashed: without byte order mark, with single line feeds, so that another editor or
 * computer does not withdraw an approval. Of `assessment.yaml` the line of the state is left out, since that line is
 * written when an approval has been given. Undefined for files that are no text: their bytes count as they are.
 *
 * @example
 * canonicalText("assessment.yaml", "title: A\r\nstate: draft\r\n") // => "title: A\n"
 */
export function canonicalText(name: string, text: string): string | undefined {
	if (!TEXT.test(name)) return undefined;
	const plain = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
	return name === SETTINGS ? plain.replace(/^state:.*\n?/m, "") : plain;
}

/**
 * The list over which the hash of all files is taken: a line for each, as `sha256sum` prints them, in the order of names.
 *
 * @example
 * contentListing(new Map([["b.md", "22"], ["a.md", "11"]])) // => "11  a.md\n22  b.md\n"
 */
export function contentListing(files: ContentFiles): string {
	return [...files]
		.sort(([left], [right]) => (left < right ? -1 : 1))
		.map(([name, hash]) => `${hash}  ${name}\n`)
		.join("");
}
