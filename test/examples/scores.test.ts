import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { everyBlock, inlineText, type TableBlock, type VisualBlock } from "#document";
import { composedDocument, tableOf } from "./composed-document.ts";

const document = await composedDocument();
const blocks = [...everyBlock(document.blocks)];

test("eleven themes are ranked by four invented scorers, and every table and the picture say that they are illustrative", () => {
	const rows = tableOf(document, "Themes by risk");
	assert.equal(rows.length, 11);
	assert.equal(rows[0]?.under("Rank"), "1");
	const tables = blocks.filter(
		(block): block is TableBlock =>
			block.kind === "table" && block.table.source.startsWith("Scores of 4 scorers, each alone"),
	);
	// Ranking, sensitivity, two of harm, one of likelihood, one of position, and one for each theme.
	assert.equal(tables.length, 6 + rows.length);
	for (const { table } of tables) {
		assert.match(table.caption, /\(illustrative scores\)$/);
		assert.match(table.notes[0] ?? "", /^Illustrative/, table.caption);
	}
	const charts = blocks.filter(
		(block): block is VisualBlock => block.kind === "visual" && block.request.kind === "scatter",
	);
	assert.deepEqual(
		charts.map(({ request }) => [request.words.illustrative, request.words.table.rows.length]),
		[[true, 11]],
	);
});

test("the risk that is printed is the one that the printed medians and weights give", () => {
	const model = tableOf(document, "The criteria, how much each counts");
	const weights = new Map(model.map((row) => [row.name, Number(row.under("Weight"))]));
	const section = new Map(model.map((row) => [row.name, row.under("Section")]));
	for (const ranked of tableOf(document, "Themes by risk")) {
		const rows = tableOf(document, `${ranked.name}: each scorer’s scores`);
		const side = (wanted: string) => {
			const scored = rows.filter(
				({ name, under }) => section.get(name) === wanted && under("Median") !== "–",
			);
			const weight = scored.reduce((sum, { name }) => sum + (weights.get(name) ?? Number.NaN), 0);
			const total = scored.reduce(
				(sum, { name, under }) => sum + (weights.get(name) ?? Number.NaN) * Number(under("Median")),
				0,
			);
			return (total / weight / 4) * 100;
		};
		const risk = (side("Harm") * side("Likelihood")) / 100;
		assert.ok(Math.abs(risk - Number(ranked.under("Risk"))) <= 0.05 + 1e-9, `${ranked.name}: ${risk}`);
	}
});

test("what scorers gave and why stands in the document as it stands in their files", () => {
	const police = readFileSync("examples/safer-maidstone-2017-18/scoring/police.yaml", "utf8");
	assert.match(police, /illustrative: true/);
	const [, reason = ""] = /trend: \{score: 2, suggestion: overridden, reason: "([^"]+)"\}/.exec(police) ?? [];
	assert.notEqual(reason, "");
	const trend = tableOf(document, "Violent crime: each scorer’s scores").find(({ name }) => name === "Trend");
	assert.equal(trend?.under("Police lead"), "2");
	const said = trend?.under("What the evidence suggests, and scorers’ reasons") ?? "";
	assert.match(said, /^Suggested 3 \(Violent crime: a rise beyond chance\)/);
	assert.ok(said.endsWith(`Police lead: ${reason}`), said);
});

test("a theme without a score for its trend says so, and its confidence is low", () => {
	const hoarding = tableOf(document, "Themes by risk").find(
		({ name }) => name === "Self-neglect and hoarding",
	);
	assert.equal(hoarding?.under("Confidence"), "Low");
	const notes = blocks.flatMap((block) =>
		block.kind === "table" && block.table.caption.startsWith("Themes by risk") ? block.table.notes : [],
	);
	assert.ok(
		notes.some((note) => /^Self-neglect and hoarding: nobody scored trend/.test(note)),
		notes.join("\n"),
	);
});

test("the model is printed whole: every criterion with the words of each score", () => {
	const rows = tableOf(document, "The criteria, how much each counts");
	assert.equal(rows.length, 13);
	for (const row of rows)
		for (const score of [0, 1, 2, 3, 4])
			assert.match(row.under("What the scores mean"), new RegExp(`(?:^|; )${score} [a-z]`), row.name);
	const words = blocks.flatMap((block) => (block.kind === "paragraph" ? [inlineText(block.content)] : []));
	assert.ok(words.some((each) => each.includes("risk is harm times likelihood, divided by 100")));
});
