import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Document } from "#document";
import {
	accessibilityProblems,
	FONT_FILES,
	type FontFiles,
	type Materials,
	prepareForPdf,
	WRITERS,
	type Writer,
} from "#publication/writers";
import { done, type Edition, type Outcome, type Period, type Problem, refused } from "#vocabulary";
import { composeBriefing } from "./briefing/compose-briefing.ts";
import { type ComposedFolder, composeFolder, type Progress } from "./compose-folder.ts";
import { type ManifestInput, manifestFile, manifestOf } from "./editions/manifest.ts";

/** A file of an edition. */
export type EditionFile = {
	readonly name: string;
	readonly title: string;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
};

/** An edition in the memory of the program. */
export type BuiltEdition = ComposedFolder & { readonly files: readonly EditionFile[] };

/** Builds every format of an assessment's document. Nothing is written to disk but the cache beside the folder. */
export async function buildEdition(
	folder: string,
	progress: Progress,
	now: () => Date,
	edition: Edition = "restricted",
	wordTemplate?: Uint8Array,
): Promise<Outcome<BuiltEdition>> {
	const made = await built(() => composeFolder(folder, progress, now, edition), progress, wordTemplate);
	return made.ok
		? done(withManifest(made.value, { folder, kind: "assessment", edition }), made.problems)
		: made;
}

/** Builds every format of the briefing of a stretch of months, under names that leave the assessment's files alone. */
export async function buildBriefing(
	folder: string,
	period: Period,
	progress: Progress,
	now: () => Date,
	edition: Edition = "restricted",
	wordTemplate?: Uint8Array,
): Promise<Outcome<BuiltEdition>> {
	const compose = () => composeBriefing(folder, period, progress, now, edition);
	const briefing = await built(compose, progress, wordTemplate);
	if (!briefing.ok) return briefing;
	const files = briefing.value.files.map((file) => ({ ...file, name: briefingName(file.name) }));
	const named = { ...briefing.value, files };
	const listed = withManifest(named, { folder, kind: "briefing", edition });
	return done(listed, briefing.problems);
}

/** “assessment.pdf” as “briefing.pdf”, “document.json” as “briefing.json”, “figures.json” as “briefing-figures.json”. */
function briefingName(name: string): string {
	const own = name.replace(/^(assessment|document)\./, "briefing.");
	return own === name ? `briefing-${name}` : own;
}

async function built(
	compose: () => Promise<Outcome<ComposedFolder>>,
	progress: Progress,
	wordTemplate?: Uint8Array,
): Promise<Outcome<BuiltEdition>> {
	prepareForPdf({ fonts: readFonts() });
	const composed = await compose();
	if (!composed.ok) return composed;
	progress("Writing the document");
	const files = await writeDocument(composed.value.document, wordTemplate);
	if (!files.ok) return refused(...composed.problems, ...files.problems);
	return done({ ...composed.value, files: files.value }, composed.problems);
}

/** Writes a document in every format; refused where it would not be accessible. */
export async function writeDocument(
	document: Document,
	wordTemplate?: Uint8Array,
): Promise<Outcome<readonly EditionFile[]>> {
	const faults = [...accessibilityProblems(document)];
	if (faults.length > 0) return refused(...faults);
	const materials = { fonts: readFonts(), fontPaths: fontPaths(), ...(wordTemplate ? { wordTemplate } : {}) };
	return done(await Promise.all(WRITERS.map((writer) => written(writer, document, materials))));
}

/** The edition with the list of what it was made of and consists of. */
function withManifest(
	made: BuiltEdition,
	of: Pick<ManifestInput, "folder" | "kind" | "edition">,
): BuiltEdition {
	const { document, files } = made;
	const file = manifestFile(manifestOf({ ...of, cover: document.cover, fonts: readFonts(), files }));
	const name = of.kind === "briefing" ? briefingName(file.name) : file.name;
	return { ...made, files: [...files, { ...file, name }] };
}

/** Puts an edition's files into a folder, each whole or not at all; or says why the folder cannot be written to. */
export function writeEdition(files: readonly EditionFile[], out: string): Outcome<readonly EditionFile[]> {
	try {
		mkdirSync(out, { recursive: true });
		for (const file of files) {
			const unfinished = join(out, `.${file.name}.part`);
			writeFileSync(unfinished, file.bytes);
			renameSync(unfinished, join(out, file.name));
		}
		return done(files);
	} catch (error) {
		return refused(outNotWritable(out, error as NodeJS.ErrnoException));
	}
}

function outNotWritable(out: string, { code, message }: NodeJS.ErrnoException): Problem {
	return {
		code: "out-not-writable",
		stops: "document",
		at: { file: out },
		says: "The document cannot be written here.",
		found: code ?? message,
		wanted: "a folder that can be written to, with room for the files",
		next: "Choose another folder with --out.",
	};
}

async function written(writer: Writer, document: Document, materials: Materials): Promise<EditionFile> {
	const content = await writer.write(document, materials);
	const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
	return { name: writer.fileName, title: writer.title, mediaType: writer.mediaType, bytes };
}

const { resolve } = createRequire(import.meta.url);

function fontPaths(): string[] {
	return Object.values(FONT_FILES).map((file) => resolve(file));
}

function readFonts(): FontFiles {
	const faces = Object.entries(FONT_FILES).map(([face, file]) => [face, readFileSync(resolve(file))]);
	return Object.fromEntries(faces) as FontFiles;
}
