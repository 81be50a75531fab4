import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { describeProblem, type Outcome } from "#vocabulary";
import { choosePassword, openWorkspace, saveDocument, signedIn } from "#workbench/workspace";
import { importAssessment } from "../decisions/import-assessment.ts";
import { addUser } from "../decisions/users.ts";
import { load } from "../load.ts";
import { backUp, bringBack } from "./backup.ts";
import { verifyWorkspace } from "./verify.ts";

const root = mkdtempSync(join(tmpdir(), "backup-"));
after(() => rmSync(root, { recursive: true, force: true }));
const workspace = join(root, "workspace");
const now = () => new Date();
const world = { workspace, now, who: "ann" };

/** Whether it went well, and what was said of it. */
function told(outcome: Outcome<unknown>) {
	return { ok: outcome.ok, said: outcome.problems.map(describeProblem).join("\n") };
}

const backup = async (target: string, of = workspace) =>
	told(await backUp({ ...world, workspace: of, target }));
const restore = async (from: string, to: string) =>
	told(await bringBack({ ...world, workspace: to, backup: from }));

before(async () => {
	assert.ok((await importAssessment({ ...world, folder: "examples/northbrook" })).ok);
	const received = "examples/northbrook/received/police-uk/2026-05-release/2025-05";
	assert.ok((await load({ ...world, paths: [received], report: () => {} })).ok);
});

test("a backup is made while somebody writes, and comes back whole with the acts that were done before it", async () => {
	const opened = await openWorkspace(workspace, { now, random: randomBytes });
	let basedOn = 1;
	let writing = true;
	const writer = (async () => {
		for (; writing; basedOn += 1) {
			const bytes = Buffer.from(`plan ${basedOn}\n`);
			const document = { assessment: "northbrook", path: "plan.yaml", who: "bob", reason: "" };
			await saveDocument(opened, { ...document, bytes, basedOn });
			await new Promise((resolve) => setTimeout(resolve, 1));
		}
	})();
	const target = join(root, "backup");
	const backedUp = await backup(target);
	writing = false;
	await writer;
	await opened.close();
	assert.ok(basedOn > 2, "nobody wrote while the backup was made");
	assert.ok(backedUp.ok, backedUp.said);
	const back = join(root, "back");
	const restored = await restore(target, back);
	assert.deepEqual(restored, { ok: true, said: "" });
	const health = await verifyWorkspace({ workspace: back, now });
	assert.ok(health.ok && health.value.loads === 3 && (health.value.decisions?.entries ?? 0) > 3);
});

test("sessions of a backup are over when it is brought back", async () => {
	const added = await addUser({ ...world, name: "Ada", role: "administrator" });
	assert.ok(added.ok);
	const { name, password } = added.value;
	const opened = await openWorkspace(workspace, { now, random: randomBytes });
	const request = { name, password, address: "192.0.2.1", chosen: "four words without sense" };
	const signed = await choosePassword(opened, request);
	await opened.close();
	assert.ok(signed.ok && signed.value.status === "signed in");
	const [target, back] = [join(root, "with-session"), join(root, "without-session")];
	await backup(target);
	await restore(target, back);
	const restored = await openWorkspace(back, { now, random: randomBytes });
	assert.equal(await signedIn(restored, signed.value.token), undefined);
	await restored.close();
});

test("a damaged or missing file, a folder that is no backup, and paths that climb restore nothing", async () => {
	const target = join(root, "damaged");
	await backup(target);
	appendFileSync(join(target, "decisions.sqlite"), "x");
	const back = join(root, "from-damaged");
	const refused = await restore(target, back);
	assert.equal(refused.ok, false);
	assert.match(refused.said, /decisions\.sqlite: This file is not as it was written/);
	rmSync(join(target, "decisions.sqlite"));
	assert.match((await restore(target, back)).said, /is missing from the backup/);
	const climbing = { format: "bellwether-backup-1", madeAt: "", head: "", files: { "../x": "0".repeat(64) } };
	writeFileSync(join(target, "backup.json"), JSON.stringify(climbing));
	assert.match((await restore(target, back)).said, /no backup that can be read/);
	assert.equal((await restore(join(root, "nowhere"), back)).ok, false);
	assert.ok(!existsSync(back));
});

test("a backup is not written over files, nor into the workspace; without a workspace there is none", async () => {
	for (const target of [root, join(workspace, "backup")])
		assert.equal((await backup(target)).ok, false, target);
	assert.equal((await backup(join(root, "none"), join(root, "nowhere"))).ok, false);
	assert.equal((await restore(join(root, "backup"), workspace)).ok, false);
	assert.deepEqual(
		readdirSync(root).filter((name) => name.startsWith(".")),
		[],
	);
});
