import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { openAssessment } from "./open-assessment.ts";
import { openReference } from "./reference.ts";

const EXAMPLE = fileURLToPath(new URL("../../../examples/northbrook", import.meta.url));

test("each file among the returns that is not read is named, and stops nothing", (t) => {
	const folder = mkdtempSync(join(tmpdir(), "unread-"));
	t.after(() => rmSync(folder, { recursive: true, force: true }));
	cpSync(EXAMPLE, folder, { recursive: true });
	const returns = join(folder, "returns");
	mkdirSync(join(returns, "old"));
	for (const name of ["a.tsv", "old/b.xls", "c.CSV", "notes.md", ".DS_Store", "~$c.xlsx"])
		writeFileSync(join(returns, name), "");
	symlinkSync(join(returns, "population.csv"), join(returns, "linked.csv"));
	const opened = openAssessment(folder, openReference());
	assert.equal(opened.ok, true);
	const remarks = opened.problems.filter((each) => each.code === "return-not-read");
	assert.deepEqual(
		remarks.map((each) => [each.at.file, each.stops]),
		[
			["returns/a.tsv", "nothing"],
			["returns/linked.csv", "nothing"],
			["returns/old/b.xls", "nothing"],
		],
	);
});
