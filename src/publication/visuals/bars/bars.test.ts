import assert from "node:assert/strict";
import { test } from "node:test";
import type { BarsRequest } from "#document";
import { drawVisual } from "../draw-visual.ts";
import { INKS } from "../drawing/ink.ts";
import { BARS } from "../fixtures/bars.ts";
import { labelBoxes, parseDrawing } from "../fixtures/parsed-drawing.ts";

function drawn(name: string, width = 680) {
	const drawing = drawVisual(BARS[name]!, { palette: "print", width });
	const elements = parseDrawing(drawing.svg);
	const bars = elements.filter(({ attributes }) => attributes.class?.startsWith("bar"));
	return { drawing, elements, bars, boxes: labelBoxes(elements) };
}

for (const [name, { bars: wanted }] of Object.entries(BARS))
	test(`${name}: every bar is drawn, in the order given, with its text`, () => {
		const { bars, elements } = drawn(name);
		assert.equal(bars.length, wanted.length);
		const tops = bars.map(({ attributes }) => Number(attributes.y));
		assert.deepEqual(
			tops,
			tops.toSorted((one, other) => one - other),
		);
		const words = elements.filter((each) => each.name === "text").map(({ text }) => text);
		for (const { text } of wanted) assert.ok(words.includes(text), text);
	});

test("lengths are in proportion to values, from nought", () => {
	const { bars } = drawn("bars without an own area");
	const values = BARS["bars without an own area"]!.bars.map(({ value }) => value);
	const longest = Number(bars[0]!.attributes.width);
	for (const [index, bar] of bars.entries()) {
		const share = Number(bar.attributes.width) / longest;
		assert.ok(Math.abs(share - values[index]! / values[0]!) < 0.001);
		assert.equal(bar.attributes.x, bars[0]!.attributes.x);
	}
});

test("the own area is dark with a bold name and value; the others are lighter", () => {
	const { bars, elements } = drawn("bars of a most similar group with intervals and an average");
	const dark = bars.filter(({ attributes }) => attributes.fill === INKS["series-1"].light);
	assert.deepEqual(
		dark.map(({ attributes }) => attributes.class),
		["bar own"],
	);
	assert.equal(bars.filter(({ attributes }) => attributes.fill === INKS.context.light).length, 14);
	const bold = elements.filter(({ attributes }) => attributes["font-weight"] === "700");
	assert.deepEqual(
		bold.map(({ text }) => text),
		["Maidenford", "26.0"],
	);
});

test("where nobody is the own area, all are dark", () => {
	const { bars } = drawn("bars without an own area");
	assert.ok(bars.every(({ attributes }) => attributes.fill === INKS["series-1"].light));
});

test("whiskers reach from end to end of the interval, and values stand beyond them", () => {
	const { elements, boxes } = drawn("bars of a most similar group with intervals and an average");
	const whiskers = elements.filter(({ attributes }) => attributes.class === "whisker");
	assert.equal(whiskers.length, 15);
	const value = boxes.find(({ text }) => text === "26.0")!;
	const own = whiskers[4]!.attributes;
	assert.ok(Number(own.x1) < Number(own.x2) && value.left > Number(own.x2));
});

test("the average is a line at its value with its label", () => {
	const { elements, boxes } = drawn("bars of a most similar group with intervals and an average");
	const line = elements.find(({ attributes }) => attributes.class === "average")!;
	const label = boxes.find(({ text }) => text === "Group average 22.0")!;
	assert.ok(Math.abs((label.left + label.right) / 2 - Number(line.attributes.x1)) < 1);
	assert.ok(label.bottom <= Number(line.attributes.y1) + 1);
});

test("falls run to the left of nought and rises to the right, values at their outer ends", () => {
	const { bars, boxes } = drawn("bars to both sides of nought");
	const edges = bars.map(({ attributes }) => ({
		left: Number(attributes.x),
		right: Number(attributes.x) + Number(attributes.width),
	}));
	const zero = edges[0]!.left;
	assert.ok(edges.slice(0, 5).every(({ left }) => left === zero));
	assert.ok(edges.slice(5).every(({ right }) => Math.abs(right - zero) < 0.02));
	assert.ok(boxes.find(({ text }) => text === "−31.7%")!.right < edges.at(-1)!.left);
	assert.ok(boxes.find(({ text }) => text === "+24.6%")!.left > edges[0]!.right);
});

test("names that are cut short are whole in the title of their bar", () => {
	const { elements } = drawn("bars with very long names", 340);
	const titles = elements.filter(({ name }) => name === "title").map(({ text }) => text);
	for (const { label } of BARS["bars with very long names"]!.bars.slice(0, 2))
		assert.ok(titles.includes(label));
});

test("sixty bars fit on a printed page", () => {
	const { drawing } = drawn("sixty bars");
	assert.ok(drawing.height < 680 * (247 / 170), `${drawing.height}`);
});

test("an interval on one side of nought alone does not send a value off the picture", () => {
	const bars = [{ label: "A", value: -2, lower: -5, upper: 1, text: "−2" }];
	const request: BarsRequest = { ...BARS["one bar"]!, bars, diverging: true };
	const { svg } = drawVisual(request, { palette: "print", width: 680 });
	for (const { left, right } of labelBoxes(parseDrawing(svg))) assert.ok(left > -0.01 && right < 680.01);
});
