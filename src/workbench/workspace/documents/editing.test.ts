import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyDecisions } from "../chain/verify-decisions.ts";
import { newWorkspace, SMALL_FILES } from "../fixtures/new-workspace.ts";
import { importFiles } from "../folder/import-files.ts";
import { openWorkspace, type Workspace } from "../workspace.ts";
import { differenceOf, documentsOf, historyOf, readDocument, restoreRevision, takeAway } from "./history.ts";
import { type SaveOutcome, saveDocument } from "./save-document.ts";
import { openConflicts } from "./set-aside.ts";

const THEME = { assessment: "a", path: "themes/violence.md" };
const WRITTEN = "One\nTwo\nThree\nFour\nFive\n";

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

async function save(
	workspace: Workspace,
	text: string,
	basedOn: number,
	more: { who?: string; path?: string; settles?: number } = {},
): Promise<SaveOutcome> {
	const request = { ...THEME, who: "ann", reason: "edit", bytes: Buffer.from(text), basedOn, ...more };
	const saved = await saveDocument(workspace, request);
	assert.ok(saved.ok, JSON.stringify(saved.problems));
	return saved.value;
}

async function textNow(workspace: Workspace, number?: number): Promise<string> {
	const read = await readDocument(workspace, THEME, number);
	assert.ok(read.ok, JSON.stringify(read.problems));
	return Buffer.from(read.value.bytes).toString();
}

test("a save makes a revision with who, when, why, hash and the one before; the same text makes none", async () => {
	const workspace = await withAssessment();
	workspace.clock.now = new Date("2027-01-12T10:00:00Z");
	const saved = await save(workspace, "New\n", 1, { who: "bob" });
	assert.equal(saved.status, "saved");
	const [last, first] = await historyOf(workspace, THEME);
	assert.deepEqual(
		[last?.number, last?.person, last?.at, last?.reason, last?.previous, last?.kind],
		[2, "bob", "2027-01-12T10:00:00.000Z", "edit", 1, "saved"],
	);
	assert.match(last?.hash ?? "", /^[0-9a-f]{64}$/);
	assert.equal(first?.previous, null);
	assert.equal((await save(workspace, "New\n", 2)).status, "unchanged");
	assert.equal((await save(workspace, "New file\n", 0, { path: "themes/new.md" })).status, "saved");
	assert.equal((await documentsOf(workspace, "a")).length, 3);
});

test("when two people edit one section nothing is lost: both texts are kept, and a merge is proposed", async () => {
	const workspace = await withAssessment();
	await save(workspace, WRITTEN.replace("One", "First"), 1, { who: "ann" });
	const late = await save(workspace, WRITTEN.replace("Five", "Last"), 1, { who: "bob" });
	assert.equal(late.status, "conflict");
	const { conflict } = late as Extract<SaveOutcome, { status: "conflict" }>;
	assert.equal(await textNow(workspace), "First\nTwo\nThree\nFour\nFive\n");
	assert.equal(Buffer.from(conflict.yours).toString(), "One\nTwo\nThree\nFour\nLast\n");
	assert.equal(Buffer.from(conflict.theirs!).toString(), "First\nTwo\nThree\nFour\nFive\n");
	assert.deepEqual([conflict.against?.person, conflict.setAside.person], ["ann", "bob"]);
	assert.deepEqual(conflict.proposal, { text: "First\nTwo\nThree\nFour\nLast\n", conflicts: [] });
	assert.deepEqual(
		(await openConflicts(workspace, "a")).map(({ setAside }) => setAside.number),
		[conflict.setAside.number],
	);
	const settled = await save(workspace, conflict.proposal?.text ?? "", conflict.against?.number ?? 0, {
		who: "bob",
		settles: conflict.setAside.number,
	});
	assert.equal(settled.status, "saved");
	assert.deepEqual(await openConflicts(workspace, "a"), []);
	assert.equal((await historyOf(workspace, THEME))[0]?.kind, "merged");
	assert.deepEqual((await verifyDecisions(workspace)).problems, []);
});

test("two people who change the same line get both lines; a new document that two begin is a conflict too", async () => {
	const workspace = await withAssessment();
	await save(workspace, WRITTEN.replace("Two", "2"), 1);
	const late = await save(workspace, WRITTEN.replace("Two", "Zwei"), 1, { who: "bob" });
	assert.ok(late.status === "conflict");
	assert.deepEqual(late.conflict.proposal?.conflicts, [{ base: "Two\n", yours: "Zwei\n", theirs: "2\n" }]);
	await save(workspace, "mine\n", 0, { path: "new.md" });
	const second = await save(workspace, "yours\n", 0, { path: "new.md", who: "bob" });
	assert.ok(second.status === "conflict");
	const picture = await save(workspace, "\0", 1, { who: "bob" });
	assert.ok(picture.status === "conflict");
	assert.equal(picture.conflict.proposal, undefined);
	assert.equal((await openConflicts(workspace, "a")).length, 3);
});

test("differences are told by lines; to restore is a new revision", async () => {
	const workspace = await withAssessment();
	await save(workspace, WRITTEN.replace("Two", "2"), 1);
	const difference = await differenceOf(workspace, THEME, { from: 1, to: 2 });
	assert.ok(difference.ok);
	assert.deepEqual(
		difference.value.filter(({ kind }) => kind !== "same"),
		[
			{ kind: "removed", line: "Two\n" },
			{ kind: "added", line: "2\n" },
		],
	);
	const restore = { ...THEME, who: "bob", reason: "was right", number: 1 };
	const restored = await restoreRevision(workspace, restore);
	assert.ok(restored.ok && restored.value.revision.number === 3);
	assert.equal(await textNow(workspace), WRITTEN);
	assert.equal(await textNow(workspace, 2), WRITTEN.replace("Two", "2"));
	const again = await restoreRevision(workspace, restore);
	assert.ok(again.ok && again.value.status === "unchanged");
});

test("a document is taken away by a revision and comes back by another; not behind somebody's back", async () => {
	const workspace = await withAssessment();
	const why = { who: "bob", reason: "not needed" };
	await save(workspace, "New\n", 1);
	const stale = await takeAway(workspace, { ...THEME, ...why, basedOn: 1 });
	assert.deepEqual(
		stale.problems.map(({ code }) => code),
		["document-changed-meanwhile"],
	);
	assert.ok((await takeAway(workspace, { ...THEME, ...why, basedOn: 2 })).ok);
	assert.equal((await readDocument(workspace, THEME)).problems[0]?.code, "revision-without-content");
	assert.ok((await restoreRevision(workspace, { ...THEME, ...why, number: 2 })).ok);
	assert.equal(await textNow(workspace), "New\n");
	assert.deepEqual((await verifyDecisions(workspace)).problems, []);
});

test("what cannot be saved is refused, and leaves no trace", async () => {
	const workspace = await withAssessment();
	const request = { ...THEME, who: "ann", reason: "", bytes: Buffer.from("x"), basedOn: 0 };
	const codes = async (more: Partial<typeof request>) =>
		(await saveDocument(workspace, { ...request, ...more })).problems.map(({ code }) => code);
	assert.deepEqual(await codes({ path: "../up.md" }), ["document-path-unfit"]);
	assert.deepEqual(await codes({ assessment: "b" }), ["document-unknown"]);
	assert.deepEqual(await codes({ basedOn: 9 }), ["revision-unknown"]);
	assert.equal((await verifyDecisions(workspace)).entries, 1);
});

test("of many saves from two processes at once each is kept, as a revision or set aside", async () => {
	const workspace = await withAssessment();
	const other = await openWorkspace(workspace.folder, workspace);
	const texts = Array.from({ length: 30 }, (_, index) => `text ${index}\n`);
	const outcomes = await Promise.all(
		texts.map((text, index) => save(index % 2 ? workspace : other, text, 1, { who: `p${index}` })),
	);
	await other.close();
	assert.equal(outcomes.filter(({ status }) => status === "saved").length, 1);
	assert.equal((await openConflicts(workspace, "a")).length, 29);
	assert.deepEqual((await verifyDecisions(workspace)).problems, []);
});
