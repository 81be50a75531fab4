import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "./draw-visual.ts";
import { BAND_OPACITY, INKS, type Ink } from "./drawing/ink.ts";
import { GALLERY_ENTRIES } from "./fixtures/gallery-entries.ts";
import { contrast, covers, type Painted, paintedElements } from "./fixtures/painted.ts";
import { labelBoxes, parseDrawing } from "./fixtures/parsed-drawing.ts";

const PAPERS = ["light", "dark"] as const;

/** Lines to read by and tints carry no meaning of their own. */
const READING_AIDS: readonly (Ink | undefined)[] = ["rule", "paper"];

const isTint = ({ attributes }: Painted) => attributes["fill-opacity"] !== undefined;
const isShade = ({ fill }: Painted) => fill?.startsWith("class-") ?? false;
/** A part of a whole too narrow for a stroke of its pattern; its place in the row tells it. */
const isSliver = ({ attributes }: Painted) => attributes.class === "fill" && Number(attributes.width) < 16;
const named = (name: string) => (each: Painted) => each.attributes.class === name;

/** The ink that stands under a place before the element with an index is painted. */
function under(painted: readonly Painted[], index: number, place: readonly [number, number]): Ink {
	const below = painted.slice(0, index).findLast((each) => each.fill && !isTint(each) && covers(each, place));
	return below?.fill ?? "paper";
}

for (const [name, request] of GALLERY_ENTRIES) {
	for (const width of [1020, 680, 340]) {
		const { svg, height } = drawVisual(request, { palette: "screen", width });
		const elements = parseDrawing(svg);
		const painted = paintedElements(elements);

		test(`${name}, ${width} wide: text is in ink and reads on what it stands on, by day and by night`, () => {
			const boxes = labelBoxes(elements);
			const texts = painted.flatMap((each, index) => (each.name === "text" ? [{ each, index }] : []));
			assert.equal(texts.length, boxes.length);
			for (const [rank, { each, index }] of texts.entries()) {
				assert.equal(each.fill, "ink");
				const { left, right, top, bottom } = boxes[rank]!;
				for (const x of [left + 1, (left + right) / 2, right - 1]) {
					const ground = under(painted, index, [x, (top + bottom) / 2]);
					for (const paper of PAPERS)
						assert.ok(contrast(INKS.ink[paper], INKS[ground][paper]) >= 4.5, `“${each.text}” on ${ground}`);
				}
			}
		});

		test(`${name}, ${width} wide: every mark is seen on its paper, shades by their edge`, () => {
			const edged = painted.some(named("edge"));
			for (const each of painted.filter((one) => one.name !== "text" && !isTint(one))) {
				if (isShade(each)) assert.ok(each.stroke === "common" || edged, "a shade without an edge");
				else if (![each.fill, each.stroke].every((ink) => !ink || READING_AIDS.includes(ink)))
					for (const paper of PAPERS) {
						const best = [each.fill, each.stroke].map((ink) =>
							ink ? contrast(INKS[ink][paper], INKS.paper[paper]) : 0,
						);
						assert.ok(Math.max(...best) >= 3, `${each.fill} ${each.stroke}`);
					}
			}
		});

		test(`${name}, ${width} wide: touching fills are parted by two units of paper`, () => {
			for (const each of painted.filter(named("fill")))
				assert.deepEqual([each.stroke, each.attributes["stroke-width"]], ["paper", "2"]);
			if (painted.some(named("area"))) {
				const parting = painted.findLastIndex(named("parting"));
				assert.ok(parting > painted.findLastIndex(named("area")));
				assert.deepEqual(
					[painted[parting]!.stroke, painted[parting]!.attributes["stroke-width"]],
					["paper", "2"],
				);
			}
			for (const [one, other] of neighbours(painted.filter(named("cell"))))
				assert.ok(Number(other.x) - Number(one.x) - Number(one.width) >= 2, "cells touch");
		});

		test(`${name}, ${width} wide: nothing stands outside the picture`, () => {
			for (const { rings, name: shape, attributes } of painted.filter((each) => each.name !== "text"))
				for (const [x, y] of rings.flat())
					assert.ok(
						x >= -2.5 && x <= width + 2.5 && y >= -2.5 && y <= height + 2.5,
						`${shape} ${attributes.class ?? ""} at ${x}, ${y}`,
					);
		});

		test(`${name}, ${width} wide: no two colours mean different things by colour alone`, () => {
			for (const wanted of ["point", "series", "curve", "slope", "key", "fill"]) {
				const looks = new Map<string, Set<Ink | undefined>>();
				for (const [index, each] of painted.entries())
					if (each.attributes.class?.split(" ")[0] === wanted && !isShade(each) && !isSliver(each)) {
						const look = wanted === "fill" ? fillLook(painted, index) : lookOf(each);
						looks.set(look, (looks.get(look) ?? new Set()).add(inkOf(each)));
					}
				for (const [look, inks] of looks) assert.equal(inks.size, 1, look);
			}
		});

		test(`${name}, ${width} wide: every shaded area and cell says its class or value`, () => {
			const letters = labelBoxes(elements);
			for (const cell of painted.filter(named("cell"))) {
				const [left, top] = [Number(cell.attributes.x), Number(cell.attributes.y)];
				const right = left + Number(cell.attributes.width);
				const inside = letters.filter(
					(box) => box.left >= left && box.right <= right && box.top >= top - 3 && box.bottom <= top + 34,
				);
				assert.ok(inside.length >= 1);
			}
			const shaded = painted.filter((each) => named("area")(each) && isShade(each));
			const said = letters.filter(({ text }) => /^[A-E]$/.test(text)).length;
			const listed = letters.map(({ text }) => text).join(" ");
			const small = listed.match(/ [A-E](?=,|$)/g)?.length ?? 0;
			if (shaded.length > 0)
				assert.ok(said + small >= shaded.length, `${said} and ${small} of ${shaded.length}`);
		});
	}
}

test("tints are so thin that ink and marks keep their contrast on them", () =>
	assert.ok(BAND_OPACITY <= 0.06));

function inkOf({ fill, stroke }: Painted): Ink | undefined {
	return fill === undefined || fill === "paper" ? stroke : fill;
}

/** What tells a mark from others without colour: its shape, size, filling and dashes. */
function lookOf({ name, attributes, fill, rings }: Painted): string {
	const size =
		attributes.r ?? (name === "path" && attributes["stroke-linejoin"] === undefined ? cornersOf(rings) : "");
	const filling = fill === "paper" ? "hollow" : fill === undefined ? "line" : "filled";
	return [name, size, filling, attributes["stroke-dasharray"], attributes["stroke-width"]].join(" ");
}

/** The outline of a mark, wherever it stands; a curve has too many corners to be told by them. */
function cornersOf([ring = []]: Painted["rings"]): string {
	const [x, y] = ring[0] ?? [0, 0];
	if (ring.length > MARK_CORNERS) return "";
	return ring.map((corner) => `${Math.round(corner[0] - x)},${Math.round(corner[1] - y)}`).join(" ");
}

const MARK_CORNERS = 5;

/** The pattern of a part of a whole, whose strokes are drawn after it. */
function fillLook(painted: readonly Painted[], index: number): string {
	const next = painted[index + 1]?.attributes.class ?? "";
	return next.startsWith("hatch") ? next : "plain";
}

function neighbours(cells: readonly Painted[]) {
	return cells.flatMap(({ attributes }, index) => {
		const next = cells[index + 1]?.attributes;
		return next && next.y === attributes.y ? [[attributes, next] as const] : [];
	});
}
