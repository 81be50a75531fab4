import { type Problem, shown } from "#vocabulary";
import type { LoadRecord, PackPart } from "./load-record.ts";

/** What there is to say of files that are parts of others, one wording for each. */
export const packProblems = {
	heldInWhole: (name: string, part: PackPart, whole: LoadRecord): Problem => ({
		code: "part-held-in-whole",
		stops: "nothing",
		at: { file: name },
		says: `This part with the rows of ${areaNames(part)} was set aside: the whole file is held already, and its rows must not count twice.`,
		found: shown(whole.name),
		next:
			part.from.sha256 === whole.fileHash
				? "Nothing needs to be done."
				: "The part was cut from another release than the one that is held: ask the county for the whole file if its figures are wanted.",
	}),
	partsReplaced: (name: string, parts: readonly LoadRecord[]): Problem => ({
		code: "parts-replaced",
		stops: "nothing",
		at: { file: name },
		says: "This whole file takes the place of parts of it that came in data packs, so that no row counts twice.",
		found: `the rows of ${areaNames({ areas: parts.flatMap(({ part }) => part?.areas ?? []) })}`,
		next: "Nothing needs to be done.",
	}),
	partChanged: (name: string): Problem => ({
		code: "pack-file-changed",
		stops: "file",
		at: { file: name },
		says: "This file of a data pack is not as the county supplied it.",
		next: "Ask the county for the pack again.",
	}),
	manifestUnreadable: (name: string): Problem => ({
		code: "pack-manifest-unreadable",
		stops: "file",
		at: { file: name },
		says: "This archive says that it is a data pack, and its manifest cannot be read.",
		next: "Ask the county for the pack again; nothing of it was loaded.",
	}),
};

/** What to say of a file that the manifest of a data pack names and that did not come with it. */
export function packFileMissing(name: string): Problem {
	return {
		code: "pack-file-missing",
		stops: "document",
		at: { file: name },
		says: "A file of this data pack is missing.",
		next: "Ask the county for the pack again; nothing of it was loaded.",
	};
}

function areaNames({ areas }: Pick<PackPart, "areas">): string {
	return [...new Set(areas.map(({ name }) => name))].sort().join(", ");
}
