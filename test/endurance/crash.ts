import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type LoadRecord, openStore } from "#evidence/store";
import { areaRegister } from "#vocabulary";
import { chance } from "./random.ts";

/** What was found after a process had been killed while it loaded, again and again. */
export type CrashResult = {
	readonly moments: number;
	/** How many of the killed processes had kept nothing, some of their loads, or all. */
	readonly kept: { readonly nothing: number; readonly some: number; readonly all: number };
	readonly faults: readonly string[];
};

const child = fileURLToPath(new URL("loading-child.ts", import.meta.url));
const FILES = 6;
/** The time between two stages is parted into so many moments. */
const PARTS = 1000;
const ROWS = 1500;

/**
 * Kills a process at random moments of loading; each time the store must open, be in order, and take the files in again.
 * A moment is a random stage, told by the process itself, and a random time until the next: keeping is so short beside
 * reading that moments spread evenly over time would hardly ever hit it.
 */
export async function crash({ seed, moments }: { seed: number; moments: number }): Promise<CrashResult> {
	const root = mkdtempSync(join(tmpdir(), "crash-"));
	try {
		const files = join(root, "files");
		writeFiles(files);
		await load(join(root, "warm"), files);
		const stages = await load(join(root, "whole"), files);
		const random = chance(seed);
		const kept = { nothing: 0, some: 0, all: 0 };
		const faults: string[] = [];
		for (let moment = 0; moment < moments; moment += 1) {
			const folder = join(root, `store-${moment}`);
			const stage = random.below(stages.length);
			const lasts = stages[stage]?.milliseconds ?? 0;
			const kill = { stage: stages[stage]?.name ?? "", after: (lasts * random.below(PARTS)) / PARTS };
			await load(folder, files, kill);
			const found = await inspect(folder, files);
			kept[found.loads === 0 ? "nothing" : found.loads < FILES ? "some" : "all"] += 1;
			const place = `moment ${moment}, ${kill.after} ms after “${kill.stage}”`;
			faults.push(...found.faults.map((fault) => `${place}: ${fault}`));
			rmSync(folder, { recursive: true, force: true });
		}
		return { moments, kept, faults };
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

function writeFiles(folder: string): void {
	mkdirSync(folder);
	const heading =
		"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
	for (let month = 1; month <= FILES; month += 1) {
		const rows = Array.from(
			{ length: ROWS },
			(_, row) =>
				`${month}-${row},2014-0${month},Kent Police,Kent Police,0.5,51.2,On or near High Street,E01024389,Maidstone 004D,Burglary,,`,
		);
		writeFileSync(
			join(folder, `2014-0${month}-kent-street.csv`),
			`${[heading, ...rows, "short"].join("\n")}\n`,
		);
	}
}

/** What a loading process said of how far it had come, and how long it took until it said more. */
type Stage = { readonly name: string; readonly milliseconds: number };

/** Loads in a process of its own, and kills it some time after it has told a stage; gives the stages that it told. */
async function load(
	folder: string,
	files: string,
	kill?: { readonly stage: string; readonly after: number },
): Promise<readonly Stage[]> {
	const loading = spawn(process.execPath, [child, folder, files], { stdio: ["ignore", "pipe", "inherit"] });
	const exited = new Promise<number | null>((resolve) => loading.once("exit", resolve));
	const told: { readonly name: string; readonly at: number }[] = [];
	for await (const name of createInterface(loading.stdout)) {
		told.push({ name, at: performance.now() });
		if (name !== kill?.stage) continue;
		if (kill.after >= 1) await Promise.race([wait(kill.after), exited]);
		loading.kill("SIGKILL");
	}
	const code = await exited;
	if (code) throw new Error(`The loading process failed with code ${code} of its own accord.`);
	return told.map(({ name, at }, index) => ({
		name,
		milliseconds: (told[index + 1]?.at ?? at) - at,
	}));
}

/** Opens a store after a crash: it must be in order, hold whole loads only, and take the files in as if nothing had been. */
async function inspect(folder: string, files: string): Promise<{ loads: number; faults: string[] }> {
	const faults: string[] = [];
	const names = Array.from({ length: FILES }, (_, index) => `2014-0${index + 1}-kent-street.csv`);
	const store = await openStore(folder, { now: () => new Date() });
	try {
		const loads = await store.loads();
		faults.push(...loads.filter((each) => !isWhole(each)).map((each) => `${each.id} is not whole`));
		const check = async (when: string) =>
			faults.push(...(await store.verify()).problems.map((each) => `${when}: ${each.code} ${each.at.file}`));
		await check("after the crash");
		const outcomes = await store.loadFiles(
			names.map((name) => ({ name, path: join(files, name) })),
			{ measures: [], areas: areaRegister([]) },
		);
		if (outcomes.some((each) => each.status === "refused")) faults.push("a file was refused afterwards");
		if ((await store.loads()).length !== FILES) faults.push("a load is missing or doubled afterwards");
		await check("after loading again");
		return { loads: loads.length, faults };
	} finally {
		store.close();
	}
}

function isWhole({ rowsRead, rowsLoaded, rowsRejected }: LoadRecord): boolean {
	return rowsRead === ROWS + 1 && rowsLoaded === ROWS && rowsRejected === 1;
}
