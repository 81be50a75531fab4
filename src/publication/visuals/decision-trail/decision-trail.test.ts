import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { DECISION_TRAILS } from "../fixtures/decision-trails.ts";
import { labelBoxes, parseDrawing } from "../fixtures/parsed-drawing.ts";

function drawn(name: string, width = 680) {
	const elements = parseDrawing(drawVisual(DECISION_TRAILS[name]!, { palette: "print", width }).svg);
	const classed = (wanted: string) => elements.filter(({ attributes }) => attributes.class === wanted);
	return { elements, classed, boxes: labelBoxes(elements), words: elements.map(({ text }) => text) };
}

const YEAR = "decision trail of a year";

for (const [name, { steps }] of Object.entries(DECISION_TRAILS))
	test(`${name}: every step has a connector with its decision`, () => {
		const { classed, words } = drawn(name);
		assert.equal(classed("connector").length, steps.length);
		const all = words.join(" ");
		for (const { decision } of steps) assert.ok(all.includes(decision.split(" ")[0]!), decision);
	});

test("themes stand once, though several decisions lead from or to them", () => {
	assert.equal(drawn(YEAR).classed("theme").length, 8 + 10);
});

test("standings are said above their themes, in their order", () => {
	const { elements, boxes } = drawn(YEAR);
	const bold = new Set(
		elements.filter(({ attributes }) => attributes["font-weight"] === "700").map(({ text }) => text),
	);
	const right = boxes
		.filter(({ text, left }) => bold.has(text) && left > 340)
		.sort((one, other) => one.top - other.top)
		.map(({ text }) => text);
	assert.deepEqual(right, [
		"2017/18",
		"Priority",
		"Cross-cutting",
		"Business as usual",
		"Removed",
		"Emerging",
	]);
});

test("a standing outside the list has its own group", () => {
	assert.ok(drawn("decision trail with very long words").words.includes("Statutory duty"));
});

test("words stay within their columns at every width", () => {
	for (const width of [1020, 680, 340]) {
		const { classed, boxes } = drawn(YEAR, width);
		for (const { attributes } of classed("theme")) {
			const [left, right] = [Number(attributes.x), Number(attributes.x) + Number(attributes.width)];
			for (const box of boxes.filter(({ left: from, right: to }) => from < right && to > left))
				assert.ok(box.left >= left - 1 && box.right <= right + 1, `“${box.text}” at ${width}`);
		}
	}
});

test("what was removed has a broken line and a broken frame", () => {
	const { classed } = drawn(YEAR);
	const broken = (name: string) =>
		classed(name).filter(({ attributes }) => attributes["stroke-dasharray"] !== undefined).length;
	assert.equal(broken("connector"), 1);
	assert.equal(broken("theme"), 2);
});
