import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { type Document, everyBlock, inlineText } from "#document";
import { CACHE_FOLDER, composeFolder } from "#workbench/verbs";
import { composedDocument, runningText, tableOf } from "./composed-document.ts";
import { wellDone } from "./maidstone.ts";

const now = () => new Date("2030-01-01T12:00:00Z");

type Edit = readonly [file: string, words: string, by: string];

/** A copy of the invented partnership with some words replaced, put together long after its date. */
async function northbrook(t: TestContext, ...edits: readonly Edit[]) {
	const folder = join(mkdtempSync(join(tmpdir(), "northbrook-")), "assessment");
	t.after(() => rmSync(join(folder, ".."), { recursive: true, force: true }));
	cpSync("examples/northbrook", folder, {
		recursive: true,
		filter: (path) => !path.includes(CACHE_FOLDER) && !path.endsWith("received"),
	});
	for (const [file, words, by] of edits) {
		const before = readFileSync(join(folder, file), "utf8");
		assert.ok(before.includes(words), `${file} does not hold ${words}`);
		writeFileSync(join(folder, file), before.replace(words, by));
	}
	return composeFolder(folder, () => undefined, now);
}

function sentences(document: Document): string[] {
	return [...everyBlock(document.blocks)].flatMap(runningText).map(inlineText);
}

test("Maidstone ends with its decisions, each with its reason, and no lost series among the evidence", async () => {
	const document = await composedDocument();
	const decisions = tableOf(document, "Each decision for 2017/18");
	const names = decisions.map(({ name, under }) => [name, under("Decision").split(":")[0]]);
	assert.deepEqual(names, [
		["Organised crime groups, including modern slavery", "Split"],
		["Gangs and child sexual exploitation", "Split"],
		["Substance misuse", "Retain"],
		["Domestic abuse and other violent crime", "Retain"],
		["Mental health", "Introduce"],
		["Reducing reoffending", "Make cross-cutting"],
		["Prevent", "Make cross-cutting"],
		["Anti-social behaviour", "Make cross-cutting"],
		["Road safety", "Remove"],
		["Self-neglect and hoarding", "Leave to business as usual"],
		["Unlawful encampments", "Leave to business as usual"],
		["Community resilience", "Split"],
	]);
	assert.ok(decisions.every(({ under }) => under("Reason").length > 20 && under("Evidence") !== ""));
	assert.ok(decisions.flatMap(({ figures }) => figures).every(({ illustrative }) => !illustrative));
	const violence = decisions.find(({ name }) => name.startsWith("Domestic abuse"));
	assert.match(violence?.under("Evidence") ?? "", /from 2,964 to 3,743; this is more than chance/);
});

test("Maidstone says what its source leaves open: last year's plan, what people want, a review", async () => {
	const document = await composedDocument();
	const said = sentences(document).join("\n");
	assert.match(said, /No plan of last year is held, so how far it was carried out cannot be said/);
	assert.match(said, /No independent review of this assessment is recorded yet/);
	const gaps = tableOf(document, "What is not known");
	const adolescents = gaps.find(({ under }) =>
		under("What is missing").startsWith("Violence of adolescents"),
	);
	assert.equal(adolescents?.under("Why"), "Nobody counts it");
	const aligned = tableOf(document, "What is recommended for 2017/18");
	assert.equal(aligned[1]?.under("Control strategy of Kent Police"), "Gangs; Child abuse and exploitation");
});

test("a plan is told on the assessment's date, whenever it is built, and its success is worked out", async (t) => {
	const document = wellDone(await northbrook(t)).document;
	const byPriority = tableOf(document, "How far last year’s plan was carried out, by priority");
	const states = ["Actions", "Done", "Under way", "Not begun", "Late", "Share done"];
	assert.deepEqual(
		byPriority.map(({ name, under }) => [name, ...states.map(under)]),
		[
			["Violence", "2", "1", "0", "0", "1", "1 of 2"],
			["Anti-social behaviour", "2", "1", "0", "1", "0", "1 of 2"],
			["Theft and burglary", "2", "1", "1", "0", "0", "1 of 2"],
			["All actions", "6", "3", "1", "1", "1", "3 of 6"],
		],
	);
	assert.ok(byPriority.every(({ figures }) => figures.every(({ base }) => base.kind === "counts")));
	const reachedIn = (document: Document) =>
		tableOf(document, "Each action of last year’s plan")
			.find(({ name }) => name.startsWith("A second evening"))
			?.under("Reached");
	assert.equal(reachedIn(document), "No: 204");
	const easier = await northbrook(t, ["plan-last-year.yaml", "at-most: 200", "at-most: 204"]);
	assert.equal(reachedIn(wellDone(easier).document), "Yes: 204");
	const unknown = await northbrook(t, [
		"plan-last-year.yaml",
		"at-most: 200, window: year",
		"at-most: 200, window: 2019/20",
	]);
	assert.match(reachedIn(wellDone(unknown).document) ?? "", /^Not known\. /);
});

test("what residents said is ranked with its base, and few answers are said to be few", async (t) => {
	const document = wellDone(
		await northbrook(t, ["consultation/residents-survey.csv", "171,418,1", "171,418,2"]),
	).document;
	const concerns = tableOf(document, "Survey of residents 2025: Which");
	assert.deepEqual(
		[concerns[0]?.name, concerns[0]?.under("Rank"), concerns[0]?.under("Share of those who answered")],
		["Violence in the centre at night", "1", "40.9%"],
	);
	assert.equal(concerns[0]?.under("95% interval"), "36.3% to 45.7%");
	const notes = [...everyBlock(document.blocks)].flatMap((block) =>
		block.kind === "table" ? block.table.notes : [],
	);
	assert.ok(notes.some((note) => note.includes("states rank 2; by its responses it is 1")));
	assert.ok(notes.some((note) => note.startsWith("Few responses")));
});

test("gaps of a file with a higher marking stand in a table of their own with that marking", async (t) => {
	const document = wellDone(
		await northbrook(t, [
			"themes/disorder.md",
			"title: Disorder and damage",
			"title: Disorder and damage\nmarking: OFFICIAL-SENSITIVE",
		]),
	).document;
	const tables = [...everyBlock(document.blocks)].flatMap((block) =>
		block.kind === "table" && block.table.caption.startsWith("What is not known") ? [block] : [],
	);
	const holding = tables.filter(({ table }) => JSON.stringify(table).includes("graffiti"));
	assert.deepEqual(
		holding.map(({ marking }) => marking),
		["OFFICIAL-SENSITIVE"],
	);
});

for (const [what, edit, code, file] of [
	[
		"a theme that contradicts the register",
		["themes/violence.md", "recommendation: retain", "recommendation: remove"],
		"theme-contradicts-priorities",
		"themes/violence.md",
	],
	[
		"an objective that is on no list",
		["priorities.yaml", "[Serious violence]", "[Serious voilence]"],
		"objective-unknown",
		"priorities.yaml",
	],
	[
		"a measure of success that is no measure",
		["plan.yaml", "policeuk.vehicle-crime, at-most", "policeuk.vehicle-crimes, at-most"],
		"plan-measure-unknown",
		"plan.yaml",
	],
	[
		"a consultation that prose misspells",
		["sections/partnership-work.md", '"young-people"', '"young-poeple"'],
		"consultation-unknown",
		"sections/partnership-work.md",
	],
	[
		"a gap of a kind that is none",
		["themes/disorder.md", 'kind="not comparable"', 'kind="unknown"'],
		"kind-unknown",
		"themes/disorder.md",
	],
	[
		"an empty recommendation in what is no theme",
		["sections/partnership-work.md", "{% reviews /%}", "{% recommendation /%}"],
		"recommendation-empty",
		"sections/partnership-work.md",
	],
] as const satisfies readonly (readonly [string, Edit, string, string])[])
	test(`${what} is a problem with its place`, async (t) => {
		const composed = await northbrook(t, edit);
		assert.equal(composed.ok, false);
		const found = composed.problems.find((problem) => problem.code === code);
		assert.equal(found?.at.file, file, JSON.stringify(composed.problems));
		assert.ok((found?.at.line ?? 0) > 0);
	});

test("a number typed into a decision is remarked on as in prose", async (t) => {
	const composed = await northbrook(t, [
		"priorities.yaml",
		"words: Violence is the largest part",
		"words: With 239 offences violence is the largest part",
	]);
	const [remark, ...others] =
		wellDone(composed) && composed.problems.filter(({ code }) => code === "number-typed");
	assert.deepEqual([remark?.at.file, others.length], ["priorities.yaml", 0]);
	assert.match(remark?.next ?? "", /policeuk\.violence-and-sexual-offences/);
});
