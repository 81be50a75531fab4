import assert from "node:assert/strict";
import test from "node:test";
import type { LocatedValue } from "#vocabulary";
import { measureCatalogue, treeProblems } from "./catalogue.ts";
import { readBreaks } from "./read-breaks.ts";
import { readMeasures } from "./read-measures.ts";
import { readSteps } from "./read-steps.ts";
import { readTree } from "./read-tree.ts";

/** Plain data as if each entry stood on the line that is its number of entries before it, plus one. */
function located(plain: unknown): LocatedValue {
	let line = 0;
	const place = (value: unknown): LocatedValue => {
		line += 1;
		const at = { file: "a.yaml", line };
		if (Array.isArray(value)) return { at, value: value.map(place) };
		if (typeof value === "object" && value !== null)
			return { at, value: new Map(Object.entries(value).map(([key, each]) => [key, place(each)])) };
		return { at, value: value as string };
	};
	return place(plain);
}

const ROBBERY = {
	id: "crime.robbery",
	title: "Robbery",
	noun: "robberies",
	definition: "Theft with force or the threat of it.",
	unit: "count",
	counts: "crimes",
	polarity: "lower is better",
	supplier: "Kent Police",
	"date-basis": "recorded",
};

function measures(...entries: object[]) {
	const outcome = readMeasures(located({ measures: entries }));
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	return outcome.value;
}

function refusal(outcome: {
	ok: boolean;
	problems: readonly { says: string; wanted?: string; next: string }[];
}) {
	assert.equal(outcome.ok, false);
	return outcome.problems[0]!;
}

test("a measure is read with what it does not say filled in", () => {
	assert.deepEqual(measures(ROBBERY)[0], {
		id: "crime.robbery",
		title: "Robbery",
		noun: "robberies",
		definition: "Theft with force or the threat of it.",
		unit: "count",
		counts: "crimes",
		polarity: "lower is better",
		supplier: "Kent Police",
		dateBasis: "recorded",
		stock: false,
		caveats: [],
	});
});

test("a rate says per how many people, and nothing else does", () => {
	assert.equal(measures({ ...ROBBERY, unit: "rate", per: 1000 })[0]?.per, 1000);
	assert.match(
		refusal(readMeasures(located({ measures: [{ ...ROBBERY, unit: "rate" }] }))).wanted ?? "",
		/1000/,
	);
	assert.equal(readMeasures(located({ measures: [{ ...ROBBERY, per: 1000 }] })).ok, false);
});

test("what cannot be a measure is refused with what was wanted", () => {
	assert.match(
		refusal(readMeasures(located({ measures: [{ ...ROBBERY, id: "Robbery!" }] }))).wanted ?? "",
		/crime\.robbery/,
	);
	assert.match(
		refusal(readMeasures(located({ measures: [{ ...ROBBERY, polarity: "up" }] }))).wanted ?? "",
		/lower is better/,
	);
	assert.match(
		refusal(readMeasures(located({ measures: [{ ...ROBBERY, supplyer: "x" }] }))).next,
		/supplier/,
	);
	const { noun: _, ...nounless } = ROBBERY;
	assert.match(refusal(readMeasures(located({ measures: [nounless] }))).says, /noun.*missing/);
});

test("a measure that is described twice is refused", () => {
	assert.match(refusal(readMeasures(located({ measures: [ROBBERY, ROBBERY] }))).says, /twice/);
});

test("the catalogue finds a measure, or the one that was probably meant", () => {
	const catalogue = measureCatalogue([...measures(ROBBERY), ...measures({ ...ROBBERY, title: "Ours" })]);
	assert.equal(catalogue.all.length, 1);
	assert.equal(catalogue.byId("crime.robbery")?.title, "Ours");
	assert.match(refusal(catalogue.find("crime.robery", { file: "a.md", line: 3 })).next, /crime\.robbery/);
	assert.match(refusal(catalogue.find("health.x", { file: "a.md" })).next, /measures\.yaml/);
});

const TREE = {
	id: "small",
	title: "A small tree",
	source: "invented",
	roots: [{ measure: "crime.all", children: [{ measure: "crime.robbery", label: "Robbery" }] }],
};

test("a tree is read with its lines and labels, and knows which measures it lacks", () => {
	const outcome = readTree(located(TREE));
	assert.ok(outcome.ok);
	assert.deepEqual(outcome.value.roots, [
		{ measure: "crime.all", children: [{ measure: "crime.robbery", label: "Robbery", children: [] }] },
	]);
	const problems = treeProblems(outcome.value, measureCatalogue(measures(ROBBERY)), { file: "small.yaml" });
	assert.deepEqual(
		problems.map((problem) => problem.says),
		["There is no measure “crime.all”."],
	);
});

test("a measure that stands twice in a tree is refused", () => {
	const twice = { ...TREE, roots: [...TREE.roots, { measure: "crime.robbery" }] };
	assert.match(refusal(readTree(located(twice))).says, /twice/);
});

test("a break has a day, a kind and its place", () => {
	const outcome = readBreaks(
		located({ breaks: [{ measures: ["crime.robbery"], date: "2014-06", kind: "recording", reason: "x" }] }),
	);
	assert.ok(outcome.ok);
	assert.deepEqual(outcome.value, [
		{
			measures: ["crime.robbery"],
			areas: [],
			date: "2014-06-01",
			kind: "recording",
			reason: "x",
			at: { file: "a.yaml", line: 3 },
		},
	]);
	assert.match(
		refusal(
			readBreaks(
				located({
					breaks: [{ measures: ["crime.robbery"], date: "2014-13", kind: "recording", reason: "x" }],
				}),
			),
		).wanted ?? "",
		/2016-05-26/,
	);
});

test("the page of a break is on the web: no other kind of address becomes a link", () => {
	const read = (url: string) => {
		const entry = { measures: ["crime.robbery"], date: "2014-06", kind: "recording", reason: "x", url };
		return readBreaks(located({ breaks: [entry] }));
	};
	for (const url of ["https://www.gov.uk/a?b=c", "http://www.gov.uk/"]) assert.equal(read(url).ok, true, url);
	for (const url of [
		"javascript:alert(1)",
		"data:text/html,x",
		"file:///etc/passwd",
		"ftp://a.uk",
		"https:a",
	])
		assert.match(refusal(read(url)).wanted ?? "", /https:\/\//, url);
});

test("a step change says who accepted it and when", () => {
	const step = {
		measure: "crime.robbery",
		area: "E07000110",
		from: "2015-04",
		kind: "recording",
		reason: "x",
		accepted: { by: "The analyst", on: "2017-01-12" },
	};
	const outcome = readSteps(located({ steps: [step] }));
	assert.ok(outcome.ok);
	assert.equal(outcome.value[0]?.from, "2015-04-01");
	assert.equal(outcome.value[0]?.accepted.on, "2017-01-12");
	const { accepted: _, ...silent } = step;
	assert.match(refusal(readSteps(located({ steps: [silent] }))).says, /accepted.*missing/);
});
