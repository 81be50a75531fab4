import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { lineCounter } from "./line-counter.ts";

/** The same counts in the plainest way. */
function plainly(text: string) {
	const lines = text.split(/\r\n|\r|\n/);
	const kinds = new Set([...text.matchAll(/\r\n|\r|\n/g)].map(([end]) => end));
	return {
		lines: lines.filter((line) => line !== "").length,
		longest: Math.max(...lines.map((line) => line.length)),
		mixed: kinds.has("\r") || kinds.size > 1,
	};
}

test("lines are counted alike however the text is cut into chunks", () => {
	const piece = fc.constantFrom("a", "bc", "\r", "\n", "\r\n", "");
	fc.assert(
		fc.property(fc.array(fc.array(piece)), (chunks) => {
			const counter = lineCounter(undefined);
			for (const chunk of chunks) counter.pass(new TextEncoder().encode(chunk.join("")));
			const found = { lines: counter.lines(), longest: counter.longest(), mixed: counter.mixed() };
			assert.deepEqual(found, plainly(chunks.flat().join("")));
		}),
		{ numRuns: 2000, seed: 1 },
	);
});

test("texts of two bytes a character are counted by their lines", () => {
	const counter = lineCounter("utf-16le");
	const bytes = Buffer.from("\uFEFFa\r\n\u0a0db\n", "utf16le");
	for (const byte of bytes) counter.pass(Uint8Array.of(byte));
	assert.deepEqual([counter.lines(), counter.mixed()], [2, true]);
});
