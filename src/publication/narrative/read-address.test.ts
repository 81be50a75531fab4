import assert from "node:assert/strict";
import { test } from "node:test";
import { type AreaCode, areaRegister, periodOfMonths } from "#vocabulary";
import type { AttributeValue, TagRequest } from "./narrative-node.ts";
import { type Names, readAddress } from "./read-address.ts";

const year = periodOfMonths(2015, 11, 12);
const before = periodOfMonths(2014, 11, 12);
const own = "E07000110" as AreaCode;
const names: Names = {
	windows: new Map([
		["year", { period: year, against: before }],
		[
			"ksi",
			{ period: periodOfMonths(2015, 1, 12), against: periodOfMonths(2013, 1, 12), reason: "End points." },
		],
	]),
	groups: new Map([["peers", { name: "peers", title: "peers", members: [own] }]]),
	areas: areaRegister([{ code: own, name: "Maidstone", level: "district", parents: [], alsoKnownAs: [] }]),
	measures: new Set(["crime.all", "road.ksi"]),
	ownArea: own,
};
const tag = (primary: string, attributes: Record<string, AttributeValue> = {}): TagRequest => ({
	tag: "figure",
	primary,
	attributes,
	at: { file: "a.md", line: 3 },
});

test("an address left to itself is the own area in the first window, against what that is compared with", () => {
	const read = readAddress(tag("crime.all"), names);
	assert.ok(read.ok);
	assert.deepEqual(read.value, { measure: "crime.all", area: own, window: year, against: before });
});

test("a window brings its reason, but not to another comparison", () => {
	const named = readAddress(tag("road.ksi", { window: "ksi" }), names);
	assert.ok(named.ok);
	assert.equal(named.value.reason, "End points.");
	const other = readAddress(tag("road.ksi", { window: "ksi", against: "2014" }), names);
	assert.ok(other.ok);
	assert.equal(other.value.reason, undefined);
	assert.equal(other.value.against?.from, "2014-01-01");
});

test("a period as people write it stands alone", () => {
	const read = readAddress(tag("crime.all", { window: "Oct 2016" }), names);
	assert.ok(read.ok);
	assert.equal(read.value.against, undefined);
});

test("everything unknown is told in one go, with what is near", () => {
	const read = readAddress(tag("crime.al", { area: "Madstone", group: "pears", window: "yaer" }), names);
	assert.ok(!read.ok);
	assert.deepEqual(
		read.problems.map((problem) => problem.code),
		["measure-unknown", "window-unknown", "area-unknown", "group-of-areas-unknown"],
	);
	assert.match(read.problems[0]?.next ?? "", /crime\.all/);
	assert.equal(read.problems[0]?.at.line, 3);
});
