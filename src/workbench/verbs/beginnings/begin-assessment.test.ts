import assert from "node:assert/strict";
import {
	appendFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { everyBlock, inlineText } from "#document";
import { composeFolder } from "../compose-folder.ts";
import { projectRoot } from "../project-root.ts";
import { ready } from "../ready/ready.ts";
import { beginAssessment, type NewRequest } from "./begin-assessment.ts";

const above = mkdtempSync(join(tmpdir(), "bellwether-"));
after(() => rmSync(above, { recursive: true, force: true }));

const now = () => new Date("2026-01-31T10:00:00Z");
let count = 0;

async function begun(request: Omit<NewRequest, "folder" | "now">) {
	count += 1;
	const folder = join(above, `assessment-${count}`);
	const outcome = await beginAssessment({ ...request, folder, now });
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	return { folder, problems: outcome.problems };
}

async function documentOf(folder: string) {
	const composed = await composeFolder(folder, () => {}, now);
	assert.ok(composed.ok, JSON.stringify(composed.problems.filter(({ stops }) => stops !== "nothing")));
	return composed.value.document;
}

async function groupsOf(folder: string) {
	const found = await ready(folder, () => {}, now);
	assert.ok(found.ok);
	return new Map(found.value.sections.map(({ group, problems }) => [group as string, problems]));
}

for (const [kind, name, area, neighbours] of [
	["a district in a county of two tiers", "Maidstone", "E07000110", 11],
	["a unitary authority", "Medway", "E06000035", 12],
	["a London borough", "Hackney", "E09000012", 32],
	["a Welsh authority", "Cardiff", "W06000015", 6],
	["a partnership of two districts", "Dartford and Gravesham", "E22000352", 11],
	["a district of such a partnership", "Gravesham", "E22000352", 11],
] as const)
	test(`an assessment for ${kind} builds at once, and readiness lists what is missing`, async () => {
		const { folder } = await begun({ partnership: name, year: 2026 });
		const settings = readFileSync(join(folder, "assessment.yaml"), "utf8");
		assert.match(settings, new RegExp(`^area: ${area}$`, "m"));
		assert.equal(settings.match(/^ {6}- [EW]\d{8} #/gm)?.length, neighbours);
		assert.match(settings, /year: \{period: RY Oct 2025, against: RY Oct 2024\}/);
		const document = await documentOf(folder);
		assert.equal(document.cover.year, "2026/27");
		assert.equal(document.figures.length, 0);
		const groups = await groupsOf(folder);
		assert.equal(groups.has("document"), false);
		assert.equal(groups.get("untouched")?.length, 7);
		assert.equal(groups.get("awaited")?.length, 7);
		assert.ok((groups.get("checklist")?.length ?? 0) > 15);
	});

test("a filled return and a written page are no longer missing", async () => {
	const { folder } = await begun({ partnership: "Maidstone", year: 2026, dataTo: "2025-09" });
	const path = join(folder, "returns/highways.csv");
	const filled = readFileSync(path, "utf8")
		.replace(",2024,,,not handed in yet,", ",2024,,41,,")
		.replace(",2023,,,not handed in yet,", ",2023,,50,,");
	writeFileSync(path, filled);
	const page = join(folder, "sections/summary.md");
	appendFileSync(page, '\n{% figure "road.ksi" window="calendar-year" /%} people.\n');
	const document = await documentOf(folder);
	assert.deepEqual(
		document.figures.map(({ text }) => text),
		["41"],
	);
	const groups = await groupsOf(folder);
	assert.equal(groups.get("untouched")?.length, 6);
	assert.equal(groups.get("awaited")?.length, 6);
	assert.match(readFileSync(join(folder, "assessment.yaml"), "utf8"), /period: RY Sep 2025/);
});

test("nothing is written into a folder that holds something, for an unknown partnership, or for no month", async () => {
	const folder = mkdtempSync(join(above, "taken-"));
	writeFileSync(join(folder, "mine.txt"), "mine");
	const codes = async (request: Partial<NewRequest>) => {
		const asked = { folder: join(above, "never"), partnership: "Maidstone", year: 2026, now, ...request };
		return (await beginAssessment(asked)).problems.map(({ code, next }) => [code, next]);
	};
	assert.equal((await codes({ folder }))[0]?.[0], "folder-not-empty");
	assert.equal(readFileSync(join(folder, "mine.txt"), "utf8"), "mine");
	assert.deepEqual(await codes({ partnership: "Maidston" }), [
		["partnership-unknown", "Did you mean “Maidstone”?"],
	]);
	for (const dataTo of ["autumn", "0001-01", "9999-12"])
		assert.equal((await codes({ dataTo }))[0]?.[0], "month-unfit", dataTo);
	assert.equal(existsSync(join(above, "never")), false);
});

test("templates leave the column for notes to the partner, since a note is printed as a caution", async () => {
	const fresh = await begun({ partnership: "Maidstone", year: 2026 });
	const next = await begun({ from: example("safer-maidstone-2017-18"), year: 2018 });
	let templates = 0;
	for (const { folder } of [fresh, next])
		for (const name of readdirSync(join(folder, "returns")).filter((each) => each.endsWith(".csv"))) {
			const [heading, ...rows] = readFileSync(join(folder, "returns", name), "utf8")
				.trimEnd()
				.split("\n");
			const asked = rows.filter((row) => row.includes("not handed in yet"));
			if (asked.length === 0 || !heading?.endsWith(",note")) continue;
			templates += 1;
			assert.deepEqual(
				asked.filter((row) => !row.endsWith(",")),
				[],
				name,
			);
		}
	assert.ok(templates > 5, String(templates));
});

test("the folder one stands in is filled, not replaced", async () => {
	const folder = join(above, "stood in");
	mkdirSync(folder);
	const before = statSync(folder).ino;
	const outcome = await beginAssessment({ folder, partnership: "Maidstone", year: 2026, now });
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	assert.equal(statSync(folder).ino, before);
	const there = readdirSync(folder);
	assert.ok(there.includes("assessment.yaml"));
	assert.deepEqual(
		there.filter((name) => name.startsWith(".")),
		[],
	);
});

const example = (name: string) => join(projectRoot(), "examples", name);

for (const [name, year, own, lastPeriod] of [
	["safer-maidstone-2017-18", 2018, "Safer Maidstone Partnership", "RY Oct 2017"],
	["northbrook", 2027, "Safer Northbrook Partnership", "2026/27"],
] as const)
	test(`the year after ${name} begins from it: it builds, and says what is carried over, stale and missing`, async () => {
		const { folder, problems } = await begun({ from: example(name), partnership: own, year });
		assert.match(
			readFileSync(join(folder, "assessment.yaml"), "utf8"),
			new RegExp(`period: ${lastPeriod}\n`),
		);
		assert.ok(problems.filter(({ code }) => code === "words-stale").length > 10);
		assert.equal(existsSync(join(folder, "plan-last-year.yaml")), true);
		assert.equal(existsSync(join(folder, "plan.yaml")), false);
		assert.equal(existsSync(join(folder, "received")), false);
		const document = await documentOf(folder);
		assert.equal(document.cover.state, "draft");
		const notes = [...everyBlock(document.blocks)].flatMap((block) =>
			block.kind === "paragraph" ? [inlineText(block.content)] : [],
		);
		assert.ok(notes.filter((words) => words.startsWith("Carried over from last year")).length > 8);
		const groups = await groupsOf(folder);
		assert.equal(groups.has("document"), false);
		assert.ok((groups.get("untouched")?.length ?? 0) > 8);
		assert.ok((groups.get("dates")?.length ?? 0) > 10);
		assert.ok((groups.get("decisions")?.length ?? 0) > 3);
		assert.ok((groups.get("awaited")?.length ?? 0) > 0);
	});

test("a touched page must be worked out like any other", async () => {
	const { folder } = await begun({ from: example("northbrook"), year: 2027 });
	appendFileSync(join(folder, "sections/summary.md"), "\nA new sentence.\n");
	const composed = await composeFolder(folder, () => {}, now);
	assert.equal(composed.ok, false);
	assert.ok(
		composed.problems.some(({ at, stops }) => at.file === "sections/summary.md" && stops !== "nothing"),
	);
});

test("last year must be earlier, and the same partnership's", async () => {
	const from = example("northbrook");
	const asked = { folder: join(above, "other"), from, now };
	const codes = async (request: Partial<NewRequest>) =>
		(await beginAssessment({ ...asked, year: 2027, ...request })).problems.map(({ code }) => code);
	assert.deepEqual(await codes({ year: 2026 }), ["year-not-later"]);
	assert.deepEqual(await codes({ partnership: "Maidstone" }), ["partnership-other"]);
});
