import assert from "node:assert/strict";
import { test } from "node:test";
import { drawStandalone } from "./draw-standalone.ts";
import { drawVisual } from "./draw-visual.ts";
import { GALLERY_ENTRIES } from "./fixtures/gallery-entries.ts";
import { labelBoxes, overlaps, parseDrawing } from "./fixtures/parsed-drawing.ts";

const squeezed = (text: string) => text.replaceAll(/\s+/g, " ").trim();

for (const [name, request] of GALLERY_ENTRIES) {
	const { svg, width, height } = drawStandalone(request, { palette: "print", width: 1020 });
	const boxes = labelBoxes(parseDrawing(svg.replace(/<g [\s\S]*<\/g>/, "")));

	test(`${name}: carries title, subtitle and foot as text, in this order, inside the picture`, () => {
		const { title, subtitle, foot } = request.words;
		assert.equal(
			squeezed(boxes.map(({ text }) => text).join(" ")),
			squeezed([title, subtitle, ...foot].join(" ")),
		);
		assert.deepEqual(overlaps(boxes), []);
		for (const { left, right, top, bottom } of boxes)
			assert.ok(left >= 0 && right <= width && top >= 0 && bottom <= height);
	});

	test(`${name}: head and foot leave the picture its room`, () => {
		const [, top = ""] = /<g transform="translate\(\d+,(\d+)\)"/.exec(svg) ?? [];
		const pictureHeight = drawVisual(request, { palette: "print", width: 1020 - 48 }).height;
		const inside = boxes.filter((box) => box.bottom > Number(top) && box.top < Number(top) + pictureHeight);
		assert.deepEqual(inside, []);
	});
}

test("words are escaped, and the paper is painted", () => {
	const request = GALLERY_ENTRIES[0]![1];
	const words = { ...request.words, title: "Drink & drugs <18" };
	const { svg } = drawStandalone({ ...request, words }, { palette: "print", width: 680 });
	assert.ok(parseDrawing(svg).some(({ name, text }) => name === "text" && text === "Drink & drugs <18"));
	assert.match(svg, /<rect [^>]*class="paper"[^>]*fill="#ffffff"/);
});
