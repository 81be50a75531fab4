import type { ReturnMapping } from "#evidence/records";

/**
 * The mapping that was made for a file, by the file's name; undefined where there is none, so that the file is a return
 * in the columns of this program.
 */
export function mappingFor(file: string, mappings: readonly ReturnMapping[]): ReturnMapping | undefined {
	const name = file.replace(/^returns\//, "");
	return mappings.find(({ files }) => fileMatches(name, files));
}

/**
 * Whether a name fits a pattern in which `*` stands for any letters; letter case aside.
 *
 * @example
 * fileMatches("One-Stop-Shop 2017.xlsx", "one-stop-shop*.xlsx") // => true
 */
export function fileMatches(name: string, pattern: string): boolean {
	const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
	return new RegExp(`^${parts.join(".*")}$`, "i").test(name);
}
