import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { type CrashResult, crash } from "../test/endurance/crash.ts";
import { type FuzzResult, fuzz } from "../test/endurance/fuzz.ts";
import { MUTATIONS } from "../test/endurance/mutations.ts";

// `npm run endure`: ten thousand spoilt files and two hundred processes killed while they load. The results replace those in
// docs/endurance.md. Numbers behind it: how many files, how many moments; a part with none keeps its last result.

const [files = 10_000, moments = 200] = process.argv.slice(2).map(Number);
const PART = 500;
const page = fileURLToPath(new URL("../docs/endurance.md", import.meta.url));
const SPOILT = "## Spoilt files";
const KILLED = "## Killed processes";

const faults: string[] = [];
const before = existsSync(page) ? readFileSync(page, "utf8") : "";
const spoilt = files > 0 ? await spoiltFiles() : sectionOf(before, SPOILT);
writePage(spoilt, sectionOf(before, KILLED));
if (moments > 0) writePage(spoilt, await killedProcesses());
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? "Nothing was lost." : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;

function writePage(...sections: readonly string[]): void {
	const head = "# Endurance\n\nWritten by `npm run endure`; do not edit.\n";
	writeFileSync(page, [head, ...sections].join("\n"));
}

/** A section of the page as it stands, from its heading to the next. */
function sectionOf(text: string, heading: string): string {
	const [section = ""] = text.split(/(?=^## )/m).filter((each) => each.startsWith(heading));
	return `${section.trimEnd()}\n`;
}

function lastRun(): string {
	return `Last run on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} processors.`;
}

function number(value: number): string {
	return value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
}

async function spoiltFiles(): Promise<string> {
	const started = performance.now();
	const parts: FuzzResult[] = [];
	for (let done = 0; done < files; done += PART) {
		parts.push(await fuzz({ first: done + 1, count: Math.min(PART, files - done) }));
		console.error(`${Math.min(done + PART, files)} of ${files} spoilt files`);
	}
	faults.push(...parts.flatMap((part) => part.faults));
	const sum = (value: (part: FuzzResult) => number) => parts.reduce((total, part) => total + value(part), 0);
	const most = (value: (part: FuzzResult) => number) => Math.max(...parts.map(value));
	return `${SPOILT}

The example of every source, and beginnings of real files where they are at hand, are spoilt in ${Object.keys(MUTATIONS).length} ways (cut, doubled,
columns shuffled, other encodings, quotation marks never closed, NUL bytes, bombs, a million columns and more; the list is
\`test/endurance/mutations.ts\`), each by a seed of its own, and handed in. Of every file each row must be loaded, rejected with
a reason or set aside, and the store must be in order afterwards. \`npm test\` does the first thousand.

${lastRun()}

| | |
|---|---:|
| files | ${number(sum((part) => part.files))} |
| tables loaded | ${number(sum((part) => part.outcomes.loaded))} |
| held already | ${number(sum((part) => part.outcomes["already held"]))} |
| refused with a reason | ${number(sum((part) => part.outcomes.refused))} |
| crashes, hangs, rows not accounted for | ${number(sum((part) => part.faults.length))} |
| slowest fifty files, seconds | ${number(most((part) => part.slowestBatchSeconds))} |
| most memory, MB | ${number(most((part) => part.peakMegabytes))} |
| minutes in all | ${number((performance.now() - started) / 60_000)} |
`;
}

async function killedProcesses(): Promise<string> {
	const started = performance.now();
	const crashes: CrashResult = await crash({ seed: 1, moments });
	faults.push(...crashes.faults);
	return `${KILLED}

A process that loads six files is killed (SIGKILL) at a random moment: a random time after a random stage that it tells, be it a
file that is read or one that is kept. Afterwards the store must open, \`bellwether verify\` must find nothing, every load must
be whole, and loading the same files again must end as if nothing had been. \`npm test\` does twenty.

${lastRun()}

| | |
|---|---:|
| moments | ${number(crashes.moments)} |
| before the first load was kept | ${number(crashes.kept.nothing)} |
| between the first and the last, each load whole | ${number(crashes.kept.some)} |
| after all were kept | ${number(crashes.kept.all)} |
| stores not in order | ${number(crashes.faults.length)} |
| minutes in all | ${number((performance.now() - started) / 60_000)} |
`;
}
