import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type BuiltEdition, buildEdition, CACHE_FOLDER } from "#workbench/verbs";
import { wellDone } from "./maidstone.ts";
import { filesWith } from "./readable-files.ts";

// Both examples build in both editions. Nothing of what is marked is in any byte of a public edition, and no number that
// is withheld is, nor one that was made of it.

const EXAMPLES = {
	northbrook: {
		marked: [
			"lamplighters",
			"weekday mornings",
			"meeting-place",
			"waiting-list",
			"Places taken in the refuge",
		],
		story: ["A door that opens", "left a violent home", "a-door-that-opens"],
		source: "written-support-service.csv",
	},
	"safer-maidstone-2017-18": {
		marked: ["car washes", "prostitution", "premises-in-the-profile", "harmed"],
		story: ["community warden made regular visits", "A home that can be lived in", "company-as-protection"],
		source: "integrated-offender-management.csv",
	},
} as const;

type Example = keyof typeof EXAMPLES;

const above = mkdtempSync(join(tmpdir(), "editions-"));
const editions = new Map<string, BuiltEdition>();

function copyOf(example: Example, name: string): string {
	const folder = join(above, name);
	cpSync(`examples/${example}`, folder, { recursive: true, filter: (path) => !path.includes(CACHE_FOLDER) });
	return folder;
}

function build(folder: string, edition: "restricted" | "public") {
	return buildEdition(
		folder,
		() => {},
		() => new Date("2026-08-14"),
		edition,
	);
}

before(async () => {
	for (const example of Object.keys(EXAMPLES) as Example[]) {
		const folder = copyOf(example, example);
		for (const edition of ["restricted", "public"] as const)
			editions.set(`${example} ${edition}`, wellDone(await build(folder, edition)));
	}
});

after(() => rmSync(above, { recursive: true, force: true }));

function editionOf(example: Example, edition: "restricted" | "public"): BuiltEdition {
	const built = editions.get(`${example} ${edition}`);
	assert.ok(built);
	return built;
}

for (const [example, { marked, story, source }] of Object.entries(EXAMPLES)) {
	test(`${example}: no word of what is marked, of a story without consent, or of a marked file is in the public edition`, async () => {
		for (const words of [...marked, ...story, source])
			assert.deepEqual(await filesWith(editionOf(example as Example, "public"), words), [], words);
	});

	test(`${example}: the restricted edition has them, in its pages and in its PDF, with their marking`, async () => {
		const built = editionOf(example as Example, "restricted");
		assert.equal(built.document.marking, "OFFICIAL-SENSITIVE");
		assert.equal(editionOf(example as Example, "public").document.marking, "OFFICIAL");
		for (const words of [marked[0], story[0]]) {
			const files = await filesWith(built, words);
			assert.ok(files.includes("assessment.html") && files.includes("assessment.pdf"), words);
		}
	});
}

for (const example of Object.keys(EXAMPLES) as Example[])
	test(`${example}: no hash of a return, and no row of one, is in the public edition`, async () => {
		const sources = editionOf(example, "restricted").document.figures.flatMap((figure) => figure.sources);
		const hashes = new Set(sources.flatMap(({ fileHash }) => fileHash?.slice(0, 12) ?? []));
		assert.ok(hashes.size > 0);
		for (const hash of hashes)
			assert.deepEqual(await filesWith(editionOf(example, "public"), hash), [], hash);
		assert.deepEqual(await filesWith(editionOf(example, "public"), ".csv, row "), []);
		const places = editionOf(example, "public").document.figures.flatMap((figure) => figure.sources);
		assert.ok(places.every(({ at }) => at?.row === undefined && at?.line === undefined));
	});

test("four women are a figure for partners, and withheld with its reason from the public", () => {
	const women = (edition: "restricted" | "public") =>
		editionOf("safer-maidstone-2017-18", edition).document.figures.filter(
			({ of }) => of.measure === "iom.women",
		);
	assert.deepEqual(
		women("restricted").map(({ text, value }) => [text, value]),
		[["4", 4]],
	);
	const [withheld, ...others] = women("public");
	assert.deepEqual([withheld?.text, withheld?.value, others.length], ["(number withheld)", null, 0]);
	assert.deepEqual(withheld?.base, { kind: "not given by the source" });
	assert.ok(
		withheld?.cautions.some(({ kind, text }) => kind === "withheld" && text.includes("protect people")),
	);
});

test("a child's count and its company, the rate made of a count and the count that an earlier edition ties are withheld", () => {
	const known = (edition: "restricted" | "public", measure: string) =>
		editionOf("northbrook", edition)
			.document.figures.filter(({ of, value }) => of.measure === measure && value !== null)
			.map(({ of, value }) => `${of.area} ${of.window.from} ${of.breakdown ?? ""} ${value}`);
	const gone = (measure: string) => {
		const shown = new Set(known("public", measure));
		return known("restricted", measure).filter((each) => !shown.has(each));
	};
	assert.deepEqual(gone("support.clients").sort(), [
		"E07900001 2025-04-01 age=65-and-over 12",
		"E07900001 2025-04-01 age=under-18 3",
		"E07900002 2024-04-01  4",
		"E07900003 2024-04-01  44",
	]);
	assert.deepEqual(gone("support.clients-per-resident"), ["E07900002 2024-04-01  1.6"]);
	assert.ok(known("public", "refuge.families").includes("E07900001 2025-04-01  25"), "not rounded to five");
});

test("the log names every redaction to partners, and to the public only how many there are", async () => {
	const restricted = await filesWith(editionOf("northbrook", "restricted"), "J. Marsh");
	assert.ok(restricted.includes("assessment.html"));
	assert.deepEqual(await filesWith(editionOf("northbrook", "public"), "J. Marsh"), []);
	assert.ok((await filesWith(editionOf("northbrook", "public"), "3 passages")).includes("assessment.html"));
});

const REFUSALS: readonly (readonly [string, string, string | RegExp, string, string])[] = [
	["marked and undecided", "redactions.yaml", "block: meeting-place", "block: other", "marked-undecided"],
	["not reviewed", "redactions.yaml", "    reviewer: J. Marsh\n", "", "redaction-unreviewed"],
	["marked without a name", "sections/people-supported.md", ' id="meeting-place"', "", "marked-without-id"],
	[
		"a marking that is none",
		"sections/people-supported.md",
		"OFFICIAL-SENSITIVE",
		"SECRET-ISH",
		"marking-unknown",
	],
	["a story without consent", "redactions.yaml", "case: a-door-that-opens", "case: other", "case-not-public"],
	[
		"few people in words",
		"sections/methods.md",
		"# Notes on the files\n",
		"# Notes on the files\n\nOnly three women came.\n",
		"small-number-in-prose",
	],
	[
		"the whole marked",
		"assessment.yaml",
		"marking: OFFICIAL\n",
		"marking: OFFICIAL-SENSITIVE\n",
		"edition-marked",
	],
];

for (const [what, file, words, by, code] of REFUSALS)
	test(`no public edition: ${what}`, async () => {
		const folder = copyOf("northbrook", what);
		const text = readFileSync(join(folder, file), "utf8");
		assert.notEqual(text.replace(words, by), text, `${file} does not hold ${words}`);
		writeFileSync(join(folder, file), text.replace(words, by));
		const built = await build(folder, "public");
		assert.ok(!built.ok);
		const found = built.problems.find((each) => each.code === code);
		assert.ok(found, JSON.stringify(built.problems.map((each) => each.code)));
		assert.ok(found.next.length > 10 && found.at.file.length > 0);
	});
