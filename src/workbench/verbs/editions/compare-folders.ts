import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type ComparisonCounts, compareEditions, type EditionData } from "#publication/composition";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { type EditionFile, writeDocument } from "../build-assessment.ts";

/** What changed between two editions, in every format. */
export type ComparedEditions = { readonly counts: ComparisonCounts; readonly files: readonly EditionFile[] };

/** Compares two editions by the data that were written with them. */
export async function compareFolders(before: string, after: string): Promise<Outcome<ComparedEditions>> {
	const [old, young] = [editionIn(before), editionIn(after)];
	if (!old.ok || !young.ok) return refused(...old.problems, ...young.problems);
	const { document, counts } = compareEditions(old.value, young.value);
	const written = await writeDocument(document);
	if (!written.ok) return written;
	const files = written.value.filter(({ name }) => name.startsWith("assessment."));
	return done({
		counts,
		files: files.map((file) => ({ ...file, name: file.name.replace("assessment.", "changes.") })),
	});
}

function editionIn(folder: string): Outcome<EditionData> {
	const paths = ["document.json", "figures.json"].map((name) => join(folder, name));
	const missing = paths.find((path) => !existsSync(path));
	if (missing !== undefined) return refused(noData(folder, basename(missing)));
	try {
		const [document = {}, { figures = [] } = {}] = paths.map(
			(path) => JSON.parse(readFileSync(path, "utf8")) as Partial<EditionData>,
		);
		if (!document.cover || !document.blocks) return refused(noData(folder, "document.json"));
		return done({ ...document, figures } as EditionData);
	} catch {
		return refused(noData(folder, "document.json"));
	}
}

function noData(folder: string, file: string): Problem {
	return {
		code: "edition-data-missing",
		stops: "document",
		at: { file: join(basename(folder), file) },
		says: "What this edition says cannot be read from its data.",
		wanted: "document.json and figures.json, as bellwether build writes them",
		next: "Name the folder into which the edition was built.",
	};
}
