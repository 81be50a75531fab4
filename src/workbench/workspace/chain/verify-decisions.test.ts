import assert from "node:assert/strict";
import { test } from "node:test";
import { newWorkspace, SMALL_FILES } from "../fixtures/new-workspace.ts";
import { exportFiles } from "../folder/export-files.ts";
import { importFiles } from "../folder/import-files.ts";
import { verifyDecisions } from "./verify-decisions.ts";

const REQUEST = { assessment: "a", partnership: "Northbrook", who: "ann", reason: "import" };

/** A workspace with three entries in its chain. */
async function workspaceWithActs() {
	const workspace = await newWorkspace();
	await importFiles(workspace, { ...REQUEST, files: SMALL_FILES });
	await exportFiles(workspace, { assessment: "a", who: "bob" });
	await importFiles(workspace, {
		...REQUEST,
		files: [...SMALL_FILES, { path: "plan.yaml", bytes: Buffer.from("plan") }],
	});
	return workspace;
}

test("a chain that nobody touched is whole, and tells who did what", async () => {
	const workspace = await workspaceWithActs();
	const { problems, entries, revisions, assessments, head } = await verifyDecisions(workspace);
	assert.deepEqual(
		{ problems, entries, revisions, assessments },
		{
			problems: [],
			entries: 3,
			revisions: 3,
			assessments: 1,
		},
	);
	const chain = await workspace.tables.selectFrom("entry").selectAll().orderBy("number").execute();
	assert.deepEqual(
		chain.map(({ who, act, subject, at }) => `${at} ${who} ${act} ${subject}`),
		["ann imported", "bob exported", "ann imported"].map((each) => `2027-01-11T09:00:00.000Z ${each} a`),
	);
	assert.equal(chain[2]?.hash, head);
	assert.equal(chain[2]?.before, chain[1]?.hash);
});

/** Each way to tamper with a database behind the program's back, and what is told of it. */
const TAMPERINGS: readonly (readonly [what: string, sql: string, told: readonly string[]])[] = [
	["an entry edited", "UPDATE entry SET who = 'eve' WHERE number = 2", ["chain-entry-changed chain/2"]],
	["an entry taken away", "DELETE FROM entry WHERE number = 2", ["chain-entry-missing chain/2"]],
	[
		"the last entry taken away",
		"DELETE FROM entry WHERE number = 3",
		["chain-entry-missing chain/3", "decision-unrecorded revision/a/plan.yaml/1"],
	],
	[
		"a revision edited",
		"UPDATE revision SET person = 'eve' WHERE path = 'plan.yaml'",
		["decision-changed revision/a/plan.yaml/1"],
	],
	[
		"a revision taken away",
		"DELETE FROM revision WHERE path = 'plan.yaml'",
		["decision-missing revision/a/plan.yaml/1"],
	],
	[
		"a revision slipped in",
		"INSERT INTO revision SELECT assessment, 'other.md', 1, hash, kind, at, person, reason, previous FROM revision WHERE path = 'plan.yaml'",
		["decision-unrecorded revision/a/other.md/1"],
	],
	[
		"a role slipped in",
		"INSERT INTO account VALUES ('eve', 'Eve', NULL, NULL, '2027', NULL)",
		["decision-unrecorded account/eve"],
	],
];

for (const [what, sql, told] of TAMPERINGS)
	test(`${what} behind the program’s back is told with its place`, async () => {
		const workspace = await workspaceWithActs();
		workspace.connection.exec(sql);
		const { problems } = await verifyDecisions(workspace);
		assert.deepEqual(
			problems.map(({ code, at }) => `${code} ${at.file}`),
			told,
		);
	});

test("an entry that was replaced whole, its own hash made anew, no longer leads to the next", async () => {
	const workspace = await workspaceWithActs();
	const other = await newWorkspace();
	await importFiles(other, { ...REQUEST, files: SMALL_FILES });
	await exportFiles(other, { assessment: "a", who: "eve" });
	const forged = await other.tables
		.selectFrom("entry")
		.selectAll()
		.where("number", "=", 2)
		.executeTakeFirstOrThrow();
	await workspace.tables.updateTable("entry").set(forged).where("number", "=", 2).execute();
	const { problems } = await verifyDecisions(workspace);
	assert.deepEqual(
		problems.map(({ code, at }) => `${code} ${at.file}`),
		["chain-entry-unlinked chain/3"],
	);
});

test("a content edited or taken away is told by its hash", async () => {
	const workspace = await workspaceWithActs();
	workspace.connection.exec("UPDATE content SET text = 'other' WHERE text = 'plan'");
	const changed = await verifyDecisions(workspace);
	assert.deepEqual(
		changed.problems.map(({ code }) => code),
		["content-changed"],
	);
	workspace.connection.pragma("foreign_keys = OFF");
	workspace.connection.exec("DELETE FROM content WHERE text = 'other'");
	const missing = await verifyDecisions(workspace);
	assert.deepEqual(
		missing.problems.map(({ code }) => code),
		["content-missing"],
	);
});
