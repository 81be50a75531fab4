import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureRun, median, type Run } from "./measure.ts";
import { seeded } from "./seeded-counts.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "bin", "bellwether.js");
const floorProgram = fileURLToPath(new URL("loading-floor.js", import.meta.url));

const SEED = 20170118;
const MONTHS = 36;
/** A force the size of Kent has about this many rows a month. */
const ROWS_A_MONTH = 14_000;
const ROUNDS = 3;
const COUNTS = 21;
/** Forces whose files make up each size of the growth table; fifty million rows only on demand, since they take long. */
const SIZES = process.env.BENCH_LARGEST === "50" ? [1, 20, 100] : [1, 20];
const MEGABYTE = 1024 * 1024;

/**
 * Loading 36 months of a force against DuckDB's own count(*) over the same files, a process each; then one month more,
 * counts for a district from the loaded store, and how cost grows with the number of forces. What each number means, and
 * what is wanted of it, stands in docs/bench.md.
 */
export async function run(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "bellwether-loading-"));
	try {
		// The first command after a change bundles the program and the second keeps what was compiled; neither is loading.
		for (let round = 0; round < 2; round += 1) await must(program, ["--help"]);
		await oneForce(folder);
		await growth(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function oneForce(folder: string): Promise<void> {
	const files = join(folder, "one");
	const rows = writeMonths(files, 1, 0, MONTHS);
	writeFileSync(join(folder, "lookup.csv"), lookup());
	const runs = { found: [] as Run[], given: [] as Run[], load: [] as Run[], further: [] as Run[] };
	const further = join(folder, "further");
	writeMonths(further, 1, MONTHS, 1);
	for (let round = 0; round < ROUNDS; round += 1) {
		const store = join(folder, `store-${round}`);
		runs.found.push(await must(floorProgram, [files, "found"]));
		runs.given.push(await must(floorProgram, [files, "given"]));
		runs.load.push(await must(program, ["load", files, "--workspace", store]));
		runs.further.push(await must(program, ["load", further, "--workspace", store]));
	}
	const store = join(folder, "store-0");
	await must(program, ["load", join(folder, "lookup.csv"), "--workspace", store]);
	console.log(
		`Loading ${MONTHS} months of one force, ${thousands(rows)} rows; medians of ${ROUNDS} rounds, each a process of its own`,
	);
	console.table({
		"count(*) as a person writes it: DuckDB finds the columns": told(runs.found),
		"count(*) with the columns given": told(runs.given),
		load: told(runs.load),
		"a further month": told(runs.further),
	});
	console.log(
		`Load by count(*) as a person writes it: ${ratios(runs.load, runs.found)}; by count(*) with the columns given: ${ratios(runs.load, runs.given)}`,
	);
	const counts = await countMilliseconds(store);
	console.log(
		`Monthly counts of burglary for a district: ${counts.usual.toFixed(0)} ms by the clock, ${counts.processor.toFixed(0)} ms of processors (the first, for which the engine starts, ${counts.first.toFixed(0)} ms by the clock)`,
	);
}

function told(runs: readonly Run[]) {
	return {
		"clock, s": Number(median(runs.map((each) => each.seconds)).toFixed(2)),
		"processors, s": Number(median(runs.map((each) => each.processorSeconds)).toFixed(2)),
		"most memory, MB": Math.round(Math.max(...runs.map((each) => each.peakMegabytes))),
	};
}

function ratios(runs: readonly Run[], floor: readonly Run[]): string {
	const ratio = (of: (run: Run) => number) => (median(runs.map(of)) / median(floor.map(of))).toFixed(1);
	return `${ratio((each) => each.seconds)} x by the clock, ${ratio((each) => each.processorSeconds)} x of processors`;
}

async function growth(folder: string): Promise<void> {
	const lines: Record<string, object> = {};
	for (const forces of SIZES) {
		const files = join(folder, `forces-${forces}`);
		const rows = writeMonths(files, forces, 0, MONTHS);
		const floor = await must(floorProgram, [files, "given"]);
		const load = await must(program, ["load", files, "--workspace", join(folder, `grown-${forces}`)]);
		lines[`${thousands(rows)} rows`] = {
			files: forces * MONTHS,
			...told([load]),
			"processors a million rows, s": Number((load.processorSeconds / (rows / 1e6)).toFixed(2)),
			"count(*) given, s": Number(floor.seconds.toFixed(2)),
			"count(*) given, processors, s": Number(floor.processorSeconds.toFixed(2)),
		};
		for (const each of [files, join(folder, `grown-${forces}`)])
			rmSync(each, { recursive: true, force: true });
	}
	console.log("How cost grows");
	console.table(lines);
	if (!SIZES.includes(100))
		console.log("50,000,000 rows were not measured; BENCH_LARGEST=50 does, with 25 GB of disk");
}

async function must(script: string, words: readonly string[]): Promise<Run> {
	const run = await measureRun(process.execPath, [script, ...words], root);
	if (run.code !== 0) throw new Error(`${script} ended with ${run.code}.`);
	return run;
}

async function countMilliseconds(store: string): Promise<Record<"first" | "usual" | "processor", number>> {
	const { openStore } = await import("#evidence/store");
	const { readAreaCode } = await import("#vocabulary");
	const opened = await openStore(store, { now: () => new Date() });
	const district = readAreaCode(DISTRICT);
	if (!district) throw new Error(`${DISTRICT} is no code of an area.`);
	const question = { measure: "policeuk.burglary", areas: [{ code: district, members: [district] }] };
	const times: number[] = [];
	let warm = process.cpuUsage();
	for (let round = 0; round < COUNTS; round += 1) {
		const started = performance.now();
		const counts = await opened.monthlyCounts(question);
		times.push(performance.now() - started);
		if (round === 0) warm = process.cpuUsage();
		if (!counts.ok) throw new Error(JSON.stringify(counts.problems));
	}
	opened.close();
	const [first = Number.NaN, ...others] = times;
	const { user, system } = process.cpuUsage(warm);
	return { first, usual: median(others), processor: (user + system) / 1000 / others.length };
}

const DISTRICT = "E07000110";
/** Stands in a month's text for the force, whose months differ in nothing else. */
const FORCE = "Force of the month";
const NEIGHBOURHOODS = 900;
const TYPES = [
	"Anti-social behaviour",
	"Burglary",
	"Drugs",
	"Other theft",
	"Vehicle crime",
	"Violence and sexual offences",
];
const HEADING =
	"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\r\n";

/** Writes files of street-level crime as they are published; gives the number of rows. */
function writeMonths(folder: string, forces: number, first: number, months: number): number {
	const random = seeded(SEED + first);
	for (let month = first; month < first + months; month += 1) {
		const name = `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
		const inside = join(folder, name);
		mkdirSync(inside, { recursive: true });
		const text = monthText(name, FORCE, random);
		for (let force = 0; force < forces; force += 1)
			writeFileSync(
				join(inside, `${name}-force-${force}-street.csv`),
				text.replaceAll(FORCE, `Force ${force}`),
			);
	}
	if (statfsSync(folder).bavail * statfsSync(folder).bsize < 100 * MEGABYTE)
		throw new Error("The disk is full.");
	return forces * months * ROWS_A_MONTH;
}

function monthText(month: string, force: string, random: ReturnType<typeof seeded>): string {
	const rows: string[] = [HEADING];
	for (let row = 0; row < ROWS_A_MONTH; row += 1) {
		const chance = random.next();
		const type = TYPES[Math.floor(chance * TYPES.length)] ?? "Drugs";
		const id = type === TYPES[0] ? "" : hex(random) + hex(random) + hex(random) + hex(random);
		const place = Math.floor(random.next() * NEIGHBOURHOODS);
		const [east, north] = [0.3 + place / 1500, 51.1 + chance / 5];
		rows.push(
			`${id},${month},${force},${force},${east.toFixed(6)},${north.toFixed(6)},On or near Street ${place},${lsoa(place)},Place ${place}A,${type},${id === "" ? "" : "Investigation complete; no suspect identified"},\r\n`,
		);
	}
	return rows.join("");
}

function hex(random: ReturnType<typeof seeded>): string {
	return Math.floor(random.next() * 2 ** 52)
		.toString(16)
		.padStart(16, "0");
}

function lsoa(place: number): string {
	return `E0102${String(4000 + place)}`;
}

/** A lookup in which the district has one neighbourhood in ten. */
function lookup(): string {
	const rows = Array.from({ length: NEIGHBOURHOODS }, (_, place) => {
		const district = place % 10 === 0 ? DISTRICT : "E07000111";
		return `${lsoa(place)},E0500${4000 + Math.floor(place / 5)},Ward ${Math.floor(place / 5)},${district},District`;
	});
	return `LSOA11CD,WD18CD,WD18NM,LAD18CD,LAD18NM\n${rows.join("\n")}\n`;
}

function thousands(value: number): string {
	return value.toLocaleString("en-GB");
}
