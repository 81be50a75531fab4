import assert from "node:assert/strict";
import { test } from "node:test";
import { type Figure, figureIdOf } from "#document";
import { FIGURES } from "./fixtures/figures.ts";
import { provenanceOf } from "./provenance.ts";

function linesOf(id: string, change: Partial<Figure> = {}): Record<string, string> {
	const figure = FIGURES.find((each) => each.id === figureIdOf(...id.split("-")));
	assert.ok(figure);
	return Object.fromEntries(
		provenanceOf({ ...figure, ...change }, "en").map(({ label, words }) => [label, words]),
	);
}

test("a change names both periods, its counts, interval, method, file and row", () => {
	const lines = linesOf("crime.robbery-change");
	assert.equal(lines["What it is"], "Robbery, Northbrook");
	assert.equal(lines.Period, "November 2015 to October 2016");
	assert.equal(lines["Compared with"], "November 2014 to October 2015");
	assert.equal(lines["Stands on"], "69; before 79");
	assert.equal(lines.Method, "percent change");
	assert.match(lines.Interval ?? "", /^95%, from −16\.8% to −8\.4%$/);
	assert.match(lines.Source ?? "", /Northbrook Police.*police-recorded-crime\.csv, row 4/);
});

test("a rate names its population and where that is from", () => {
	const base = { kind: "counts", numerator: 12, denominator: 1000, denominatorSource: "mid-2015" } as const;
	assert.equal(linesOf("crime.all-count", { base })["Stands on"], "12 out of 1,000 (mid-2015)");
});

test("a source that names no file names none", () => {
	assert.equal(
		linesOf("health.admissions.assault-stated").Source,
		"Brookshire Public Health, Annual summary",
	);
});

test("a figure without counts says so, and an illustrative one too", () => {
	const lines = linesOf("health.admissions.assault-stated", { cautions: [] });
	assert.equal(lines["Stands on"], "the source gives no counts");
	assert.equal(lines["Take care"], "Illustrative series");
});

test("rows of one file are one source, a row of another file is another", () => {
	const source = (file: string, row: number) => ({ supplier: "Police", title: "Crime", at: { file, row } });
	const sources = [source("a.csv", 2), source("a.csv", 3), source("b.csv", 4), source("a.csv", 9)];
	const figure = FIGURES[0];
	assert.ok(figure);
	const lines = provenanceOf({ ...figure, sources }, "en").filter(({ label }) => label === "Source");
	assert.deepEqual(
		lines.map(({ words }) => words),
		["Police, Crime; a.csv, row 2; also rows 3, 9", "Police, Crime; b.csv, row 4"],
	);
});
