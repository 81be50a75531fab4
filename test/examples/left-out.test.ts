import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type Period, readPeriod } from "#vocabulary";
import {
	type BuiltEdition,
	buildBriefing,
	buildEdition,
	CACHE_FOLDER,
	composeFolder,
} from "#workbench/verbs";
import { wellDone } from "./maidstone.ts";
import { bareLetters, filesWith } from "./readable-files.ts";

// Northbrook with one theme dropped and another replaced, and a word of its own in everything that belongs to them. No
// such word is in any byte of the public assessment or the public briefing.

type Change = readonly [words: string, by: string];

const DROPPED: Readonly<Record<string, readonly Change[]>> = {
	"themes/violence.md": [
		["title: Violence\n", "marking: OFFICIAL-SENSITIVE\ntitle: Canary-Title of the operation\n"],
		["words: The largest part", "words: Canary-Reason is the largest part"],
		["consultation:\n    - residents-survey", "consultation:\n    - secret-poll"],
		["what: The share of the rise", "what: Canary-Gap in the share of the rise"],
		["owner: Northbrook Police", "owner: Canary-Owner of the gap"],
		["# Violence\n", "# Canary-Heading of the theme\n"],
		["## What the hospital sees\n", "## What the hospital sees\n\nCanary-Passage about the premises.\n"],
		[
			"{% picture /%}",
			'{% picture /%}\n\n{% recommendation /%}\n\n{% table "change" measures=["policeuk.robbery"] caption="Canary-Caption" /%}',
		],
	],
	"reviews.yaml": [
		["Say plainly which", "Canary-Remark, name the premises, and say which"],
		["A box now says so", "Canary-Answer, a box now says so"],
	],
	"priorities.yaml": [
		["title: Violence\n", "title: Canary-Priority of the year\n"],
		["words: Violence is the largest part", "words: Canary-Decision is the largest part"],
		["order-reason: It waits for the lamps", "order-reason: Canary-Order waits for the lamps"],
		["title: Vehicle crime", "title: Canary-Part of a theme"],
	],
	"plan.yaml": [
		["title: Marshals in the centre", "title: Canary-Action in the centre"],
		["title: Lights and patrols", "title: Canary-Lights and patrols"],
	],
	"plan-last-year.yaml": [["title: Bystander training", "title: Canary-Training"]],
	"activities.yaml": [["note: Meets each month", "note: Canary-Group meets each month"]],
	"scoring/police.yaml": [
		["From January 2025 violence is recorded", "Canary-Scorer knows how violence is recorded"],
		["Keyless thefts began", "Canary-Keys were copied when thefts began"],
	],
	"themes/acquisitive-crime.md": [
		["title: Theft and burglary\n", "marking: OFFICIAL-SENSITIVE\ntitle: Canary-Replaced\n"],
		["words: One heading held", "words: Canary-Head, one heading held"],
		["what: How vehicles were opened", "what: Canary-Vehicles, how they were opened"],
	],
	"themes/disorder.md": [
		["    - young-people\n", "    - young-people\n  case-studies: [a-door-that-opens, a-quiet-stair]\n"],
	],
	"redactions.yaml": [
		[
			"redactions:\n",
			`redactions:
  - {section: themes/violence.md, action: drop, reason: because, reviewer: X, date: 2026-08-03}
  - {section: themes/acquisitive-crime.md, action: replace, words: This part is for partners., reason: because, reviewer: X, date: 2026-08-03}
`,
		],
	],
};

/** What the public may not read: every word of its own, names of files, and the story that was left out. */
const SECRETS = [
	...new Set(
		Object.values(DROPPED).flatMap((changes) => changes.flatMap(([, by]) => by.match(/Canary-\w+/g) ?? [])),
	),
	"Canary-Evidence",
	"themes/violence",
	"themes/acquisitive-crime",
	"a door that opens",
];

const above = mkdtempSync(join(tmpdir(), "left-out-"));

function northbrook(name: string, changes: Readonly<Record<string, readonly Change[]>>): string {
	const folder = join(above, name);
	cpSync("examples/northbrook", folder, { recursive: true, filter: (path) => !path.includes(CACHE_FOLDER) });
	for (const [file, each] of Object.entries(changes))
		for (const [words, by] of each) {
			const text = readFileSync(join(folder, file), "utf8");
			assert.ok(text.includes(words), `${file} does not hold “${words}”`);
			writeFileSync(join(folder, file), text.replace(words, by));
		}
	return folder;
}

function marked(name: string): string {
	const folder = northbrook(name, DROPPED);
	const survey = readFileSync(join(folder, "consultation/residents-survey.yaml"), "utf8");
	const title = survey.replace("Survey of residents 2025", "Canary-Evidence poll");
	writeFileSync(join(folder, "consultation/secret-poll.yaml"), title);
	cpSync(join(folder, "consultation/residents-survey.csv"), join(folder, "consultation/secret-poll.csv"));
	return folder;
}

const quiet = () => {};
const day = () => new Date("2026-08-14");

let folder = "";
let assessment: BuiltEdition;
let briefing: BuiltEdition;

before(async () => {
	folder = marked("marked");
	assessment = wellDone(await buildEdition(folder, quiet, day, "public"));
	const quarter = readPeriod("2026-01..2026-03") as Period;
	briefing = wellDone(await buildBriefing(folder, quarter, quiet, day, "public"));
});

after(() => rmSync(above, { recursive: true, force: true }));

test("everything of the two themes is in the restricted edition, so that its absence from the public one says something", async () => {
	const { document } = wellDone(await composeFolder(folder, quiet, day));
	const text = bareLetters(JSON.stringify(document));
	for (const secret of SECRETS) assert.ok(text.includes(bareLetters(secret)), secret);
});

test("nothing of a theme that is left out or replaced is in any byte of the public assessment", async () => {
	for (const secret of SECRETS) assert.deepEqual(await filesWith(assessment, secret), [], secret);
});

test("nor of the public briefing, which is made from the same folder", async () => {
	for (const secret of SECRETS) assert.deepEqual(await filesWith(briefing, secret), [], secret);
});

test("the words that stand in the place of a theme are in the public assessment, and its marking is not", async () => {
	assert.ok((await filesWith(assessment, "This part is for partners.")).includes("assessment.html"));
	assert.equal(assessment.document.marking, "OFFICIAL");
});

test("a reviewed redaction is obeyed where its passage has lost its marking", async () => {
	const changed = northbrook("unmarked", {
		"sections/people-supported.md": [
			[' marking="OFFICIAL-SENSITIVE" id="waiting-list"', ' id="waiting-list"'],
		],
	});
	const { document } = wellDone(await composeFolder(changed, quiet, day, "public"));
	const text = bareLetters(JSON.stringify(document));
	assert.ok(!text.includes(bareLetters("Places taken in the refuge, for planning")));
	assert.ok(text.includes(bareLetters("or says in other words, 3 passages")));
});

test("a redaction of nothing stops the public edition, and is in no log", async () => {
	const changed = northbrook("of nothing", {
		"redactions.yaml": [
			[
				"redactions:\n",
				"redactions:\n  - {block: gone, action: drop, reason: x, reviewer: X, date: 2026-08-03}\n",
			],
		],
	});
	const open = await composeFolder(changed, quiet, day, "public");
	assert.ok(!open.ok && open.problems.some(({ code }) => code === "redaction-of-nothing"));
	const closed = JSON.stringify(wellDone(await composeFolder(changed, quiet, day)).document);
	assert.ok(closed.includes("Passage “meeting-place”") && !closed.includes("Passage “gone”"));
});

test("words of a theme that is left out stop the public edition where somebody copied them into another part", async () => {
	const copied = "Canary-Passage about the premises by the quay and their owner.";
	const said = northbrook("copied", {
		...DROPPED,
		"themes/disorder.md": [["# Disorder and damage\n", `# Disorder and damage\n\n${copied}\n`]],
		"themes/violence.md": [
			["title: Violence\n", "marking: OFFICIAL-SENSITIVE\ntitle: Violence\n"],
			["# Violence\n", `# Violence\n\n${copied}\n`],
		],
	});
	const built = await composeFolder(said, quiet, day, "public");
	assert.ok(!built.ok);
	const found = built.problems.filter(({ code }) => code === "left-out-words-remain");
	assert.ok(found.some((each) => each.found?.includes("canary passage about the premises by")));
});

test("scores that took a suggestion keep it where the public edition withholds what it was read from", async () => {
	const changed = northbrook("withheld evidence", {
		"disclosure.yaml": [["    threshold: 0\n", "    threshold: 5000\n"]],
	});
	const built = await composeFolder(changed, quiet, day, "public");
	assert.deepEqual(
		built.problems.filter(({ stops }) => stops !== "nothing"),
		[],
	);
});

test("an answer that few people gave at a consultation is withheld from the public, with its share and rank", async () => {
	const changed = northbrook("few answers", {
		"consultation/young-people.csv": [["Bicycles being stolen,9,37", "Bicycles being stolen,3,37"]],
	});
	const told = async (edition: "restricted" | "public") =>
		wellDone(await composeFolder(changed, quiet, day, edition)).document.figures.filter(({ of }) =>
			of.breakdown?.includes("Bicycles being stolen"),
		).length;
	assert.equal(await told("public"), 0);
	assert.ok((await told("restricted")) > 0);
});
