import { randomBytes } from "node:crypto";
import { readApprovals } from "#assessment/approval";
import { readYaml } from "#document/reading";
import { type Day, done } from "#vocabulary";
import {
	contentOfDocuments,
	giveApproval,
	giveScores,
	importFiles,
	openWorkspace,
	saveDocument,
} from "#workbench/workspace";

// Saves, scores, approves and imports in turn, and says of each act that it was acknowledged: a process to be killed in
// between. What it says is `act assessment/path revision`; the text of a document tells its number.
const [folder = ""] = process.argv.slice(2);
const workspace = await openWorkspace(folder, { now: () => new Date(), random: randomBytes });
const assessment = "a";
const settings = { path: "assessment.yaml", bytes: Buffer.from("title: A\nstate: draft\n") };
const say = (words: string) => process.stdout.write(`${words}\n`);
say("begins");
for (let round = 1; ; round += 1) {
	const who = "ann";
	const kept = await workspace.tables.selectFrom("revision").selectAll().execute();
	const number = (path: string) => kept.filter((each) => each.path === path).length;
	// Each text is new, whichever process writes it: an import of what is there already would make no revision.
	const text = (word: string, path: string) => Buffer.from(`${word} ${number(path) + 1}\n`);
	const files = ["one.md", "two.md"].map((path) => ({ path, bytes: text("imported", path) }));
	const others = ["section.md", "scoring/police.yaml", "approvals.yaml"].filter((path) => number(path) > 0);
	const standing = await Promise.all(others.map(async (path) => ({ path, bytes: await bytesNow(path) })));
	const common = { assessment, partnership: "p", who, reason: `round ${round}` };
	await importFiles(workspace, { ...common, files: [settings, ...files, ...standing] });
	say(`imported one.md ${number("one.md") + 1}`);
	await saveDocument(workspace, {
		...common,
		path: "section.md",
		bytes: text("saved", "section.md"),
		basedOn: number("section.md"),
	});
	say(`saved section.md ${number("section.md") + 1}`);
	await giveScores(workspace, {
		...common,
		scorer: "police",
		text: `name: Police ${number("scoring/police.yaml") + 1}\n`,
		basedOn: number("scoring/police.yaml"),
		read: readYaml,
	});
	say(`scored scoring/police.yaml ${number("scoring/police.yaml") + 1}`);
	const approved = await giveApproval(workspace, {
		assessment,
		approval: { state: "in review", person: "Ann", role: "chair", date: "2027-03-16" as Day },
		seen: (await contentOfDocuments(workspace.tables, assessment)).hash,
		who,
		readState: () => done("draft"),
		readApprovals: (written) => {
			const located = readYaml(written, "approvals.yaml");
			return located.ok ? readApprovals(located.value) : located;
		},
	});
	if (!approved.ok) throw new Error(JSON.stringify(approved.problems));
	say(`approved approvals.yaml ${number("approvals.yaml") + 1}`);
}

async function bytesNow(path: string): Promise<Uint8Array> {
	const row = await workspace.tables
		.selectFrom("revision")
		.innerJoin("content", "content.hash", "revision.hash")
		.select("content.text")
		.where("path", "=", path)
		.orderBy("number", "desc")
		.executeTakeFirstOrThrow();
	return Buffer.from(row.text ?? "");
}
