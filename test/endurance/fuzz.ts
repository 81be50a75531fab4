import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FileOutcome, openStore, type Store } from "#evidence/store";
import { areaRegister } from "#vocabulary";
import { MUTATIONS, RARE } from "./mutations.ts";
import { chance } from "./random.ts";
import { wholeFiles } from "./whole-files.ts";

/** What became of many spoilt files. */
export type FuzzResult = {
	readonly files: number;
	readonly outcomes: Readonly<Record<FileOutcome["status"], number>>;
	/** What was wrong: the seed and mutation of each file that was not accounted for. */
	readonly faults: readonly string[];
	readonly slowestBatchSeconds: number;
	readonly peakMegabytes: number;
};

type SpoiltFile = { readonly seed: number; readonly kind: string; readonly content: string | Uint8Array };

/** Files that are handed in together; each store sees this many. */
const BATCH = 50;
/** One file in so many is spoilt in a way that costs much. */
const RARELY = 100;

/** Spoils files, each by its own seed, hands them in, and looks for a row that is not accounted for. */
export async function fuzz({ first, count }: { first: number; count: number }): Promise<FuzzResult> {
	const whole = wholeFiles();
	const outcomes = { loaded: 0, "already held": 0, refused: 0 };
	const faults: string[] = [];
	let [slowest, peak] = [0, 0];
	for (let start = first; start < first + count; start += BATCH) {
		const seeds = Array.from({ length: Math.min(BATCH, first + count - start) }, (_, index) => start + index);
		const started = performance.now();
		const found = await handIn(seeds.map((seed) => spoil(whole, seed)));
		slowest = Math.max(slowest, (performance.now() - started) / 1000);
		peak = Math.max(peak, process.memoryUsage.rss() / 1024 / 1024);
		for (const each of found.outcomes) outcomes[each.status] += 1;
		faults.push(...found.faults);
	}
	return { files: count, outcomes, faults, slowestBatchSeconds: slowest, peakMegabytes: peak };
}

/** The file of a seed: which one, and in which way it is spoilt. */
function spoil(whole: readonly string[], seed: number): SpoiltFile {
	const random = chance(seed);
	const usual = Object.keys(MUTATIONS).filter((each) => !(RARE as readonly string[]).includes(each));
	const kind = random.below(RARELY) === 0 ? random.of(RARE) : random.of(usual);
	return { seed, kind, content: MUTATIONS[kind]?.(random.of(whole), random) ?? "" };
}

async function handIn(
	files: readonly SpoiltFile[],
): Promise<{ outcomes: readonly FileOutcome[]; faults: string[] }> {
	const root = mkdtempSync(join(tmpdir(), "fuzz-"));
	try {
		mkdirSync(join(root, "files"));
		const onDisk = files.map(({ seed, content }) => {
			const path = join(root, "files", String(seed));
			writeFileSync(path, content);
			return { name: String(seed), path };
		});
		const store = await openStore(join(root, "store"), { now: () => new Date("2017-01-31T12:00:00Z") });
		try {
			const outcomes = await store.loadFiles(onDisk, { measures: [], areas: areaRegister([]) });
			const silent =
				outcomes.length < files.length ? [`${files[0]?.seed} and on: nothing was said of a file`] : [];
			return {
				outcomes,
				faults: [
					...silent,
					...files.flatMap((file) => faultsOf(file, outcomes)),
					...(await damage(files, store)),
				],
			};
		} finally {
			store.close();
		}
	} catch (fault) {
		return { outcomes: [], faults: [`${files[0]?.seed} to ${files.at(-1)?.seed}: ${String(fault)}`] };
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

async function damage(files: readonly SpoiltFile[], store: Store): Promise<string[]> {
	const { problems } = await store.verify();
	return problems.map(
		(problem) =>
			`${files[0]?.seed} and on: ${problem.code} ${problem.at.file}: ${problem.found}, ${problem.wanted}`,
	);
}

function faultsOf(file: SpoiltFile, outcomes: readonly FileOutcome[]): string[] {
	const name = String(file.seed);
	const own = outcomes.filter((each) => {
		const told = each.status === "refused" ? each.name : each.load.name;
		return told === name || told.startsWith(`${name}/`);
	});

	const faults = own.flatMap((each) => accountFaults(file, each));
	return faults.map((fault) => `${file.seed} (${file.kind}): ${fault}`);
}

function accountFaults({ content }: SpoiltFile, outcome: FileOutcome): string[] {
	if (outcome.status === "refused") return outcome.problems.length === 0 ? ["refused without a reason"] : [];
	const { rowsRead, rowsLoaded, rowsRejected, rowsSetAside, problems } = outcome.load;
	const faults = [];
	if (rowsRead !== rowsLoaded + rowsRejected + rowsSetAside) faults.push("the account is open");
	if (Math.min(rowsLoaded, rowsRejected, rowsSetAside) < 0) faults.push("a count is below nothing");
	if (rowsRejected > 0 && !problems.some((problem) => problem.stops === "row"))
		faults.push("rejected without a word");
	const told = rowsRead + (outcome.load.counts?.linesAboveHeadings ?? 0);
	if (typeof content === "string" && !content.includes('"') && told !== linesButHeadings(content))
		faults.push(`${told} lines are told of ${linesButHeadings(content)}`);
	return faults;
}

/** Lines that hold anything but the headings, counted in the plainest way. */
function linesButHeadings(text: string): number {
	const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
	return lines.filter((line) => line !== "").length - 1;
}
