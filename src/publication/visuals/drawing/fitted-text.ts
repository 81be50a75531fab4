import { textWidth } from "./text-width.ts";

/** The room that a text has: a width in units of the picture and a number of lines. */
export type TextRoom = {
	readonly width: number;
	readonly lines: number;
	readonly size: number;
	readonly bold?: boolean;
};

/**
 * Breaks a text into lines that fit, between words; what does not fit ends in an ellipsis, after a whole word where there is one.
 *
 * @example
 * fittedText("Tunbridge Wells", { width: 80, lines: 2, size: 14 }) // => ["Tunbridge", "Wells"]
 */
export function fittedText(text: string, room: TextRoom): string[] {
	const words = text.trim().split(/\s+/);
	const lines: string[] = [];
	let line = "";
	for (const [index, word] of words.entries()) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (fits(longer, room)) line = longer;
		else if (lines.length + 1 >= room.lines)
			return [...lines, shortened([line, ...words.slice(index)].join(" ").trim(), room)];
		else {
			if (line !== "") lines.push(line);
			line = fits(word, room) ? word : shortened(word, room);
		}
	}
	return [...lines, line];
}

/** The width of the widest of several lines. */
export function widest(lines: readonly string[], size: number, bold = false): number {
	return Math.max(0, ...lines.map((line) => textWidth(line, size, bold)));
}

function shortened(text: string, room: TextRoom): string {
	if (fits(text, room)) return text;
	let kept = [...text];
	while (kept.length > 1 && !fits(`${kept.join("").trimEnd()}…`, room)) kept = kept.slice(0, -1);
	return `${wholeWords(kept.join(""), text)}…`;
}

/** What was kept of a text without the part of a word at its end, unless that is all there is. */
function wholeWords(kept: string, text: string): string {
	const cutInWord = /\S/.test(text.charAt(kept.length));
	return (cutInWord ? kept.replace(/\s+\S*$/, "") : kept).trimEnd();
}

function fits(text: string, room: TextRoom): boolean {
	return textWidth(text, room.size, room.bold) <= room.width;
}
