import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { type CrashResult, crash } from "../test/endurance/crash.ts";
import { type FuzzResult, fuzz } from "../test/endurance/fuzz.ts";
import { MUTATIONS } from "../test/endurance/mutations.ts";

// `npm run endure`: ten thousand spoilt files and two hundred processes killed while they load. The result replaces
// docs/endurance.md. Numbers behind it: how many files, how many moments, for a shorter run.

const [files = 10_000, moments = 200] = process.argv.slice(2).map(Number);
const PART = 500;
const page = fileURLToPath(new URL("../docs/endurance.md", import.meta.url));

const started = performance.now();
const parts: FuzzResult[] = [];
for (let done = 0; done < files; done += PART) {
	parts.push(await fuzz({ first: done + 1, count: Math.min(PART, files - done) }));
	console.error(`${Math.min(done + PART, files)} of ${files} spoilt files`);
}
const spoilt = performance.now();
const crashed = await crash({ seed: 1, moments });
writeFileSync(page, pageOf(crashed));
const faults = [...parts.flatMap((part) => part.faults), ...crashed.faults];
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? "Nothing was lost." : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;

function pageOf(crashes: CrashResult): string {
	const sum = (value: (part: FuzzResult) => number) => parts.reduce((total, part) => total + value(part), 0);
	const most = (value: (part: FuzzResult) => number) => Math.max(...parts.map(value));
	const number = (value: number) => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
	const fuzzFaults = sum((part) => part.faults.length);
	return `# Endurance

Written by \`npm run endure\`; do not edit. Last run on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} processors.

## Spoilt files

The example of every source, and beginnings of real files where they are at hand, are spoilt in ${Object.keys(MUTATIONS).length} ways (cut, doubled,
columns shuffled, other encodings, quotation marks never closed, NUL bytes, bombs, a million columns and more; the list is
\`test/endurance/mutations.ts\`), each by a seed of its own, and handed in. Of every file each row must be loaded, rejected with
a reason or set aside, and the store must be in order afterwards. \`npm test\` does the first five hundred.

| | |
|---|---:|
| files | ${number(sum((part) => part.files))} |
| tables loaded | ${number(sum((part) => part.outcomes.loaded))} |
| held already | ${number(sum((part) => part.outcomes["already held"]))} |
| refused with a reason | ${number(sum((part) => part.outcomes.refused))} |
| crashes, hangs, rows not accounted for | ${number(fuzzFaults)} |
| slowest fifty files, seconds | ${number(most((part) => part.slowestBatchSeconds))} |
| most memory, MB | ${number(most((part) => part.peakMegabytes))} |
| minutes in all | ${number((spoilt - started) / 60_000)} |

## Killed processes

A process that loads six files is killed (SIGKILL) at a random moment. Afterwards the store must open, \`bellwether verify\` must
find nothing, every load must be whole, and loading the same files again must end as if nothing had been. \`npm test\` does
twenty.

| | |
|---|---:|
| moments | ${number(crashes.moments)} |
| nothing was kept | ${number(crashes.kept.nothing)} |
| some loads were kept, each whole | ${number(crashes.kept.some)} |
| all loads were kept | ${number(crashes.kept.all)} |
| stores not in order | ${number(crashes.faults.length)} |
| minutes in all | ${number((performance.now() - spoilt) / 60_000)} |
`;
}
