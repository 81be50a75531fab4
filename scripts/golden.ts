import { adapterOf, answeredFamilies, NotRunnable, readGoldenFile } from "../test/golden/golden-file.ts";
import { type CaseVerdict, type FileVerdict, judgeFile } from "../test/golden/verdict.ts";

// `npm run golden -- FILE...`: answers with our functions what other tools answered, and shows every difference.
// Exit: 0 all agree or depart for a stated reason, 1 a case fails, 2 nothing to run.

const mostShown = 20;

const usage = `Runs golden files: cases whose answers come from other people's tools.

  npm run golden -- FILE...

Each FILE is JSON with "family", and "cases" of name, input, options and expected. A family is answered by the
adapter test/golden/families/<family>.ts, with "-" for "_". Numbers agree within a relative 1e-9 (or the adapter's own
tolerance), all else exactly. Where we differ on purpose the adapter gives the reason; see docs/method/departures.md.

Families with an adapter: ${answeredFamilies().join(", ")}
`;

function shown(value: unknown): string {
	return value === undefined
		? "nothing"
		: JSON.stringify(value) === undefined
			? String(value)
			: JSON.stringify(value);
}

function linesOf(verdict: CaseVerdict): string[] {
	if (verdict.kind === "departed")
		return verdict.reasons.map((reason) => `  departed ${verdict.name}: ${reason}`);
	if (verdict.kind === "compared")
		return [
			`  compared ${verdict.name}: ${verdict.differences || "no"} values differ, which is allowed here`,
		];
	if (verdict.kind === "passed") return [];
	const lines = verdict.differences
		.slice(0, mostShown)
		.map(
			({ path, expected, actual }) =>
				`  FAILED ${verdict.name} at ${path || "the answer"}: expected ${shown(expected)}, got ${shown(actual)}`,
		);
	const rest = verdict.differences.length - mostShown;
	return rest > 0 ? [...lines, `  FAILED ${verdict.name}: and ${rest} more values`] : lines;
}

function summaryOf({ family, verdicts, passed, departed }: FileVerdict): string {
	return `${family}: ${passed}/${verdicts.length}${departed > 0 ? `, ${departed} departed` : ""}`;
}

async function runFile(path: string): Promise<number> {
	const file = readGoldenFile(path);
	const verdict = judgeFile(file, await adapterOf(file.family));
	for (const line of verdict.verdicts.flatMap(linesOf)) console.log(line);
	console.log(summaryOf(verdict));
	return verdict.failed > 0 ? 1 : 0;
}

async function run(paths: readonly string[]): Promise<number> {
	if (paths.length === 0) {
		console.error(usage);
		return 2;
	}
	let exit = 0;
	for (const path of paths) {
		try {
			exit = Math.max(exit, await runFile(path));
		} catch (error) {
			if (!(error instanceof NotRunnable)) throw error;
			console.error(error.message);
			exit = 2;
		}
	}
	return exit;
}

process.exitCode = await run(process.argv.slice(2));
