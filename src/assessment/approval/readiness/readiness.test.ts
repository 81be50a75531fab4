import assert from "node:assert/strict";
import { test } from "node:test";
import { type Block, type Document, type Figure, figureIdOf } from "#document";
import type { AreaCode, Day, MeasureId, Problem } from "#vocabulary";
import { readPeriod } from "#vocabulary";
import type { Approval } from "../states/approval.ts";
import type { Content } from "../states/content.ts";
import { ageMatters } from "./age-matters.ts";
import { approvalMatters } from "./approval-matters.ts";
import { awaitedMatters } from "./awaited-matters.ts";
import { checklistMatters } from "./checklist-matters.ts";
import { comparisonMatters } from "./comparison-matters.ts";
import { gapMatters, writtenGaps } from "./gap-matters.ts";
import { READINESS_GROUPS, type ReadinessGroup } from "./matter.ts";
import { readiness } from "./readiness.ts";
import { remarkMatters } from "./remark-matters.ts";

const problem = (code: string, line = 1, stops: Problem["stops"] = "nothing"): Problem => ({
	code,
	stops,
	at: { file: "a.md", line },
	says: `${code} ${line}`,
	next: "",
});

test("nothing left means ready; what is only to be looked at does not keep from publication", () => {
	assert.equal(readiness([]).ready, true);
	const look = readiness([{ group: "comparisons", problem: problem("x") }]);
	assert.deepEqual([look.ready, look.blocking, look.toLookAt], [true, 0, 1]);
	const blocked = readiness([{ group: "claims", problem: problem("x") }]);
	assert.deepEqual([blocked.ready, blocked.blocking, blocked.toLookAt], [false, 1, 0]);
});

test("what blocks stands before what does not, lines in their order, each matter once", () => {
	const groups = Object.keys(READINESS_GROUPS) as ReadinessGroup[];
	const matters = groups
		.toReversed()
		.flatMap((group) => [10, 2, 2].map((line) => ({ group, problem: problem(group, line) })));
	const { sections } = readiness(matters);
	assert.deepEqual(
		sections.map(({ group }) => group),
		groups,
	);
	const blocks = sections.map((each) => each.blocks);
	assert.deepEqual(
		blocks,
		blocks.toSorted((left, right) => Number(right) - Number(left)),
	);
	for (const { problems } of sections)
		assert.deepEqual(
			problems.map(({ at }) => at.line),
			[2, 10],
		);
});

test("remarks go where their codes belong, and what stops anything keeps the document from being built", () => {
	const matters = remarkMatters([
		problem("claim-direction"),
		problem("claim-direction", 1, "figure"),
		problem("number-typed"),
		problem("approval-missing"),
		problem("return-not-read"),
	]);
	assert.deepEqual(
		matters.map(({ group }) => group),
		["claims", "document", "typed numbers", "remarks"],
	);
});

test("a draft lacks the chair's agreement, but not the approval that is given last", () => {
	const content: Content = { hash: "a", files: new Map() };
	const claim = { at: { file: "assessment.yaml" }, approvals: [], content, unreviewedRedactions: 0 };
	const codes = (given: Parameters<typeof approvalMatters>[0]) =>
		approvalMatters(given).map(({ problem }) => problem.wanted);
	assert.deepEqual(codes({ ...claim, claimed: "draft" }), ["an approval by the chair"]);
	const agreed: Approval = {
		state: "agreed",
		person: "Ann",
		role: "chair",
		date: "2027-03-01" as Day,
		content,
		at: { file: "approvals.yaml" },
	};
	assert.deepEqual(codes({ ...claim, claimed: "agreed", approvals: [agreed] }), []);
});

test("an open item says its law, whether that was read, and what would show it", () => {
	const item = { item: 6, title: "Wishes", law: "reg 6(e)", read: false, metBy: ["consultation"] as const };
	const [matter] = checklistMatters([{ item, entries: [], held: [], isMet: false }]);
	assert.match(matter?.problem.wanted ?? "", /reg 6\(e\) \(to be checked against the published text\)/);
	assert.match(matter?.problem.wanted ?? "", /results of a consultation/);
	assert.deepEqual(checklistMatters([{ item, entries: [], held: [], isMet: true }]), []);
});

const figure = (window: string, cautions: Figure["cautions"] = [], measure = "crime.robbery"): Figure => ({
	id: figureIdOf(measure, window),
	value: 1,
	text: "1",
	unit: "count",
	of: {
		measure: measure as MeasureId,
		measureTitle: measure,
		area: "E07000110" as AreaCode,
		areaName: "Maidstone",
		window: readPeriod(window)!,
	},
	method: "count",
	base: { kind: "not given by the source" },
	illustrative: false,
	sources: [{ supplier: "Police", title: "Crime", at: { file: "returns/police.csv", row: 2 } }],
	cautions,
});

test("data are too old by the rule of their measure first, and only their newest window counts", () => {
	const at = { file: "sources.yaml" };
	const figures = [figure("RY Oct 2015"), figure("RY Oct 2016")];
	const police = { months: 6, supplier: "Police", at };
	const codes = (date: string, rules: Parameters<typeof ageMatters>[1]) =>
		ageMatters(figures, rules, date as Day).map(({ problem }) => problem.at.row);
	assert.deepEqual(codes("2017-05-01", [police]), []);
	assert.deepEqual(codes("2017-05-02", [police]), [2]);
	assert.deepEqual(codes("2017-05-02", [police, { months: 12, measure: "crime.robbery", at }]), []);
	assert.deepEqual(codes("2099-01-01", []), []);
});

function documentOf(blocks: readonly Block[], figures: readonly Figure[]): Document {
	const cover = {
		partnership: "P",
		title: "T",
		year: "2017/18",
		version: "1",
		state: "draft",
		date: "2017-01-27" as Day,
		areaName: "Maidstone",
		notes: [],
	} as const;
	return { cover, language: "en", marking: "OFFICIAL", blocks, figures };
}

const frame = (line: number) =>
	({
		id: `a-${line}`,
		marking: "OFFICIAL",
		provenance: { kind: "written", at: { file: "a.md", line } },
	}) as const;

test("comparisons over a break or between unlike windows are told once, where they are first shown", () => {
	const over = figure("RY Oct 2016", [{ kind: "break", text: "Break." }]);
	const rest = figure("RY Oct 2015", [
		{ kind: "break", text: "Break." },
		{ kind: "small counts", text: "Small." },
	]);
	const paragraph: Block = {
		...frame(7),
		kind: "paragraph",
		content: [{ kind: "strong", content: [{ kind: "figure", figure: over.id, text: "1" }] }],
	};
	const matters = comparisonMatters(documentOf([paragraph], [rest, over]));
	assert.deepEqual(
		matters.map(({ problem }) => [problem.says, problem.at.line, problem.found]),
		[["Break.", 7, "2 figures of crime.robbery"]],
	);
});

test("a gap needs an owner and a date, in prose as in a theme", () => {
	const gap = (line: number, of: { owner?: string; expected?: string }): Block => ({
		...frame(line),
		kind: "callout",
		tone: "gap",
		gap: of,
		body: [],
	});
	const both = { owner: "Police", expected: "June 2017" };
	const blocks = [gap(1, both), gap(2, { owner: "Police" }), gap(3, { expected: "June" }), gap(4, {})];
	const lines = gapMatters(writtenGaps(documentOf(blocks, []))).map(({ problem }) => problem.at.line);
	assert.deepEqual(lines, [2, 3, 4]);
});

test("empty rows of a return are one matter for each reason", () => {
	const cell = (row: number, why: string) => ({
		title: "Robbery",
		why,
		at: { file: "returns/police.csv", row },
	});
	const matters = awaitedMatters([cell(2, "not handed in"), cell(3, "not handed in"), cell(4, "lost")]);
	assert.deepEqual(
		matters.map(({ problem }) => [problem.at.row, problem.found]),
		[
			[2, "2 empty rows"],
			[4, "one empty row"],
		],
	);
});
