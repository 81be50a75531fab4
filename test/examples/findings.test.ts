import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { type Document, everyBlock, type FigureList, inlineText, type VisualBlock } from "#document";
import { describeProblem } from "#vocabulary";
import { listFindings } from "#workbench/verbs";
import { composedDocument, figuresIn } from "./composed-document.ts";
import { copyOfExample, type ExampleCopy } from "./example-copy.ts";
import { wellDone } from "./maidstone.ts";

const SUMMARY = "sections/executive-summary.md";
const HEADING = "## The partnership and what it is aligned with";
const now = () => new Date("2017-01-27");

async function findingsOf(change: (copy: ExampleCopy) => void = () => {}, request = {}) {
	const copy = copyOfExample();
	change(copy);
	return wellDone(await listFindings(copy.folder, request, () => {}, now));
}

function glances({ blocks }: Document): FigureList[] {
	return [...everyBlock(blocks)].filter((block): block is FigureList => block.kind === "figure list");
}

test("the block of headlines is the prose that the command prints: pasted, it says the same", async () => {
	const { prose } = await findingsOf();
	const document = await composedDocument((copy) =>
		copy.edit(SUMMARY, HEADING, `{% headlines /%}\n\n${prose}\n\n${HEADING}`),
	);
	const [generated, pasted] = glances(document).slice(-2);
	assert.ok(generated && pasted);
	const said = ({ items }: FigureList) =>
		items.map(({ headline, sentence }) => [headline, inlineText(sentence)]);
	assert.equal(generated.items.length, 7);
	assert.deepEqual(said(generated), said(pasted));
	assert.ok(generated.items.some(({ chart }) => chart));
});

test("headlines tell each news once, rest on nothing illustrative, and let changes go before gaps", async () => {
	const { prose, findings } = await findingsOf();
	const titles = [...prose.matchAll(/headline "([^"]+)"/g)].map(([, title]) => title);
	assert.equal(titles.length, 7);
	const violence = [
		"Violent crime",
		"Violence against the person",
		"Victim-based crime",
		"All recorded crime",
	];
	assert.equal(titles.filter((title) => violence.includes(title ?? "")).length, 1, titles.join("; "));
	assert.ok(findings.some(({ id }) => id.startsWith("coverage gap")));
	assert.ok(!titles.includes("Proven reoffending by adults"), "seven changes were measured and go first");
	assert.ok(findings.every((each) => !each.illustrative || each.order >= 0));
	const firstInvented = findings.findIndex(({ illustrative }) => illustrative);
	assert.ok(findings.slice(firstInvented).every(({ illustrative }) => illustrative));
});

test("the order follows the counts: without its rise a measure is no headline", async () => {
	const level = (copy: ExampleCopy) =>
		copy.edit(
			"returns/kent-csu-recorded-crime.csv",
			/crime\.against-society,E07000110,RY Oct 2016,1,?026/,
			"crime.against-society,E07000110,RY Oct 2016,700",
		);
	assert.match((await findingsOf()).prose, /headline "Crimes against society"/);
	assert.doesNotMatch((await findingsOf(level)).prose, /headline "Crimes against society"/);
});

test("a measure outside the priorities that rose beyond chance is proposed, until a priority rests on it", async () => {
	const { emerging } = await findingsOf();
	assert.ok(emerging.some(({ title }) => title === "Theft of motor vehicle"));
	assert.ok(!emerging.some(({ title }) => title === "Violent crime" || title === "All recorded crime"));
	const covered = await findingsOf((copy) =>
		copy.edit("themes/violent-crime.md", /^(\s*)- crime\.violent$/m, "$1- crime.violent\n$1- crime.vehicle"),
	);
	assert.ok(!covered.emerging.some(({ title }) => title === "Theft of motor vehicle"));
	assert.ok(!covered.emerging.some(({ title }) => title === "Vehicle crime"));
});

test("a theme that does not exist has no picture, and the nearest is named", async () => {
	const copy = copyOfExample();
	copy.edit(SUMMARY, HEADING, `{% picture theme="violent-crim" /%}\n\n${HEADING}`);
	const { composeFolder } = await import("#workbench/verbs");
	const composed = await composeFolder(copy.folder, () => {}, now);
	assert.equal(composed.ok, false);
	assert.match(composed.problems.map(describeProblem).join("\n"), /Did you mean “violent-crime”\?/);
});

test("a month that its supplier marks as provisional is drawn hollow, and is no signal", async () => {
	const document = await composedDocument(({ folder }) => {
		const file = join(folder, "returns/illustrative-monthly-crime.csv");
		const [heading, ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
		const marked = rows.map((row) => `${row},${/shoplifting,E07000110,2016-11/.test(row) ? "yes" : ""}`);
		writeFileSync(file, [`${heading},provisional`, ...marked, ""].join("\n"));
	});
	const charts = [...everyBlock(document.blocks)].filter(
		(block): block is VisualBlock => block.kind === "visual" && block.request.kind === "control chart",
	);
	const chart = charts.find(({ request }) => request.words.subtitle.startsWith("Shoplifting"))?.request;
	assert.ok(chart?.kind === "control chart");
	const last = chart.points.at(-1);
	assert.deepEqual([last?.incomplete, last?.judgement], [true, undefined]);
	assert.match(chart.words.foot.join(" "), /November 2016 is not yet complete: drawn, and not judged/);
	const id = chart.words.table.rows.at(-1)?.cells.flatMap((cell) => figuresIn(cell.content))[0];
	const figure = document.figures.find((each) => each.id === id);
	assert.ok(figure?.cautions.some(({ kind }) => kind === "incomplete"));
});
