import { readFileSync } from "node:fs";
import { isWordTemplate } from "#publication/writers";
import { done, type Outcome, refused } from "#vocabulary";

/** Reads a partnership's own Word document, whose styles and logo the Word edition takes over; refused if it is none. */
export function readWordTemplate(path: string): Outcome<Uint8Array> {
	const bytes = bytesOf(path);
	if (bytes !== undefined && isWordTemplate(bytes)) return done(bytes);
	return refused({
		code: "word-template",
		stops: "document",
		at: { file: path },
		says: bytes ? "The template is not a Word document." : "There is no template here.",
		wanted: "a .docx or .dotx file, saved by Word",
		next: bytes
			? "Open it in Word and save it as a Word document (.docx)."
			: "Check the path after --template.",
	});
}

function bytesOf(path: string): Uint8Array | undefined {
	try {
		return readFileSync(path);
	} catch {
		return undefined;
	}
}
