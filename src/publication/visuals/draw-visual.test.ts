import assert from "node:assert/strict";
import { test } from "node:test";
import type { VisualRequest } from "#document";
import { drawVisual } from "./draw-visual.ts";
import { INKS } from "./drawing/ink.ts";
import { BARS } from "./fixtures/bars.ts";
import { CONTROL_CHARTS } from "./fixtures/control-charts.ts";
import { GALLERY_ENTRIES } from "./fixtures/gallery-entries.ts";
import { labelBoxes, overlaps, parseDrawing } from "./fixtures/parsed-drawing.ts";

const WIDTHS = [1020, 680, 340];

/** What every visual keeps, whatever its kind: a new kind is done when it passes. */
for (const [name, request] of GALLERY_ENTRIES) {
	for (const width of WIDTHS) {
		const drawing = drawVisual(request, { palette: "print", width });
		const elements = parseDrawing(drawing.svg);
		const boxes = labelBoxes(elements);

		test(`${name}, ${width} wide: says what it shows`, () => {
			const [svg, title, description] = elements;
			assert.equal(svg?.attributes.role, "img");
			assert.equal(
				svg?.attributes["aria-labelledby"],
				`${title?.attributes.id} ${description?.attributes.id}`,
			);
			assert.deepEqual(
				[title?.name, title?.text, description?.name, description?.text],
				["title", request.words.title, "desc", request.words.description],
			);
		});
		test(`${name}, ${width} wide: holds no nonsense`, () => {
			assert.doesNotMatch(drawing.svg, /NaN|undefined|Infinity|null|\[object/);
			assert.doesNotMatch(drawing.svg, /var\(|style=/, "print knows no custom properties");
		});
		test(`${name}, ${width} wide: no label covers another`, () => assert.deepEqual(overlaps(boxes), []));
		test(`${name}, ${width} wide: labels stand inside the picture, in type of 12 or more`, () => {
			const sizes = elements.flatMap(({ attributes }) => attributes["font-size"] ?? []).map(Number);
			assert.ok(Math.min(...sizes) >= 12);
			for (const box of boxes)
				assert.ok(
					box.left >= -0.5 && box.right <= width + 0.5 && box.top >= 0 && box.bottom <= drawing.height,
					`“${box.text}” sticks out: ${JSON.stringify(box)}, height ${drawing.height}`,
				);
		});
		test(`${name}, ${width} wide: labels are in ink`, () => {
			const fills = elements.filter((each) => each.name === "text").map(({ attributes }) => attributes.fill);
			assert.deepEqual([...new Set(fills)], [INKS.ink.light]);
		});
	}
}

const some = Object.values(CONTROL_CHARTS)[0] as VisualRequest;

test("the same request gives the same picture", () => {
	const options = { palette: "screen", width: 680 } as const;
	assert.equal(drawVisual(some, options).svg, drawVisual(structuredClone(some), options).svg);
});

test("on a screen every colour follows the page, with the light colour behind it", () => {
	const { svg } = drawVisual(some, { palette: "screen", width: 680 });
	const styles = parseDrawing(svg).flatMap(({ attributes }) => attributes.style ?? []);
	assert.ok(styles.length > 100);
	for (const style of styles)
		assert.match(style, /^fill:(none|var\(--[\w-]+, #\w{6}\))(;stroke:var\(--[\w-]+, #\w{6}\))?$/);
});

test("screen and print differ in nothing but how colours are written", () => {
	const shape = (palette: "screen" | "print") =>
		parseDrawing(drawVisual(some, { palette, width: 680 }).svg).map(({ name, attributes, text }) => {
			const { style, fill, stroke, ...rest } = attributes;
			return { name, rest, text };
		});
	assert.deepEqual(shape("screen"), shape("print"));
});

test("an id is used for title and description, and is escaped", () => {
	const { svg } = drawVisual(some, { palette: "print", width: 680, id: 'figure"7' });
	assert.equal(parseDrawing(svg)[0]?.attributes["aria-labelledby"], 'figure"7-title figure"7-desc');
});

test("without data there is a frame that says so, in the language asked for", () => {
	for (const language of ["en", "cy"] as const) {
		const empty = BARS["bars without data"] as VisualRequest;
		const { svg } = drawVisual(empty, { palette: "print", width: 680, language });
		const said = labelBoxes(parseDrawing(svg)).map(({ text }) => text);
		assert.deepEqual(said, [language === "en" ? "No data to draw" : "Dim data i’w ddangos"]);
	}
});

test("a value that is no number is a fault of the program", () => {
	const bars = { ...BARS["one bar"]!, bars: [{ label: "A", value: Number.NaN, text: "?" }] };
	assert.throws(() => drawVisual(bars, { palette: "print", width: 680 }), RangeError);
});
