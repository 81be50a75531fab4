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

function byteCounter(): LineCounter {
	const ends = { bare: false, paired: false, alone: false };
	let [lines, filled, last, length, longest] = [0, false, 0, 0, 0];
	return {
		pass: (chunk) => {
			let [counted, hasContent, before, long, most] = [lines, filled, last, length, longest];
			for (const byte of chunk) {
				const ended = byte === LINE_END || before === RETURN;
				if (ended) {
					if (hasContent) counted += 1;
					hasContent = false;
					if (long > most) most = long;
					long = 0;
					if (byte !== LINE_END) ends.alone = true;
					else if (before === RETURN) ends.paired = true;
					else ends.bare = true;
				}
				if (byte !== LINE_END && byte !== RETURN) hasContent = true;
				before = byte;
				long += 1;
			}
			[lines, filled, last, length, longest] = [counted, hasContent, before, long, most];
		},
		lines: () => lines + (filled ? 1 : 0),
		longest: () => Math.max(longest, length),
		mixed: () => ends.alone || last === RETURN || (ends.bare && ends.paired),
	};
}
