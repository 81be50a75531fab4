import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { type CrashResult, crash } from "../test/endurance/crash.ts";
import { crashDecisions } from "../test/endurance/crash-decisions.ts";
import { attackTables } from "../test/endurance/disclosure/attack.ts";
import { type FuzzResult, fuzz } from "../test/endurance/fuzz.ts";
import { MUTATIONS } from "../test/endurance/mutations.ts";

// `npm run endure`: ten thousand spoilt files, two hundred processes killed while they load and two hundred while they save,
// score, approve and import, and a thousand tables whose withheld cells are attacked. The results replace those in docs/endurance.md. Numbers behind it: how many files, moments,
// tables and moments of decisions; a part with none keeps its last result.

const [files = 10_000, moments = 200, tables = 1000, decisions = 200] = process.argv.slice(2).map(Number);
const PART = 500;
const page = fileURLToPath(new URL("../docs/endurance.md", import.meta.url));
/** The sections of the page, each made by a part of the run, in their order. */
const SECTIONS = [
	"## Spoilt files",
	"## Killed processes",
	"## Killed decisions",
	"## Attacked tables",
] as const;
const [SPOILT, KILLED, DECIDED, ATTACKED] = SECTIONS;

const faults: string[] = [];
if (files > 0) replaceSection(SPOILT, await spoiltFiles());
if (moments > 0) replaceSection(KILLED, await killedProcesses());
if (decisions > 0) replaceSection(DECIDED, await killedDecisions());
if (tables > 0) replaceSection(ATTACKED, attackedTables());
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? "Nothing was lost, and nobody was found." : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Puts a section in the place of the one with its heading, and leaves the others as they stand now. */
function replaceSection(heading: string, section: string): void {
	const standing = existsSync(page) ? readFileSync(page, "utf8").split(/(?=^## )/m) : [];
	const sections = SECTIONS.map((each) =>
		each === heading ? section : (standing.find((text) => text.startsWith(each)) ?? ""),
	);
	const head = "# Endurance\n\nWritten by `npm run endure`; do not edit.";
	const whole = [head, ...sections].map((text) => text.trim()).filter((text) => text !== "");
	writeFileSync(page, `${whole.join("\n\n")}\n`);
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

async function killedDecisions(): Promise<string> {
	const started = performance.now();
	const crashes = await crashDecisions({ seed: 1, moments: decisions });
	faults.push(...crashes.faults);
	const behind = Object.entries(crashes.last).map(
		([act, count]) => `| killed behind “${act}” | ${number(count)} |`,
	);
	return `${DECIDED}

A process that imports, saves, scores and approves in turn is killed (SIGKILL) at a random moment: a random time after a random
number of acts that it acknowledged. One workspace goes through all of it. Each time it must open, \`bellwether verify\` must find
the chain of acts and every row as they were written, and every act that was acknowledged must be there with its text.
\`npm test\` does twenty.

${lastRun()}

| | |
|---|---:|
| moments | ${number(crashes.moments)} |
| acts acknowledged | ${number(crashes.acknowledged)} |
| kept beside them, killed before they could say so | ${number(crashes.keptBeside)} |
${behind.join("\n")}
| acts lost, chains broken | ${number(crashes.faults.length)} |
| minutes in all | ${number((performance.now() - started) / 60_000)} |
`;
}

function attackedTables(): string {
	const started = performance.now();
	console.error(`Attacking ${tables} tables`);
	const attacks = attackTables({
		first: 1,
		count: tables,
		attackers: ["outsider", "outsider who knows the rule"],
	});
	faults.push(...attacks.faults);
	return `${ATTACKED}

Tables drawn by chance (crossed two and three ways, linked by shared totals, of overlapping windows, beside a previous
edition, and with rounded counts) have their small counts withheld. Then another solver, which the product does not use
(HiGHS), is told everything that an outsider knows and works out the least and the most that each withheld cell can be:
once knowing what is published, once knowing the rule besides. None may be bounded more tightly than the
[rule of disclosure](method/disclosure.md) allows. \`npm test\` attacks a hundred.

${lastRun()}

| | |
|---|---:|
| tables | ${number(attacks.tables)} |
| counts in them | ${number(attacks.cells)} |
| counts that had to be withheld | ${number(attacks.small)} |
| counts withheld in all | ${number(attacks.withheld)} |
| withheld for each that had to be | ${(attacks.withheld / Math.max(1, attacks.small)).toFixed(2)} |
| questions put to the solver | ${number(attacks.questions)} |
| counts bounded too tightly | ${number(attacks.faults.length)} |
| minutes in all | ${number((performance.now() - started) / 60_000)} |
`;
}
