import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { readYaml } from "#document/reading";
import { done, type LocatedValue, type Outcome, type Problem, refused } from "#vocabulary";

/** The text of a file, named in messages as `name`; a problem if it is not there. */
export function readText(folder: string, name: string): Outcome<string> {
	const path = join(folder, name);
	if (existsSync(path))
		return isPlain(name) && isFileWithin(folder, path)
			? done(readFileSync(path, "utf8"))
			: refused(notWithin(name));
	return refused({
		code: "file-missing",
		stops: "document",
		at: { file: name },
		says: "This file is not there.",
		next: `Put the file ${name} into the folder, or take its name out of assessment.yaml.`,
	});
}

/** Whether a name leads straight to its file, so that what is read is what an approval was given for. */
function isPlain(name: string): boolean {
	return name
		.replace(/^\.\//, "")
		.split("/")
		.every((step, index, steps) => step !== "" && (index === steps.length - 1 || !step.startsWith(".")));
}

/** Whether a path leads to a file below a folder, wherever links may point. */
function isFileWithin(folder: string, path: string): boolean {
	const real = realpathSync(path);
	return statSync(real).isFile() && real.startsWith(realpathSync(folder) + sep);
}

function notWithin(name: string): Problem {
	return {
		code: "file-outside",
		stops: "document",
		at: { file: name },
		says: "This is no file of the assessment’s own folder.",
		wanted: "a file inside the folder, such as sections/summary.md",
		next: "Copy the file into the folder and name it by its place there.",
	};
}

/** A YAML file read with its lines, then by a reader; `absent` where the file is not there. */
export function readStructure<Value>(
	folder: string,
	name: string,
	read: (located: LocatedValue) => Outcome<Value>,
	absent?: Value,
): Outcome<Value> {
	if (absent !== undefined && !existsSync(join(folder, name))) return done(absent);
	const text = readText(folder, name);
	if (!text.ok) return text;
	const located = readYaml(text.value, name);
	return located.ok ? read(located.value) : located;
}

/**
 * Files below a folder with one of the endings, as names with forward slashes, in alphabetical order. What begins with a
 * dot or a tilde is left out: computers leave such files, nobody writes them.
 */
export function filesBelow(folder: string, ...endings: readonly string[]): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && endings.some((ending) => entry.name.toLowerCase().endsWith(ending)))
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
		.filter((name) => !HIDDEN.test(name))
		.sort();
}

const HIDDEN = /(^|\/)[.~]/;

/**
 * Every file that a name below a folder reaches, links to files and folders followed, hidden folders left out. A link is
 * told by its own name; one that leads back to a folder above it is not followed again.
 */
export function filesReached(folder: string, above: readonly string[] = []): string[] {
	const real = realpathSync(folder);
	if (above.includes(real)) return [];
	return readdirSync(folder).flatMap((name) => {
		const found = statSync(join(folder, name), { throwIfNoEntry: false });
		if (found?.isFile()) return [name];
		if (!found?.isDirectory() || name.startsWith(".")) return [];
		return filesReached(join(folder, name), [...above, real]).map((below) => `${name}/${below}`);
	});
}
