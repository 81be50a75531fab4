import { done, type LocatedValue, type Outcome, refused } from "#vocabulary";
import { readYaml } from "./yaml.ts";

/** A text with what its author wrote above it, between two lines `---`. */
export type FrontMatter = {
	readonly front: LocatedValue | undefined;
	readonly body: string;
	/** The line of the file on which the body begins, counted from 1. */
	readonly bodyLine: number;
};

const FENCE = /^---[ \t]*$/;

/**
 * Splits the front matter from a text. Lines of both keep their numbers in the file; line ends become single line
 * feeds and a byte order mark goes. A text without front matter is all body.
 *
 * @example
 * splitFrontMatter("---\nid: road-safety\n---\n# Road safety\n", "themes/road-safety.md").value.bodyLine // => 4
 */
export function splitFrontMatter(text: string, file: string): Outcome<FrontMatter> {
	const lines = text
		.replace(/^\uFEFF/, "")
		.replaceAll(/\r\n?/g, "\n")
		.split("\n");
	if (!FENCE.test(lines[0] ?? "")) return done({ front: undefined, body: lines.join("\n"), bodyLine: 1 });
	const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
	if (end < 0)
		return refused({
			code: "front-matter-open",
			stops: "file",
			at: { file, line: 1 },
			says: "The entries above the text are not closed.",
			next: "Write a line “---” below the last of them.",
		});
	// An empty first line stands for the fence, so that the lines keep their numbers.
	const front = readYaml(["", ...lines.slice(1, end)].join("\n"), file);
	if (!front.ok) return front;
	return done({
		front: front.value.value === null ? undefined : front.value,
		body: lines.slice(end + 1).join("\n"),
		bodyLine: end + 2,
	});
}
