import assert from "node:assert/strict";
import { test } from "node:test";
import { readApprovals, type State } from "#assessment/approval";
import { readYaml } from "#document/reading";
import { type Day, done, type Outcome, refused } from "#vocabulary";
import { verifyDecisions } from "../chain/verify-decisions.ts";
import { historyOf, readDocument } from "../documents/history.ts";
import { saveDocument } from "../documents/save-document.ts";
import { newWorkspace, SMALL_FILES } from "../fixtures/new-workspace.ts";
import { importFiles } from "../folder/import-files.ts";
import type { Workspace } from "../workspace.ts";
import { contentOfDocuments } from "./document-content.ts";
import { giveApproval } from "./give-approval.ts";
import { giveScores } from "./give-scores.ts";

async function withAssessment() {
	const workspace = await newWorkspace();
	await importFiles(workspace, {
		assessment: "a",
		partnership: "p",
		who: "ann",
		reason: "begin",
		files: SMALL_FILES,
	});
	return workspace;
}

const readsYaml = (text: string, path: string) => readYaml(text, path);

function scores(workspace: Workspace, more: { scorer?: string; text?: string; basedOn?: number } = {}) {
	return giveScores(workspace, {
		assessment: "a",
		scorer: "police",
		text: "name: Police\n",
		basedOn: 0,
		who: "pat",
		reason: "scored",
		read: readsYaml,
		...more,
	});
}

test("scores are revisions of the scorer's file; a second window of the same scorer loses nothing", async () => {
	const workspace = await withAssessment();
	assert.ok((await scores(workspace)).ok);
	const again = await scores(workspace, { text: "name: Police\nscores:\n", basedOn: 1 });
	assert.ok(again.ok && again.value.status === "saved");
	const late = await scores(workspace, { text: "name: Other\n", basedOn: 1 });
	assert.ok(late.ok && late.value.status === "conflict");
	const history = await historyOf(workspace, { assessment: "a", path: "scoring/police.yaml" });
	assert.deepEqual(
		history.map(({ kind, person }) => `${kind} by ${person}`),
		["scored by pat", "scored by pat"],
	);
	assert.deepEqual((await verifyDecisions(workspace)).problems, []);
});

test("scores that cannot be read, and names that are no scorer's, are not kept", async () => {
	const workspace = await withAssessment();
	for (const scorer of ["model", "last-year", "../x", "Police", ""])
		assert.deepEqual(
			(await scores(workspace, { scorer })).problems.map(({ code }) => code),
			["scorer-unfit"],
			scorer,
		);
	assert.equal((await scores(workspace, { text: "a: [" })).ok, false);
	assert.equal((await verifyDecisions(workspace)).entries, 1);
});

const readState = (settings: string): Outcome<State> => {
	const found = /^state: (.*)$/m.exec(settings)?.[1];
	return found === "draft" || found === "in review"
		? done(found)
		: refused({ code: "x", stops: "file", at: { file: "" }, says: "", next: "" });
};

async function approval(workspace: Workspace, state: State, seen?: string) {
	return giveApproval(workspace, {
		assessment: "a",
		approval: { state, person: "Ann Example", role: "chair", date: "2027-03-16" as Day },
		seen: seen ?? (await contentOfDocuments(workspace.tables, "a")).hash,
		who: "ann",
		readState,
		readApprovals: (text) => {
			const located = readYaml(text, "approvals.yaml");
			return located.ok ? readApprovals(located.value) : located;
		},
	});
}

test("an approval is bound to the content that was seen, and stands behind those before it", async () => {
	const workspace = await withAssessment();
	const first = await approval(workspace, "in review");
	assert.ok(first.ok, JSON.stringify(first.problems));
	const document = { assessment: "a", path: "approvals.yaml" };
	const before = await readDocument(workspace, document);
	const seen = (await contentOfDocuments(workspace.tables, "a")).hash;
	assert.ok((await approval(workspace, "in review", seen)).ok);
	const after = await readDocument(workspace, document);
	assert.ok(before.ok && after.ok);
	assert.ok(Buffer.from(after.value.bytes).toString().startsWith(Buffer.from(before.value.bytes).toString()));
	const theme = { assessment: "a", path: "themes/violence.md", who: "bob", reason: "" };
	await saveDocument(workspace, { ...theme, bytes: Buffer.from("edited"), basedOn: 1 });
	assert.deepEqual(
		(await approval(workspace, "in review", seen)).problems.map(({ code }) => code),
		["content-changed-meanwhile"],
	);
	assert.deepEqual((await verifyDecisions(workspace)).problems, []);
});

test("a step that the document cannot take, and an assessment that is not there, are refused", async () => {
	const workspace = await withAssessment();
	assert.deepEqual(
		(await approval(workspace, "published")).problems.map(({ code }) => code),
		["step-not-allowed"],
	);
	const { problems } = await giveApproval(workspace, {
		assessment: "b",
		approval: { state: "in review", person: "A", role: "chair", date: "2027-03-16" as Day },
		seen: "",
		who: "ann",
		readState,
		readApprovals: () => done(null),
	});
	assert.deepEqual(
		problems.map(({ code }) => code),
		["assessment-unknown"],
	);
});
