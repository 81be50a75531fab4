import { type Outcome, refused } from "#vocabulary";
import { zipDirectory } from "./container/zip-directory.ts";
import { isContainer, isWordPart, openingOf } from "./recognise.ts";
import { documentOfWrongKind, protectedDocument } from "./refusals.ts";

const SAVE_AS_WORD =
	"Open it in the program that made it, save it as a Word document (.docx) or a PDF, and hand in that.";

/** Openings of files that hold no document, from a byte on, with what they are. The first that fits is meant. */
const OPENINGS: readonly {
	readonly from: number;
	readonly opens: readonly string[];
	readonly what: string;
	readonly next?: string;
}[] = [
	{
		from: 0,
		opens: ["\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "II*\u0000", "MM\u0000*"],
		what: "a picture",
	},
	{ from: 8, opens: ["WEBP", "heic", "mif1", "avif"], what: "a picture" },
	{ from: 0, opens: ["{\\rtf"], what: "in Rich Text Format", next: SAVE_AS_WORD },
	{ from: 0, opens: ["%!PS"], what: "a PostScript file", next: SAVE_AS_WORD },
	{
		from: 0,
		opens: ["PK\u0005\u0006", "\u001f\u008b", "7z\u00bc\u00af", "Rar!"],
		what: "an archive",
	},
	{ from: 0, opens: ["MZ\u0090", "\u007fELF"], what: "a program" },
	{ from: 4, opens: ["ftyp"], what: "a recording" },
	{ from: 0, opens: ["ID3", "RIFF"], what: "a recording" },
];
const SPREADSHEET_NEXT =
	"Figures of a spreadsheet are loaded, not checked: hand in the document that reports them.";

/** What an OpenDocument file says of itself, behind the header of its first part. */
const OPEN_DOCUMENT =
	/^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation|graphics)/;

/** The refusal of a file that is known not to be a document that can be read; nothing for one that may be. */
export function refusedFormat(bytes: Uint8Array, file: string): Outcome<never> | undefined {
	if (bytes.length === 0)
		return refused<never>({
			code: "document-empty",
			stops: "file",
			at: { file },
			says: "This file is empty.",
			next: "Save the document again and hand in the new file.",
		});
	const opening = openingOf(bytes, 64);
	if (opening.startsWith("\u00d0\u00cf\u0011\u00e0")) return refusedOlderOffice(bytes, file);
	if (isContainer(bytes)) return refusedContainer(bytes, file);
	const found = OPENINGS.find(({ from, opens }) => opens.some((each) => opening.startsWith(each, from)));
	return found && documentOfWrongKind(file, found.what, found.next);
}

/** Programs before 2007 wrote compound files; newer ones do so only around a document with a password. */
function refusedOlderOffice(bytes: Uint8Array, file: string): Outcome<never> {
	if (holdsName(bytes, "EncryptedPackage")) return protectedDocument(file);
	if (holdsName(bytes, "WordDocument"))
		return documentOfWrongKind(file, "a Word document of the older kind (.doc)", SAVE_AS_WORD);
	if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book"))
		return documentOfWrongKind(file, "a spreadsheet", SPREADSHEET_NEXT);
	return documentOfWrongKind(file, "in an older office format", SAVE_AS_WORD);
}

/** Whether a compound file has an entry of this name; its directory writes two bytes for each letter. */
function holdsName(bytes: Uint8Array, name: string): boolean {
	const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
	for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
		if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
	return false;
}

function refusedContainer(bytes: Uint8Array, file: string): Outcome<never> | undefined {
	const kind = OPEN_DOCUMENT.exec(openingOf(bytes, 120).slice(30))?.[1];
	if (kind === "text") return undefined;
	if (kind === "spreadsheet") return documentOfWrongKind(file, "a spreadsheet", SPREADSHEET_NEXT);
	if (kind !== undefined)
		return documentOfWrongKind(file, kind === "presentation" ? "a set of slides" : "a drawing");
	const names = [...(zipDirectory(bytes)?.keys() ?? [])];
	if (names.some((name) => name.startsWith("xl/")))
		return documentOfWrongKind(file, "a spreadsheet", SPREADSHEET_NEXT);
	if (names.some((name) => name.startsWith("ppt/"))) return documentOfWrongKind(file, "a set of slides");
	const word = names.length === 0 || names.some(isWordPart);
	return word ? undefined : documentOfWrongKind(file, "an archive");
}
