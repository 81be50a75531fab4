import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { contentOfDocuments, openWorkspace } from "#workbench/workspace";
import { contentOfFolder } from "../approval/content-of-folder.ts";
import { importAssessment } from "./import-assessment.ts";

const root = mkdtempSync(join(tmpdir(), "import-"));
after(() => rmSync(root, { recursive: true, force: true }));

test("an assessment in a workspace has the content that its folder has, so that approvals hold in both", async () => {
	const now = () => new Date("2027-01-11T09:00:00Z");
	for (const name of ["northbrook", "safer-maidstone-2017-18"]) {
		const folder = join("examples", name);
		const workspace = join(root, name);
		const brought = await importAssessment({ workspace, folder, who: "ann", now });
		assert.ok(brought.ok, JSON.stringify(brought.problems));
		const opened = await openWorkspace(workspace, { now, random: randomBytes });
		const content = await contentOfDocuments(opened.tables, name);
		const [row] = await opened.tables.selectFrom("assessment").selectAll().execute();
		await opened.close();
		assert.deepEqual(content, contentOfFolder(folder));
		assert.match(row?.partnership ?? "", /^Safer .* Partnership$/);
	}
});
