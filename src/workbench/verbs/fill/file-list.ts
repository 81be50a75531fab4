import { createHash } from "node:crypto";
import type { LoadRecord } from "#evidence/store";

/** Files that one figure was counted from, under a short name that changes with them. */
export type FileList = { readonly name: string; readonly loads: readonly LoadRecord[] };

/** Digits of a hash that stand in a return; the whole ones stand in the list of files. */
const SHOWN_DIGITS = 12;

/** A list of files; its name is made of their hashes, and is that of the file where there is one. */
export function fileList(loads: readonly LoadRecord[]): FileList {
	const hashes = [...new Set(loads.map(({ fileHash }) => fileHash))].sort();
	const [only = ""] = hashes;
	const whole = hashes.length === 1 ? only : createHash("sha256").update(hashes.join("\n")).digest("hex");
	return { name: whole.slice(0, SHOWN_DIGITS), loads };
}

/** The page beside the returns that says which files each list has, for whoever wants to count again. */
export function filesPage(lists: readonly FileList[], placedBy: readonly LoadRecord[]): string {
	const named = [...new Map(lists.map((list) => [list.name, list])).values()].filter(
		({ loads }) => loads.length > 0,
	);
	const files = inOrder([...named.flatMap(({ loads }) => loads), ...placedBy]);
	const number = new Map(files.map(({ fileHash }, index) => [fileHash, index + 1]));
	const numbersOf = (loads: readonly LoadRecord[]) => inOrder(loads).map((each) => number.get(each.fileHash));
	const lines = [
		"# Where the counted returns come from",
		"",
		"Written by `bellwether fill`; do not edit. Every figure of a counted return names the list of files it was counted from.",
		"",
		"| number | file | kind | rows loaded | SHA-256 |",
		"|---|---|---|---|---|",
		...files.map(
			({ name, source, rowsLoaded, fileHash, releaseDate }, index) =>
				`| ${index + 1} | ${name}${releaseDate ? ` (released ${releaseDate})` : ""} | ${source} | ${rowsLoaded} | ${fileHash} |`,
		),
		"",
		...(placedBy.length > 0
			? [`What is counted where was decided by files ${numbersOf(placedBy).join(", ")}.`, ""]
			: []),
		"| list | files |",
		"|---|---|",
		...named.map(({ name, loads }) => `| ${name} | ${numbersOf(loads).join(", ")} |`),
	];
	return `${lines.join("\n")}\n`;
}

/** Each file once, by kind and name: the order of loading differs from workspace to workspace. */
function inOrder(loads: readonly LoadRecord[]): readonly LoadRecord[] {
	const once = [...new Map(loads.map((load) => [load.fileHash, load])).values()];
	const key = ({ source, name, fileHash }: LoadRecord) => `${source}\n${name}\n${fileHash}`;
	return once.sort((left, right) => (key(left) < key(right) ? -1 : 1));
}
