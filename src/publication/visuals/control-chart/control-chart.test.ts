import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { INKS } from "../drawing/ink.ts";
import { CONTROL_CHARTS } from "../fixtures/control-charts.ts";
import { type ParsedElement, parseDrawing } from "../fixtures/parsed-drawing.ts";
import { SIGNAL_MARKS } from "./points.ts";

function drawn(name: string, width = 680): ParsedElement[] {
	return parseDrawing(drawVisual(CONTROL_CHARTS[name]!, { palette: "print", width }).svg);
}

function classed(elements: readonly ParsedElement[], name: string): ParsedElement[] {
	return elements.filter(({ attributes }) => attributes.class === name);
}

function said(elements: readonly ParsedElement[]): string[] {
	return elements.filter(({ name }) => name === "text").map(({ text }) => text);
}

const FULL = "control chart with a step, signals and an incomplete month";

for (const [name, { points }] of Object.entries(CONTROL_CHARTS))
	test(`${name}: every point with a value is drawn once`, () => {
		const known = points.filter(({ value }) => value !== null).length;
		assert.equal(classed(drawn(name), "point").length, known);
	});

test("each judgement has a shape and a colour of its own", () => {
	const marks = Object.values(SIGNAL_MARKS);
	assert.equal(new Set(marks.map(({ shape }) => shape)).size, 4);
	assert.equal(new Set(marks.map(({ ink }) => INKS[ink].light)).size, 4);
	assert.ok(marks.every(({ shape }) => shape !== "circle"));
});

test("signals are filled and shaped, ordinary points are small and grey, an incomplete month is hollow", () => {
	const points = classed(drawn(FULL), "point");
	const corners = (point: ParsedElement) => point.attributes.d?.match(/[ML]/g)?.length;
	const filled = (ink: keyof typeof INKS) =>
		points.filter((each) => each.attributes.fill === INKS[ink].light);
	assert.deepEqual(filled("concern").map(corners), [3, 3]);
	assert.deepEqual(filled("improvement").map(corners), [4]);
	assert.deepEqual(filled("neutral").map(corners), [4]);
	assert.equal(filled("common").length, 62);
	const hollow = filled("paper");
	assert.deepEqual(
		hollow.map(({ name, attributes }) => [name, attributes.stroke]),
		[["circle", INKS.common.light]],
	);
});

test("the key names the marks that occur, and no others", () => {
	assert.deepEqual(said(drawn(FULL)).slice(-4), [
		"Concern",
		"Improvement",
		"Change, neither good nor bad",
		"Period not yet complete",
	]);
	assert.equal(said(drawn("control chart with all values equal")).includes("Concern"), false);
});

test("centre line and limits are stepped, solid and dashed, with a hairline and its reason", () => {
	const elements = drawn(FULL);
	for (const [name, dashed] of [
		["centre", false],
		["upper", true],
		["lower", true],
	] as const) {
		const runs = classed(elements, name);
		assert.equal(runs.length, 2);
		for (const { attributes } of runs) assert.equal(attributes["stroke-dasharray"] !== undefined, dashed);
	}
	assert.equal(classed(elements, "band").length, 2);
	assert.equal(classed(elements, "hairline").length, 1);
	assert.match(
		said(elements).join(" "),
		/Apr 2014: recording of violence reviewed after the national inspection/,
	);
});

test("a hairline stands between the months that it parts", () => {
	const elements = drawn(FULL);
	const x = Number(classed(elements, "hairline")[0]!.attributes.x1);
	const [before, after] = classed(elements, "centre").map(({ attributes }) =>
		attributes.d!.match(/[\d.]+(?=,)/g)!.map(Number),
	);
	assert.equal(before!.at(-1), x);
	assert.equal(after![0], x);
});

test("limits, centre line and last value stand at the right with their numbers", () => {
	const words = said(drawn(FULL));
	for (const wanted of [/^Upper limit 317$/, /^Centre line 251$/, /^Lower limit 185$/, /^Oct 2016: 245$/])
		assert.ok(
			words.some((each) => wanted.test(each)),
			String(wanted),
		);
});

test("a gap breaks the line", () => {
	const moves = (name: string) =>
		classed(drawn(name), "series").map(({ attributes }) => attributes.d?.match(/[ML]/g)?.length);
	assert.deepEqual(moves("control chart with gaps and three steps close together"), [9, 19, 17]);
	assert.deepEqual(moves("control chart with one point"), []);
});

test("provisional limits are said, and dashed in another way", () => {
	const elements = drawn("control chart with provisional limits");
	assert.ok(said(elements).includes("Provisional limits: few points so far"));
	const dash = (each: ParsedElement[]) => classed(each, "upper")[0]?.attributes["stroke-dasharray"];
	assert.notEqual(dash(elements), dash(drawn(FULL)));
});

test("a count starts at nought; an axis that does not says so", () => {
	assert.ok(said(drawn("control chart of huge numbers")).includes("0"));
	const share = said(drawn("control chart of a share whose axis does not start at nought"));
	assert.ok(!share.includes("0"));
	assert.ok(share.some((each) => /^Per cent; axis starts at \d+$/.test(each)));
});

test("a target is a labelled line of its own, and inside the picture even beyond the limits", () => {
	const elements = drawn("control chart with a target that lies beyond its limits");
	const [line] = classed(elements, "target");
	const lower = classed(elements, "lower")[0];
	assert.ok(line && lower);
	assert.ok(said(elements).includes("Target 30"));
	assert.ok(Number(line.attributes.y1) > Number(/[\d.]+,?\s*([\d.]+)/.exec(lower.attributes.d ?? "")?.[1]));
	assert.equal(classed(drawn(FULL), "target").length, 0);
});
