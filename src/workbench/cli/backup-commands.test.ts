import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { addUser, importAssessment, verifyWorkspace } from "#workbench/verbs";
import { choosePassword, openWorkspace, saveDocument, signedIn } from "#workbench/workspace";
import { runCommandLine } from "./command-line.ts";

const root = mkdtempSync(join(tmpdir(), "backup-"));
after(() => rmSync(root, { recursive: true, force: true }));
const workspace = join(root, "workspace");
const now = () => new Date();
const world = { workspace, now, who: "ann" };

async function run(...words: readonly string[]) {
	const results: string[] = [];
	const remarks: string[] = [];
	const terminal = {
		result: (line: string) => results.push(line),
		remark: (line: string) => remarks.push(line),
	};
	const code = await runCommandLine(words, terminal);
	return { code, said: [...results, ...remarks].join("\n") };
}

before(async () => {
	assert.ok((await importAssessment({ ...world, folder: "examples/northbrook" })).ok);
	const received = "examples/northbrook/received/police-uk/2026-05-release/2025-05";
	assert.equal((await run("load", received, "--workspace", workspace)).code, 0);
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
	const backedUp = await run("backup", target, "--workspace", workspace, "--by", "ann");
	writing = false;
	await writer;
	await opened.close();
	assert.ok(basedOn > 2, "nobody wrote while the backup was made");
	assert.equal(backedUp.code, 0, backedUp.said);
	const back = join(root, "back");
	const restored = await run("restore", target, back);
	assert.equal(restored.code, 0, restored.said);
	assert.match(restored.said, /verified: nothing is amiss/);
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
	await run("backup", target, "--workspace", workspace);
	await run("restore", target, back);
	const restored = await openWorkspace(back, { now, random: randomBytes });
	assert.equal(await signedIn(restored, signed.value.token), undefined);
	await restored.close();
});

test("a damaged or missing file, a folder that is no backup, and paths that climb restore nothing", async () => {
	const target = join(root, "damaged");
	await run("backup", target, "--workspace", workspace);
	appendFileSync(join(target, "decisions.sqlite"), "x");
	const back = join(root, "from-damaged");
	const refused = await run("restore", target, back);
	assert.equal(refused.code, 2);
	assert.match(refused.said, /decisions\.sqlite: This file is not as it was written/);
	rmSync(join(target, "decisions.sqlite"));
	assert.match((await run("restore", target, back)).said, /is missing from the backup/);
	const climbing = { format: "bellwether-backup-1", madeAt: "", head: "", files: { "../x": "0".repeat(64) } };
	writeFileSync(join(target, "backup.json"), JSON.stringify(climbing));
	assert.match((await run("restore", target, back)).said, /no backup that can be read/);
	assert.equal((await run("restore", join(root, "nowhere"), back)).code, 2);
	assert.ok(!existsSync(back));
});

test("a backup is not written over files, nor into the workspace; without a workspace there is none", async () => {
	for (const target of [root, join(workspace, "backup")])
		assert.equal((await run("backup", target, "--workspace", workspace)).code, 2, target);
	assert.equal((await run("backup", join(root, "none"), "--workspace", join(root, "nowhere"))).code, 2);
	assert.equal((await run("restore", join(root, "backup"), workspace)).code, 2);
	assert.deepEqual(
		readdirSync(root).filter((name) => name.startsWith(".")),
		[],
	);
});
