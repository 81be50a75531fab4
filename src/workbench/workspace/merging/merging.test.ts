import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lineDifference } from "./line-difference.ts";
import { lineMatches, linesOf } from "./line-matches.ts";
import { mergeTexts } from "./merge-texts.ts";

/** Texts of few different lines, so that lines repeat, move and vanish; some without a last line end. */
const text = fc
	.tuple(
		fc.array(fc.constantFrom("a\n", "b\n", "c\r\n", "d\n", "\n"), { maxLength: 12 }),
		fc.constantFrom("", "e"),
	)
	.map(([lines, last]) => lines.join("") + last);

test("matches are equal lines and rise in both texts; a difference holds both texts whole", () => {
	fc.assert(
		fc.property(text, text, (before, after) => {
			const matches = lineMatches(linesOf(before), linesOf(after));
			for (const [index, [a, b]] of matches.entries()) {
				assert.equal(linesOf(before)[a], linesOf(after)[b]);
				const next = matches[index + 1];
				if (next) assert.ok(next[0] > a && next[1] > b);
			}
			const lines = lineDifference(before, after);
			const without = (kind: string) =>
				lines
					.filter((each) => each.kind !== kind)
					.map(({ line }) => line)
					.join("");
			assert.equal(without("added"), before);
			assert.equal(without("removed"), after);
		}),
	);
});

test("a merge with what nobody changed is what the other wrote; it is the same from both sides", () => {
	fc.assert(
		fc.property(text, text, text, (base, yours, theirs) => {
			assert.deepEqual(mergeTexts(base, yours, base), { text: yours, conflicts: [] });
			assert.deepEqual(mergeTexts(base, base, theirs), { text: theirs, conflicts: [] });
			assert.deepEqual(mergeTexts(base, yours, yours), { text: yours, conflicts: [] });
			const there = mergeTexts(base, yours, theirs);
			const back = mergeTexts(base, theirs, yours);
			assert.equal(there.conflicts.length, back.conflicts.length);
			if (there.conflicts.length === 0) assert.equal(there.text, back.text);
		}),
	);
});

test("no line that either person added is missing from a proposal", () => {
	fc.assert(
		fc.property(text, fc.nat(12), fc.nat(12), (base, first, second) => {
			const insert = (line: string, at: number) => {
				const lines = [...linesOf(base)];
				lines.splice(Math.min(at, lines.length), 0, line);
				return lines.join("");
			};
			const merged = mergeTexts(base, insert("mine\n", first), insert("theirs\n", second)).text;
			assert.ok(merged.includes("mine\n") && merged.includes("theirs\n"));
		}),
	);
});

test("both versions of a line that two people changed stand between marks", () => {
	const merged = mergeTexts("one\ntwo\nthree\n", "one\nTWO\nthree\nfour\n", "zero\none\n2\nthree\n");
	assert.equal(
		merged.text,
		"zero\none\n<<<<<<< your text\nTWO\n=======\n2\n>>>>>>> saved in between\nthree\nfour\n",
	);
	assert.deepEqual(merged.conflicts, [{ base: "two\n", yours: "TWO\n", theirs: "2\n" }]);
});

test("a rewriting of ten thousand lines is compared within a second", () => {
	const lines = (word: string) =>
		Array.from({ length: 10_000 }, (_, index) => `${word} ${index % 50}\n`).join("");
	const started = performance.now();
	assert.equal(lineDifference(lines("before"), lines("after")).length, 20_000);
	assert.ok(performance.now() - started < 1000);
});
