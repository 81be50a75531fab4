import { type Problem, shown } from "#vocabulary";

const LONGEST = 400;

/** Reasons for which a path cannot be that of a document, each with what it looks like. */
const UNFIT: readonly (readonly [reason: string, looks: (path: string) => boolean])[] = [
	["it is empty", (path) => path === ""],
	["it is too long", (path) => path.length > LONGEST],
	["it holds characters that no file name can hold everywhere", (path) => /[\p{Cc}\uFFFD\\]/u.test(path)],
	["it begins at the root of a disk", (path) => path.startsWith("/") || /^[a-z]:/i.test(path)],
	["it climbs out of its folder", (path) => path.split("/").some((part) => part === "..")],
	["a part of it is empty", (path) => path.split("/").some((part) => part === "")],
	["a part of it is hidden", (path) => path.split("/").some((part) => part.startsWith("."))],
];

/**
 * Why a path cannot be that of a document; undefined where it can. Documents lie below their assessment's folder, in
 * names that every system can write.
 *
 * @example
 * pathFault("themes/été et hiver.md") // => undefined
 * @example
 * pathFault("../passwords") // => "it climbs out of its folder"
 */
export function pathFault(path: string): string | undefined {
	return UNFIT.find(([, looks]) => looks(path))?.[0];
}

/** The problem of a path that cannot be a document's. */
export function pathUnfit(path: string, reason: string): Problem {
	return {
		code: "document-path-unfit",
		stops: "document",
		at: { file: path },
		says: `This cannot be the path of a document: ${reason}.`,
		found: shown(path),
		wanted: "a path below the assessment’s folder, such as themes/violence.md",
		next: "Give the file another name, and try again.",
	};
}
