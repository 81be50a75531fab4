import type { TextEncoding } from "#evidence/sources";

const LINE_END = 10;
const RETURN = 13;

/** Counts lines that hold more than a line end, and tells whether they end in different ways. */
export type LineCounter = {
	pass(chunk: Uint8Array): void;
	lines(): number;
	/** Whether some lines end with a line feed and others with a return before it, or any with a return alone. */
	mixed(): boolean;
	/** Bytes of the longest line. */
	longest(): number;
};

/** A counter for bytes that come in chunks; texts of two bytes a character are decoded for it. */
export function lineCounter(encoding: TextEncoding | undefined): LineCounter {
	const counter = byteCounter();
	if (!encoding?.startsWith("utf-16")) return counter;
	const decoder = new TextDecoder(encoding);
	const encoder = new TextEncoder();
	return {
		...counter,
		pass: (chunk) => counter.pass(encoder.encode(decoder.decode(chunk, { stream: true }))),
	};
}

/**
 * Looks for line ends with the engine's own search, since a loop over every byte takes longer than the database needs
 * for the whole file.
 */
function byteCounter(): LineCounter {
	const ends = { bare: false, paired: false, alone: false };
	let [lines, length, longest, openReturn] = [0, 0, 0, false];
	const endLine = (more: number) => {
		const whole = length + more;
		if (whole > 0) lines += 1;
		if (whole > longest) longest = whole;
		length = 0;
	};
	/** The return that ended the last chunk turns out to stand alone, or to be half of a line end. */
	const closeReturn = (chunk: Uint8Array): number => {
		openReturn = false;
		endLine(0);
		const paired = chunk[0] === LINE_END;
		if (paired) ends.paired = true;
		else ends.alone = true;
		return paired ? 1 : 0;
	};
	return {
		pass: (chunk) => {
			if (chunk.length === 0) return;
			let start = openReturn ? closeReturn(chunk) : 0;
			let nextReturn = positionOf(chunk, RETURN, start);
			while (start < chunk.length) {
				const end = positionOf(chunk, LINE_END, start);
				const stop = Math.min(end, chunk.length);
				for (; nextReturn < stop - 1; nextReturn = positionOf(chunk, RETURN, start)) {
					ends.alone = true;
					endLine(nextReturn - start);
					start = nextReturn + 1;
				}
				const returned = nextReturn === stop - 1;
				const content = stop - start - (returned ? 1 : 0);
				if (end > stop) {
					length += content;
					openReturn = returned;
					return;
				}
				endLine(content);
				if (returned) ends.paired = true;
				else ends.bare = true;
				start = end + 1;
				if (nextReturn < start) nextReturn = positionOf(chunk, RETURN, start);
			}
		},
		lines: () => lines + (length > 0 ? 1 : 0),
		longest: () => Math.max(longest, length),
		mixed: () => ends.alone || openReturn || (ends.bare && ends.paired),
	};
}

/** Where a byte stands from a place on; beyond every place if it does not. */
function positionOf(chunk: Uint8Array, byte: number, from: number): number {
	const at = chunk.indexOf(byte, from);
	return at < 0 ? Number.POSITIVE_INFINITY : at;
}
