import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fittedText, widest } from "./fitted-text.ts";
import { textWidth } from "./text-width.ts";

test("lines fit, are no more than allowed, and lose nothing without an ellipsis", () => {
	const word = fc.stringMatching(/^[A-Za-z&-]{1,24}$/);
	fc.assert(
		fc.property(
			fc.array(word, { minLength: 1, maxLength: 12 }),
			fc.integer({ min: 30, max: 300 }),
			fc.integer({ min: 1, max: 4 }),
			(words, width, lines) => {
				const fitted = fittedText(words.join(" "), { width, lines, size: 14 });
				assert.ok(fitted.length <= lines);
				assert.ok(widest(fitted, 14) <= width);
				if (!fitted.join("").includes("…")) assert.equal(fitted.join(" "), words.join(" "));
			},
		),
	);
});

test("a short text is one line, a long one is cut at its end", () => {
	assert.deepEqual(fittedText("Fant", { width: 80, lines: 2, size: 14 }), ["Fant"]);
	assert.deepEqual(fittedText("Boughton Monchelsea and Chart Sutton", { width: 80, lines: 2, size: 14 }), [
		"Boughton",
		"Monchelse…",
	]);
});

test("bold needs more room", () => {
	const text = "Maidenford";
	const room = { width: textWidth(text, 14), lines: 1, size: 14 };
	assert.deepEqual(fittedText(text, room), [text]);
	assert.notDeepEqual(fittedText(text, { ...room, bold: true }), [text]);
});

test("what does not fit ends after a whole word; a word that is too long is cut itself", () => {
	const room = { width: 90, lines: 1, size: 14 };
	assert.deepEqual(fittedText("Recording practice changed", room), ["Recording…"]);
	assert.match(fittedText("Unverhältnismäßigkeit", room)[0] ?? "", /^Unver\S+…$/);
});
