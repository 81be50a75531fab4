import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { removeFolders, smallAssessment } from "./approval/fixtures/small-assessment.ts";
import { openDisclosure } from "./open-disclosure.ts";

after(removeFolders);

const EDITION = '{"document": {"title": "T", "year": "2026/27"}, "figures": []}';

function problemsOf(previous: string) {
	const folder = smallAssessment({
		files: { "disclosure.yaml": `previous: [${previous}]\n`, "previous/figures.json": EDITION },
	});
	writeFileSync(join(dirname(folder), "figures.json"), EDITION);
	return openDisclosure(folder, new Set()).problems.map(({ code, at }) => [code, at.file]);
}

test("the figures of an earlier edition are a file inside the folder; a folder and a file outside are refused", () => {
	assert.deepEqual(problemsOf("previous/figures.json"), []);
	for (const unfit of ["previous", "../figures.json", "previous/none.json", "assessment.yaml"])
		assert.deepEqual(problemsOf(unfit), [["previous-edition-unreadable", unfit]]);
});
