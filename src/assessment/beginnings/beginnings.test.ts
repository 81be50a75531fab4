import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readYaml } from "#document/reading";
import {
	type Area,
	type AreaCode,
	areaRegister,
	type Day,
	periodBetween,
	periodKey,
	plainValue,
	readPeriod,
} from "#vocabulary";
import { beginNext } from "./next/begin-next.ts";
import { isCarried } from "./next/carried-files.ts";
import { stalePhrases } from "./next/stale-phrases.ts";
import { choosePartnership } from "./partnership.ts";
import { periodText, periodYearsLater } from "./written-period.ts";
import { type Plain, yamlText } from "./yaml-text.ts";

const plain = fc.letrec<{ value: Plain }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3 },
		fc.string(),
		fc.constantFrom("yes", "2016", "2015/16", "null", "1.0", "a: b", "- x", "# c", "true", "RY Oct 2016"),
		fc.integer(),
		fc.boolean(),
		fc.array(tie("value"), { maxLength: 3 }),
		fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), tie("value"), {
			maxKeys: 3,
			noNullPrototype: true,
		}),
	),
})).value;

test("whatever is written as YAML reads back as it was", () => {
	fc.assert(
		fc.property(
			fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), plain, { minKeys: 1, noNullPrototype: true }),
			(group) => {
				const read = readYaml(yamlText(group as { [key: string]: Plain }), "a.yaml");
				assert.ok(read.ok, JSON.stringify(read.problems));
				assert.deepEqual(plainValue(read.value), group);
			},
		),
		{ numRuns: 300 },
	);
});

test("a period is written so that it reads back as the same", () => {
	const day = fc.date({ min: new Date("2005-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
	fc.assert(
		fc.property(day, fc.integer({ min: 1, max: 500 }), fc.boolean(), (from, days, whole) => {
			const first = from.toISOString().slice(0, whole ? 7 : 10) + (whole ? "-01" : "");
			const end = new Date(`${first}T00:00:00Z`);
			if (whole) end.setUTCMonth(end.getUTCMonth() + (days % 30) + 1);
			else end.setUTCDate(end.getUTCDate() + days);
			const period = periodBetween(first as Day, end.toISOString().slice(0, 10) as Day);
			const read = readPeriod(periodText(period));
			assert.equal(read && periodKey(read), periodKey(period), periodText(period));
		}),
	);
});

test("windows move on by years as people write them", () => {
	const moved = ["RY Oct 2016", "2015/16", "2016", "Apr to Oct 2016", "30 Jun 2015", "2016 Q3", "soon"];
	assert.deepEqual(
		moved.map((each) => periodYearsLater(each, 1)),
		["RY Oct 2017", "2016/17", "2017", "Apr 2017 to Oct 2017", "30 June 2016", "2017 Q3", "soon"],
	);
});

const area = (code: string, name: string, level: Area["level"], ...parents: string[]): Area => ({
	code: code as AreaCode,
	name,
	level,
	parents: parents as AreaCode[],
	alsoKnownAs: [],
});

test("a partnership is found by its name, a district's or a code; of several districts it has its own area", () => {
	const areas = areaRegister([
		area("F", "Force", "force"),
		area("K", "County", "county", "F"),
		area("P1", "Ash", "csp", "K", "F"),
		area("P2", "Dart and Grave", "csp", "K", "F"),
		area("P3", "Med", "csp", "F"),
		area("D1", "Ash", "district", "P1", "K", "F"),
		area("D2", "Dart", "district", "P2", "K", "F"),
		area("D3", "Grave", "district", "P2", "K", "F"),
		area("D4", "Med", "district", "P3", "F"),
	]);
	const chosen = (name: string) => {
		const { ok, ...rest } = choosePartnership(name, areas);
		if (!ok || !("value" in rest)) return rest.problems.map(({ next }) => next);
		const { value } = rest;
		return [value.area.code, value.joinedIn.code, value.neighbours.map(({ code }) => code).join()];
	};
	assert.deepEqual(chosen("Ash"), ["D1", "K", "D1,P2"]);
	assert.deepEqual(chosen("grave"), ["P2", "K", "D1,P2"]);
	assert.deepEqual(chosen("P3"), ["D4", "F", "D1,P2,D4"]);
	assert.deepEqual(chosen("Dart and Grav"), ["Did you mean “Dart and Grave”?"]);
});

test("words about time are found on their lines; tags, comments and laws are none, a period typed into a tag is", () => {
	const found = stalePhrases(
		`Reports rose this year.
The Crime and Disorder Act 1998 and {% figure "crime.all" window="year" /%}.

<!-- In 2016 nothing. -->
In {% figure "crime.all" window="2015/16" /%} a plan
will be agreed in March 2017. It will be agreed in March 2019. From June on.`,
		"2018-01-27" as Day,
	);
	assert.deepEqual(
		found.map(({ line, phrase, why }) => [line, phrase, why]),
		[
			[1, "this year", "relative"],
			[5, "2015/16", "past future"],
			[6, "March 2017", "past future"],
			[6, "March 2019", "date"],
			[6, "June", "date"],
		],
	);
});

test("next year knows this year's standings and plan as last year's, and nothing is decided", () => {
	const files = beginNext({
		last: {
			settings: {
				year: "2017/18",
				date: "2017-01-27",
				state: "published",
				windows: { year: { period: "2016" } },
			},
			windows: [],
			priorities: {
				priorities: [
					{ id: "asb", theme: "asb", "last-year": "none", "this-year": "priority", rank: 1, from: "x" },
					{ id: "gone", theme: "gone", "last-year": "priority", "this-year": "none" },
				],
			},
			plan: "actions: []\n",
			pages: [
				{
					name: "themes/asb.md",
					front: { id: "asb", status: "none", evidence: { measures: ["a.b"], consultation: ["survey"] } },
					body: "# ASB\n",
				},
			],
			cells: [],
			scores: { model: "m", ranks: new Map([["asb", 2]]), illustrative: false },
		},
		year: 2018,
		fingerprint: () => "0123456789abcdef",
		nameOfArea: () => undefined,
	});
	const texts = new Map(files.map(({ name, text }) => [name, text]));
	const read = (name: string) => {
		const located = readYaml(texts.get(name) ?? "", name);
		assert.ok(located.ok);
		return plainValue(located.value);
	};
	assert.deepEqual(read("assessment.yaml"), {
		year: "2018/19",
		date: "2018-01-27",
		state: "draft",
		version: "0.1",
		windows: { year: { period: "2017" } },
	});
	const undecided = { decision: "undecided", reason: { kind: "undecided", words: "To be decided." } };
	assert.deepEqual(read("priorities.yaml"), {
		priorities: [{ id: "asb", theme: "asb", "last-year": "priority", "this-year": "none", ...undecided }],
	});
	assert.deepEqual(read("scoring/last-year.yaml"), { year: "2017/18", model: "m", ranks: { asb: 2 } });
	assert.equal(texts.get("plan-last-year.yaml"), "actions: []\n");
	const page = texts.get("themes/asb.md") ?? "";
	assert.match(page, /^---\nid: asb\nstatus: priority\n/);
	assert.match(page, /carried-over: .?0123456789abcdef/);
	assert.doesNotMatch(page, /survey/);
	assert.match(page, /---\n\n# ASB\n$/);
});

test("what belongs to one year alone stays behind", () => {
	const names = ["measures.yaml", "returns/a.csv", "scoring/model.yaml", "areas.csv"];
	const left = ["approvals.yaml", "scoring/ann.yaml", "case-studies/a.md", "consultation/s.csv", "plan.yaml"];
	assert.deepEqual([...names, ...left].filter(isCarried), names);
});
