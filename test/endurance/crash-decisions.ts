import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { historyOf, openWorkspace, readDocument, verifyDecisions } from "#workbench/workspace";
import { chance } from "./random.ts";

/** What was found after a process had been killed while it saved, scored, approved and imported. */
export type DecisionsCrash = {
	readonly moments: number;
	/** Acts that the killed processes had acknowledged, and those that were kept and not acknowledged any more. */
	readonly acknowledged: number;
	readonly keptBeside: number;
	/** How often each kind of act was the last that was acknowledged before the process was killed. */
	readonly last: Readonly<Record<string, number>>;
	readonly faults: readonly string[];
};

const child = fileURLToPath(new URL("deciding-child.ts", import.meta.url));

/** Acts after which a process is killed at the latest, and the longest time from one to the next, in milliseconds. */
const MOST_ACTS = 12;
const LONGEST = 25;
const PARTS = 1000;

/** What the text of a revision begins with, by the document that it belongs to. */
const WORDS: Readonly<Record<string, string>> = {
	"one.md": "imported",
	"section.md": "saved",
	"scoring/police.yaml": "name: Police",
};

/**
 * Kills a process at random moments of its acts, in one workspace that goes through all of it. Each time the chain must
 * hold, and every act that was acknowledged must be there with its text.
 */
export async function crashDecisions({
	seed,
	moments,
}: {
	seed: number;
	moments: number;
}): Promise<DecisionsCrash> {
	const root = mkdtempSync(join(tmpdir(), "crash-decisions-"));
	const folder = join(root, "workspace");
	const random = chance(seed);
	const faults: string[] = [];
	const last: Record<string, number> = {};
	let [acknowledged, keptBeside, entries] = [0, 0, 0];
	try {
		for (let moment = 0; moment < moments; moment += 1) {
			const acts = random.below(MOST_ACTS + 1);
			const told = await decide(folder, { acts, after: (LONGEST * random.below(PARTS)) / PARTS });
			const found = await inspect(folder, told);
			const place = `moment ${moment}, after ${told.at(-1) ?? "nothing"}`;
			faults.push(...found.faults.map((fault) => `${place}: ${fault}`));
			const kind = told.at(-1)?.split(" ")[0] ?? "nothing";
			last[kind] = (last[kind] ?? 0) + 1;
			acknowledged += told.length;
			keptBeside += found.entries - entries - told.length;
			if (found.entries < entries + told.length)
				faults.push(`${place}: the chain is shorter than what was told`);
			entries = found.entries;
		}
		return { moments, acknowledged, keptBeside, last, faults };
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

/** Lets a process act, and kills it some time after so many acts; gives the acts that it acknowledged. */
async function decide(folder: string, kill: { acts: number; after: number }): Promise<readonly string[]> {
	const acting = spawn(process.execPath, [child, folder], { stdio: ["ignore", "pipe", "inherit"] });
	const exited = new Promise<number | null>((resolve) => acting.once("exit", resolve));
	const told: string[] = [];
	let killed = false;
	for await (const line of createInterface(acting.stdout)) {
		if (line !== "begins") told.push(line);
		if (killed || told.length < kill.acts) continue;
		killed = true;
		setTimeout(() => acting.kill("SIGKILL"), kill.after);
	}
	const code = await Promise.race([exited, wait(10_000).then(() => 1)]);
	if (code) throw new Error(`The deciding process failed with code ${code} of its own accord.`);
	return told;
}

/** Opens a workspace after a crash: the chain holds, and each act that was told is there. */
async function inspect(
	folder: string,
	told: readonly string[],
): Promise<{ entries: number; faults: string[] }> {
	const workspace = await openWorkspace(folder, { now: () => new Date(), random: randomBytes });
	try {
		const health = await verifyDecisions(workspace);
		const faults = health.problems.map(({ code, at }) => `${code} ${at.file}`);
		for (const line of told) {
			const [, path = "", number = ""] = line.split(" ");
			const document = { assessment: "a", path };
			const read = await readDocument(workspace, document, Number(number));
			const word = WORDS[path];
			if (!read.ok) faults.push(`“${line}” was acknowledged and is lost`);
			else if (word && Buffer.from(read.value.bytes).toString() !== `${word} ${number}\n`)
				faults.push(`“${line}” holds another text`);
		}
		const history = await historyOf(workspace, { assessment: "a", path: "section.md" });
		if (history.some(({ number }, index) => number !== history.length - index))
			faults.push("the revisions of section.md have a gap");
		return { entries: health.entries, faults };
	} finally {
		await workspace.close();
	}
}
