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
/** Forces whose files make up each size of the growth table; fifty million rows only on demand, since they take long. */
const SIZES = process.env.BENCH_LARGEST === "50" ? [1, 20, 100] : [1, 20];
const MEGABYTE = 1024 * 1024;

/**
 * Loading 36 months of a force against DuckDB's own count(*) over the same files, a process each; then one month more,
 * counts for a district from the loaded store, and how cost grows with the number of forces.
 */
export async function run(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "bellwether-loading-"));
	try {
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
	const floors = { sniffed: [] as number[], given: [] as number[] };
	const loads: Run[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		floors.sniffed.push((await must(floorProgram, [files, "sniffed"])).seconds);
		floors.given.push((await must(floorProgram, [files, "given"])).seconds);
		loads.push(await must(program, ["load", files, "--workspace", join(folder, `store-${round}`)]));
	}
	const store = join(folder, "store-0");
	const further = join(folder, "further");
	writeMonths(further, 1, MONTHS, 1);
	const month = await must(program, ["load", further, "--workspace", store]);
	await must(program, ["load", join(folder, "lookup.csv"), "--workspace", store]);
	const seconds = median(loads.map((each) => each.seconds));
	console.log(`Loading ${MONTHS} months of one force, ${thousands(rows)} rows, ${ROUNDS} rounds, medians`);
	console.log(`  floor: count(*), DuckDB finds the columns    ${median(floors.sniffed).toFixed(2)} s`);
	console.log(`  floor: count(*), the columns are given       ${median(floors.given).toFixed(2)} s`);
	console.log(
		`  load                                         ${seconds.toFixed(2)} s  ${ratio(seconds, floors.sniffed)} and ${ratio(seconds, floors.given)} x floor, at most ${peak(loads)} MB`,
	);
	console.log(`  a further month                              ${month.seconds.toFixed(2)} s`);
	console.log(`  monthly counts by type for a district        ${await countMilliseconds(store)} ms`);
}

async function growth(folder: string): Promise<void> {
	console.log("How cost grows");
	for (const forces of SIZES) {
		const files = join(folder, `forces-${forces}`);
		const rows = writeMonths(files, forces, 0, MONTHS);
		const floor = await must(floorProgram, [files, "given"]);
		const load = await must(program, ["load", files, "--workspace", join(folder, `grown-${forces}`)]);
		console.log(
			`  ${thousands(rows).padStart(10)} rows  ${String(forces * MONTHS).padStart(5)} files  load ${load.seconds.toFixed(1).padStart(6)} s  ${(load.seconds / (rows / 1e6)).toFixed(2)} s a million rows  at most ${load.peakMegabytes.toFixed(0)} MB  floor ${floor.seconds.toFixed(1)} s`,
		);
		for (const each of [files, join(folder, `grown-${forces}`)])
			rmSync(each, { recursive: true, force: true });
	}
	if (!SIZES.includes(100))
		console.log("  50,000,000 rows: not measured; BENCH_LARGEST=50 does, in several minutes");
}

async function must(script: string, words: readonly string[]): Promise<Run> {
	const run = await measureRun(process.execPath, [script, ...words], root);
	if (run.code !== 0) throw new Error(`${script} ended with ${run.code}.`);
	return run;
}

async function countMilliseconds(store: string): Promise<string> {
	const { openStore } = await import("#evidence/store");
	const { readAreaCode } = await import("#vocabulary");
	const opened = await openStore(store, { now: () => new Date() });
	const district = readAreaCode(DISTRICT);
	if (!district) throw new Error(`${DISTRICT} is no code of an area.`);
	const question = { measure: "policeuk.burglary", areas: [{ code: district, members: [district] }] };
	await opened.monthlyCounts(question);
	const times: number[] = [];
	for (let round = 0; round < 10; round += 1) {
		const started = performance.now();
		const counts = await opened.monthlyCounts(question);
		times.push(performance.now() - started);
		if (!counts.ok) throw new Error(JSON.stringify(counts.problems));
	}
	opened.close();
	return median(times).toFixed(0);
}

const DISTRICT = "E07000110";
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
	for (let force = 0; force < forces; force += 1)
		for (let month = first; month < first + months; month += 1) {
			const name = `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
			const inside = join(folder, name);
			mkdirSync(inside, { recursive: true });
			writeFileSync(
				join(inside, `${name}-force-${force}-street.csv`),
				monthText(name, `Force ${force}`, random),
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

function ratio(seconds: number, floor: readonly number[]): string {
	return (seconds / median(floor)).toFixed(1);
}

function peak(runs: readonly Run[]): string {
	return Math.max(...runs.map((each) => each.peakMegabytes)).toFixed(0);
}
