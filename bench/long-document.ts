import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { measureRun, median, type Run } from "./measure.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = fileURLToPath(new URL("write-long-document.js", import.meta.url));
/** So many themes of the writers' fixtures, charts and awkward tables included, fill 150 pages. */
const THEMES = 62;
const PAGES_WANTED = 150;
const SECONDS_ALLOWED = 10;
const MEGABYTES_ALLOWED = 900;
const ROUNDS = 3;

/** A document of 150 pages in every format, by the clock and by processors, from a program that starts and ends. */
export async function run(): Promise<void> {
	const pages = Number(execFileSync(process.execPath, [program, `${THEMES}`, "--pages"], { cwd: root }));
	if (pages < PAGES_WANTED)
		throw new Error(`The long document has ${pages} pages, fewer than ${PAGES_WANTED}.`);
	const runs: Run[] = [];
	for (let round = 0; round < ROUNDS; round += 1)
		runs.push(await measureRun(process.execPath, [program, `${THEMES}`], root));
	if (runs.some(({ code }) => code !== 0)) throw new Error("The long document was not written.");
	console.log(
		`A document of ${pages} pages in every format; medians of ${ROUNDS} rounds, each a process of its own`,
	);
	console.table([
		{
			"clock, s": Number(median(runs.map(({ seconds }) => seconds)).toFixed(2)),
			"allowed, s": SECONDS_ALLOWED,
			"processors, s": Number(median(runs.map(({ processorSeconds }) => processorSeconds)).toFixed(2)),
			"most memory, MB": Math.round(Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes))),
			"allowed, MB": MEGABYTES_ALLOWED,
		},
	]);
}
