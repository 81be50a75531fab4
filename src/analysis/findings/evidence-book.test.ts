import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import type { Observation } from "#evidence/measures";
import { type Area, areaRegister } from "#vocabulary";
import { evidenceBook } from "./evidence-book.ts";
import { address, at, code, context, id, maidstone, period, value } from "./fixtures/maidstone.ts";
import { METHOD_PAGES } from "./method-page.ts";

test("a missing month stands in its place and is never a zero", () => {
	const { book } = context([
		value("crime.robbery", "Jan 2016", 5),
		value("crime.robbery", "Apr 2016", 7),
		value("crime.robbery", "Feb 2016", 0),
	]);
	const { points, illustrative } = book.series(id("crime.robbery"), maidstone);
	assert.deepEqual(
		points.map((each) => [each.period.from, each.value]),
		[
			["2016-01-01", 5],
			["2016-02-01", 0],
			["2016-03-01", null],
			["2016-04-01", 7],
		],
	);
	assert.equal(illustrative, false);
});

test("a series with one illustrative month is illustrative; without months it is of years", () => {
	const { book } = context([
		value("crime.robbery", "Jan 2016", 5),
		value("crime.robbery", "Feb 2016", 6, { illustrative: true }),
	]);
	assert.equal(book.series(id("crime.robbery"), maidstone).illustrative, true);
	assert.deepEqual(
		book.series(id("road.ksi"), maidstone).points.map((each) => each.value),
		[63, 74, 50],
	);
});

test("breaks of a series are those of its measure, everywhere or in its area", () => {
	const broken = (areas: readonly string[]) => ({
		measures: [id("road.ksi")],
		areas: areas.map(code),
		date: period("Jan 2014").from,
		kind: "definition" as const,
		reason: "New form",
		at,
	});
	const { book } = context([], [broken([]), broken(["E07000105"]), broken(["E07000110"])]);
	assert.equal(book.series(id("road.ksi"), maidstone).breaks.length, 2);
});

test("of several stated changes the one that was asked for is given, and none where it is not clear", () => {
	const stated = (comparedWith: string, number: number) => ({
		...value("crime.robbery", "Sep 2016", number),
		kind: "stated change" as const,
		changeUnit: "count" as const,
		comparedWith: period(comparedWith),
	});
	const { book } = context([stated("Aug 2016", -15), stated("Sep 2015", 45)]);
	const asked = (against: string) =>
		book.stated(address("crime.robbery", { window: period("Sep 2016"), against: period(against) }));
	const year = asked("Sep 2015");
	assert.ok(year?.kind === "stated change");
	assert.equal(year.value, 45);
	assert.equal(asked("Sep 2014"), undefined);
});

test("an area shares its name with another that has evidence: its level is said", () => {
	const named = (text: string, level: "county" | "force" | "csp"): Area => ({
		code: code(text),
		name: "Kent",
		level,
		parents: [],
		alsoKnownAs: [],
	});
	const areas = areaRegister([
		named("E10000016", "county"),
		named("E23000032", "force"),
		named("E22000001", "csp"),
	]);
	const count = (area: string) => ({ ...value("crime.all", "2016", 5), area: code(area) });
	const book = (observations: readonly Observation[]) =>
		evidenceBook({ observations, measures: [], areas, breaks: [] });
	const both = book([count("E10000016"), count("E23000032")]);
	assert.equal(both.nameOf("E10000016"), "Kent (county)");
	assert.equal(both.nameOf("E23000032"), "Kent (police force area)");
	assert.equal(book([count("E23000032")]).nameOf("E23000032"), "Kent");
	assert.equal(both.nameOf("unknown"), "unknown");
});

test("every method has its page", () => {
	for (const page of Object.values(METHOD_PAGES))
		assert.ok(existsSync(new URL(`../../../docs/method/${page}.md`, import.meta.url)), page);
});
