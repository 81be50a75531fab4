import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { everyBlock, inlineText } from "#document";
import { removeFolders, smallAssessment } from "../approval/fixtures/small-assessment.ts";
import { beginAssessment } from "../beginnings/begin-assessment.ts";
import { projectRoot } from "../project-root.ts";
import { type RollUpRequest, rollUp } from "./roll-up.ts";

const above = mkdtempSync(join(tmpdir(), "bellwether-"));
after(() => rmSync(above, { recursive: true, force: true }));
after(removeFolders);

const now = () => new Date("2026-09-01T10:00:00Z");
const maidstone = join(projectRoot(), "examples/safer-maidstone-2017-18");
const northbrook = join(projectRoot(), "examples/northbrook");

let assessmentsBegun = 0;

async function newMedway(): Promise<string> {
	assessmentsBegun += 1;
	const folder = join(above, `medway-${assessmentsBegun}`);
	const begun = await beginAssessment({ folder, partnership: "Medway", year: 2026, now });
	assert.ok(begun.ok);
	return folder;
}

function rolled(request: Omit<RollUpRequest, "progress" | "now">) {
	return rollUp({ ...request, progress: () => {}, now });
}

test("three districts give one document: their priorities side by side, what they share, their scores", async () => {
	const names = join(above, "names.yaml");
	writeFileSync(
		names,
		"themes:\n  - {title: Violence and domestic abuse, names: [violence, domestic-abuse-and-violence]}\n",
	);
	const medway = await newMedway();
	const outcome = await rolled({ folders: [maidstone, northbrook, medway], names });
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	const { summary, document, files } = outcome.value;
	assert.deepEqual(
		summary.common.map(({ title, priorityIn }) => [title, priorityIn]),
		[["Violence and domestic abuse", ["Maidstone", "Northbrook"]]],
	);
	assert.deepEqual(
		summary.undecided.map(({ areaName }) => areaName),
		["Medway"],
	);
	assert.deepEqual(
		files
			.map(({ name }) => name)
			.filter((name) => /\.(html|pdf|json)$/.test(name))
			.sort(),
		["county-summary-figures.json", "county-summary.html", "county-summary.json", "county-summary.pdf"],
	);
	const tables = [...everyBlock(document.blocks)].flatMap((block) =>
		block.kind === "table" ? [block.table] : [],
	);
	const row = tables[1]?.rows[0]?.cells.map(({ content }) => inlineText(content));
	assert.deepEqual(row, ["Violence and domestic abuse", "2", "Priority 4", "Priority 1", "Not named"]);
	const shown = new Set(document.figures.map(({ id }) => id));
	assert.equal(shown.size, document.figures.length, "each figure has an id of its own");
	assert.ok(document.figures.some(({ of }) => of.measure === "county.risk"));
	assert.equal(document.cover.state, "draft");
});

test("the county is named that joins the districts", async () => {
	const folder = join(above, "ashford");
	assert.ok((await beginAssessment({ folder, partnership: "Ashford", year: 2026, now })).ok);
	const outcome = await rolled({ folders: [maidstone, folder] });
	assert.ok(outcome.ok);
	assert.equal(outcome.value.input.name, "Kent");
});

test("a folder that cannot be read, and a district twice, refuse the whole and say where", async () => {
	const missing = await rolled({ folders: [northbrook, join(above, "nowhere")] });
	assert.deepEqual(
		missing.problems.map(({ code, at }) => [code, at.file]),
		[["assessment-missing", "nowhere"]],
	);
	const twice = await rolled({ folders: [northbrook, northbrook] });
	assert.deepEqual(
		twice.problems.map(({ code }) => code),
		["district-twice"],
	);
});

test("what a district cannot build is not summed up", async () => {
	const folder = smallAssessment({
		files: { "sections/summary.md": '# Summary\n\n{% figure "crime.robery" /%}\n' },
	});
	const outcome = await rolled({ folders: [northbrook, folder] });
	assert.equal(outcome.ok, false);
	assert.deepEqual(
		outcome.problems.filter(({ stops }) => stops !== "nothing").map(({ at }) => [at.file, at.line]),
		[["assessment/sections/summary.md", 3]],
	);
});

test("the summary carries the highest marking that anything in a district's document has", async () => {
	const summary = "---\nmarking: OFFICIAL-SENSITIVE\n---\n\n# Summary\n\nWords.\n";
	const folder = smallAssessment({ files: { "sections/summary.md": summary } });
	const outcome = await rolled({ folders: [folder, await newMedway()] });
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	assert.equal(outcome.value.document.marking, "OFFICIAL-SENSITIVE");
});
