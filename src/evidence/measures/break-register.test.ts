import assert from "node:assert/strict";
import test from "node:test";
import { dayOf, periodOfMonths, readAreaCode, readMeasureId } from "#vocabulary";
import type { Break } from "./break.ts";
import { breaksTouching, mergedBreaks } from "./break-register.ts";

const crime = readMeasureId("crime.all")!;
const maidstone = readAreaCode("E07000110")!;
const kent = readAreaCode("E10000016")!;

const change = (id: string | undefined, areas = [maidstone]): Break => ({
	...(id !== undefined && { id }),
	measures: [crime],
	areas,
	date: dayOf(2017, 4, 1)!,
	kind: "recording",
	reason: `reason of ${id}`,
	at: { file: "breaks.yaml" },
});

const figure = (area: typeof maidstone, year: number, month: number, measure = crime) => ({
	measure,
	area,
	period: periodOfMonths(year, month, 1),
});

test("a partnership's own entry takes the place of the shipped one of the same id, and only of that", () => {
	const own = { ...change("a"), reason: "ours" };
	const merged = mergedBreaks([change("a"), change("b"), change(undefined)], [own, change(undefined)]);
	assert.deepEqual(
		merged.map((each) => each.reason),
		["reason of b", "reason of undefined", "ours", "reason of undefined"],
	);
});

test("a break touches figures on both sides of it, of one measure and one area", () => {
	const touching = (...figures: Parameters<typeof breaksTouching>[1]) =>
		breaksTouching([change("a")], figures).length;
	assert.equal(touching(figure(maidstone, 2017, 3), figure(maidstone, 2017, 4)), 1);
	assert.equal(touching(figure(maidstone, 2017, 4), figure(maidstone, 2017, 5)), 0);
	assert.equal(touching(figure(maidstone, 2017, 2), figure(maidstone, 2017, 3)), 0);
	assert.equal(touching(figure(maidstone, 2017, 3), figure(kent, 2017, 4)), 0);
	assert.equal(touching(figure(kent, 2017, 3), figure(kent, 2017, 4)), 0);
	const other = readMeasureId("asb.incidents")!;
	assert.equal(touching(figure(maidstone, 2017, 3, other), figure(maidstone, 2017, 4, other)), 0);
	const year = { ...figure(maidstone, 2017, 1), period: periodOfMonths(2017, 1, 12) };
	assert.equal(touching(year), 1);
});

test("a break without areas touches all of them", () => {
	const figures = [figure(kent, 2017, 3), figure(kent, 2017, 4)];
	assert.equal(breaksTouching([change("a", [])], figures).length, 1);
});
