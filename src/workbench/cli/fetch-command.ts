import type { Command } from "commander";
import { fetchFiles, publishedSources, WISHES, type Wish, type Wishes } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

type FetchOptions = Wishes & {
	readonly out: string;
	readonly addresses?: string;
	readonly json?: boolean;
};

/** Time between two lines of progress within one file. */
const TOLD_EVERY_MS = 1000;

/** Adds `bellwether fetch`: downloads open data. */
export function addFetchCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("fetch")
		.description("Download open data into a folder, from which load takes them.")
		.argument("[source]", "what to fetch; without it the sources are listed")
		.option("--force <name>", "a police force as the publisher writes it, such as kent")
		.option("--from <month>", "first month, such as 2013-11")
		.option("--to <month>", "last month, included")
		.option("--year <year>", "a year, such as 2023")
		.option("--area <code>", "the code of an area, such as E07000110")
		.option("--indicator <number>", "the number of an indicator")
		.option("-o, --out <folder>", "where the files are put", "fetched")
		.option("--addresses <file>", "a list of addresses of your own, such as of a mirror")
		.option("--json", "say what arrived, and every problem, as JSON")
		.action(async (source: string | undefined, options: FetchOptions) =>
			end(
				source === undefined ? listSources(options, terminal) : await fetchCommand(source, options, terminal),
			),
		);
}

function listSources(options: FetchOptions, terminal: Terminal): ExitCode {
	const listed = publishedSources();
	const sources = listed.ok ? listed.value : [];
	if (options.json) terminal.result(JSON.stringify({ sources, problems: listed.problems }, null, 2));
	else
		for (const { id, title, publisher, page, checked, needs, ...ways } of sources) {
			const how =
				Object.keys(ways).length === 0 ? "by hand" : checked ? "address checked" : "address not checked";
			const asks = needs.map((wish) => ` --${wish} ${WISHES[wish].example}`).join("");
			terminal.result(`${id}${asks}\t${title} (${publisher})\t${how}\t${page}`);
		}
	return exitCodeFor(listed.problems);
}

async function fetchCommand(source: string, options: FetchOptions, terminal: Terminal): Promise<ExitCode> {
	const stop = new AbortController();
	const stopped = () => stop.abort();
	process.once("SIGINT", stopped);
	try {
		const outcome = await fetchFiles({
			source,
			wishes: wishesOf(options),
			out: options.out,
			...(options.addresses !== undefined && { addresses: options.addresses }),
			now: () => new Date(),
			report: ({ file, number, of }) => terminal.remark(of ? `${number} of ${of}: ${file}` : file),
			arrived: byteProgress(terminal),
			signal: stop.signal,
		});
		tell(outcome, options, terminal);
		const notStarted = outcome.problems.some((problem) => problem.stops === "document");
		return outcome.ok ? exitCodeFor(outcome.problems) : notStarted ? EXIT.notStarted : EXIT.problems;
	} catch (fault) {
		if (!stop.signal.aborted) throw fault;
		terminal.remark("Stopped. What has arrived stays; the same command goes on from there.");
		return EXIT.problems;
	} finally {
		process.removeListener("SIGINT", stopped);
	}
}

function tell(
	outcome: Awaited<ReturnType<typeof fetchFiles>>,
	options: FetchOptions,
	terminal: Terminal,
): void {
	const { fetched, alreadyHeld } = outcome.ok ? outcome.value : { fetched: [], alreadyHeld: [] };
	if (options.json) {
		terminal.result(JSON.stringify({ fetched, alreadyHeld, problems: outcome.problems }, null, 2));
		return;
	}
	for (const name of fetched) terminal.result(`${options.out}/${name}`);
	printProblems(outcome.problems, terminal);
	if (outcome.ok)
		terminal.remark(
			`${fetched.length} fetched, ${alreadyHeld.length} already held. Next: bellwether load ${options.out}`,
		);
}

function wishesOf(options: FetchOptions): Wishes {
	const names = Object.keys(WISHES) as Wish[];
	return Object.fromEntries(
		names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
	);
}

function byteProgress(terminal: Terminal): (bytes: number) => void {
	let sum = 0;
	let told = Date.now();
	return (bytes) => {
		sum += bytes;
		if (Date.now() - told < TOLD_EVERY_MS) return;
		told = Date.now();
		terminal.remark(`  ${(sum / 1e6).toFixed(1)} MB`);
	};
}
