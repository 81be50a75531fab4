import assert from "node:assert/strict";
import { test } from "node:test";
import { readYaml } from "#document/reading";
import { readActivities } from "./activity.ts";
import { rankedConcerns } from "./concerns.ts";
import { type AnswerRows, readConsultation } from "./read-consultation.ts";
import { readReviews, unansweredRemarks } from "./review.ts";

function located(text: string, file: string) {
	const read = readYaml(text, file);
	assert.ok(read.ok);
	return read.value;
}

const ABOUT =
	"title: Residents’ survey\nby: Borough council\ndates: Sep 2016\nmethod: Letter\nsample: Every hundredth household\npopulation: Adults of the borough\n";

function answers(...rows: string[]): AnswerRows {
	return {
		file: "consultation/survey.csv",
		headings: ["Question", "answer", "responses", "base"],
		rows: rows.map((row, index) => ({ row: index + 2, cells: row.split(",") })),
	};
}

const consult = (...rows: string[]) =>
	readConsultation("survey", located(ABOUT, "consultation/survey.yaml"), answers(...rows));

test("concerns are ranked by the number who named them, with the share and its interval", () => {
	const read = consult("Concern,Burglary,30,120", "Concern,Speeding,66,120", "Concern,Litter,30,120");
	assert.ok(read.ok, JSON.stringify(read.problems));
	const [question] = rankedConcerns(read.value);
	assert.deepEqual(
		question?.concerns.map(({ response, rank }) => [response.answer, rank.label]),
		[
			["Speeding", "1"],
			["Burglary", "2="],
			["Litter", "2="],
		],
	);
	const [first] = question?.concerns ?? [];
	assert.ok(Math.abs((first?.share.value ?? 0) - 55) < 1e-9);
	assert.ok(Math.abs((first?.share.lower ?? 0) - 46.08) < 0.05, String(first?.share.lower));
	assert.deepEqual(
		[first?.closeToNext, question?.concerns[1]?.closeToNext, question?.few],
		[false, true, false],
	);
});

test("few answers are said to be few", () => {
	const read = consult("Concern,Burglary,9,99");
	assert.ok(read.ok);
	assert.equal(rankedConcerns(read.value)[0]?.few, true);
});

for (const [what, rows, code, row] of [
	["more responses than people", ["Concern,Burglary,121,120"], "consultation-responses-exceed-base", 2],
	["a count that is none", ["Concern,Burglary,some,120"], "consultation-cell-unfit", 2],
	["nobody who answered", ["Concern,Burglary,0,0"], "consultation-cell-unfit", 2],
	["an answer twice", ["Concern,Burglary,1,9", "Concern,Burglary,2,9"], "consultation-answer-twice", 3],
	[
		"two bases of one question",
		["Concern,Burglary,1,9", "Concern,Litter,2,8"],
		"consultation-bases-differ",
		3,
	],
] as const)
	test(`${what} is a problem with its row`, () => {
		const read = consult(...rows);
		assert.ok(!read.ok);
		assert.deepEqual(
			read.problems.map((problem) => [problem.code, problem.at.row]),
			[[code, row]],
		);
	});

test("a column that is missing and a consultation without answers are problems", () => {
	const read = readConsultation("survey", located(ABOUT, "consultation/survey.yaml"), {
		...answers(),
		headings: ["question", "answer", "responses"],
	});
	assert.match(read.problems[0]?.says ?? "", /“base”/);
	assert.equal(consult().problems[0]?.code, "consultation-empty");
});

const known = { themes: ["violent-crime"], measures: new Set(["marac.cases"]) };
const ACTIVITY =
	"activities:\n  - {id: marac, title: MARAC, kind: group, owner: Police, status: running, since: 2015, theme: violent-crime, measures: [marac.cases]}\n";

test("an activity is read, and a theme or measure that nobody knows is a problem with the nearest", () => {
	const read = readActivities(located(ACTIVITY, "activities.yaml"), known);
	assert.ok(read.ok, JSON.stringify(read.problems));
	assert.deepEqual(read.value[0]?.themes, ["violent-crime"]);
	const theme = readActivities(
		located(
			ACTIVITY.replace("theme: violent-crime", "theme: [violent-crime, violent-crim]"),
			"activities.yaml",
		),
		known,
	);
	assert.match(theme.problems[0]?.next ?? "", /violent-crime/);
	const measure = readActivities(
		located(ACTIVITY.replace("marac.cases", "marac.case"), "activities.yaml"),
		known,
	);
	assert.equal(measure.problems[0]?.code, "activity-measure-unknown");
	const kind = readActivities(
		located(ACTIVITY.replace("kind: group", "kind: gruop"), "activities.yaml"),
		known,
	);
	assert.match(kind.problems[0]?.wanted ?? "", /“group”/);
});

const REVIEW = `reviews:
  - reviewer: County analyst
    body: County unit
    date: 2017-02-20
    remarks:
      - {section: violent-crime, remark: Say more of the night, answer: Done}
      - {section: whole document, remark: Shorten it}
`;

test("a reviewer's remark without an answer is told with its line", () => {
	const read = readReviews(located(REVIEW, "reviews.yaml"), ["violent-crime"]);
	assert.ok(read.ok, JSON.stringify(read.problems));
	assert.deepEqual(
		unansweredRemarks(read.value).map(({ code, at }) => [code, at.line]),
		[["review-unanswered", 7]],
	);
	const section = readReviews(located(REVIEW, "reviews.yaml"), ["violent-crimes"]);
	assert.deepEqual(
		[section.problems[0]?.at.line, section.problems[0]?.next],
		[6, "Did you mean “violent-crimes”?"],
	);
	const date = readReviews(located(REVIEW.replace("2017-02-20", "soon"), "reviews.yaml"), ["violent-crime"]);
	assert.equal(date.problems[0]?.at.line, 4);
});
