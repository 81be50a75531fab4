/** The files of an assessment that make its document, by name, each with the SHA-256 of its canonical bytes. */
export type ContentFiles = ReadonlyMap<string, string>;

/** What was approved: one hash over all files, and each file's own, so that a message can say which changed. */
export type Content = { readonly hash: string; readonly files: ContentFiles };

/** Endings of files that an assessment is made of: settings, prose, returns, maps and pictures. */
const ENDINGS =
	/\.(ya?ml|md|csv|xlsx|ods|geojson|topojson|hexjson|png|jpe?g|svg)$|^(previous|maps)\/.*\.json$/i;

/**
 * Files beside the document: the approvals themselves, notes for whoever opens the folder, files as received that were
 * counted into the returns, generators of invented series, documents that were built, and what computers leave.
 */
const BESIDE = /^approvals\.yaml$|^readme\.md$|^(received|illustrative|out)\/|(^|\/)[.~]/i;

/** The list that grows with each approval, and so can never be part of what is approved. */
const APPROVALS = "approvals.yaml";

/** What the briefing is made of. It is a draft always: what is approved is the assessment. */
const BRIEFING = "briefing.yaml";

/** The files that name other files which the document is read from: its parts, and the figures of earlier editions. */
const NAMING = ["assessment.yaml", "disclosure.yaml"] as const;

/** The files whose text `contentNames` wants to see. */
export const NAMING_FILES: readonly string[] = [...NAMING, BRIEFING];

/** Prose that is read whether or not anything names it. */
const READ_UNNAMED = /^case-studies\//;

/** The documents that are made from one folder. */
export type DocumentKind = "assessment" | "briefing";

/**
 * The files of a folder that make its document, in the order of their names: those that belong there by their kind, and
 * every file that the settings name, wherever it lies. The briefing and the prose that nothing but the briefing names
 * make only the briefing, so that to write one withdraws no approval of the assessment.
 *
 * @param names every file of the folder
 * @param texts the texts of `NAMING_FILES`, as far as they are there
 *
 * @example
 * contentNames(["assessment.yaml", "received/note.md", "old.md"], new Map([["assessment.yaml", "document: [received/note.md]"], ["briefing.yaml", "parts: [old.md]"]])) // => ["assessment.yaml", "received/note.md"]
 */
export function contentNames(
	names: readonly string[],
	texts: ReadonlyMap<string, string>,
	kind: DocumentKind = "assessment",
): string[] {
	const naming = NAMING.map((name) => texts.get(name) ?? "").join("\n");
	const briefing = texts.get(BRIEFING) ?? "";
	const ofBriefing = (name: string) =>
		name === BRIEFING || (/\.md$/i.test(name) && !READ_UNNAMED.test(name) && briefing.includes(name));
	const makes = (name: string) =>
		kind === "briefing"
			? belongsToContent(name) || ofBriefing(name)
			: belongsToContent(name) && !ofBriefing(name);
	return names.filter((name) => name !== APPROVALS && (naming.includes(name) || makes(name))).sort();
}

/**
 * Whether a file is of a kind that makes a document. Every file of the usual kinds is, wherever it lies, unless it is known
 * to stand beside the document: a file that is new to the program must withdraw an approval rather than slip past it.
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

const TEXT = /\.(ya?ml|md|csv|json|geojson|topojson|hexjson|svg)$/i;

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
