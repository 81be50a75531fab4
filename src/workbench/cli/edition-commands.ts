import { resolve } from "node:path";
import type { Command } from "commander";
import { compareFolders, verifyAgainst, verifyEdition, writeEdition } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether verify EDITION` was asked. */
export type VerifyEditionOptions = { readonly from?: string; readonly json?: boolean };

/** `bellwether verify EDITION`: whether an edition is as it was made, and with --from whether it is made again the same. */
export async function verifyEditionCommand(
	folder: string,
	{ from, json }: VerifyEditionOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const progress = (stage: string) => terminal.remark(`${stage} …`);
	const verified =
		from === undefined
			? verifyEdition(resolve(folder))
			: await verifyAgainst(resolve(folder), resolve(from), progress, () => new Date());
	if (json) terminal.result(JSON.stringify(verified, null, 2));
	else printProblems(verified.problems, terminal);
	if (!verified.ok) return EXIT.notStarted;
	const { manifest, whole } = verified.value;
	const { title, version, edition, outputs } = manifest;
	if (!json)
		terminal.result(
			`${title}, version ${version}, ${edition} edition: ${whole} of ${outputs.length} files are as they were made${
				from !== undefined && verified.problems.length === 0 ? ", and the same when built again" : ""
			}.`,
		);
	return exitCodeFor(verified.problems);
}

/** What `bellwether compare` was asked. */
type CompareOptions = { readonly out: string; readonly json?: boolean };

/** Adds `bellwether compare`. */
export function addCompareCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("compare")
		.description("What changed between two editions: figures and words, as a document.")
		.argument("<before>", "the folder of the earlier edition")
		.argument("<after>", "the folder of the later edition")
		.option("-o, --out <folder>", "where the document is written", "out")
		.option("--json", "the counts, the files and every problem as JSON")
		.action(async (before, after, options) => end(await compareCommand(before, after, options, terminal)));
}

async function compareCommand(
	before: string,
	after: string,
	{ out, json }: CompareOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const compared = await compareFolders(resolve(before), resolve(after));
	const placed = compared.ok ? writeEdition(compared.value.files, resolve(out)) : compared;
	const problems = compared.ok ? placed.problems : compared.problems;
	const written = compared.ok && placed.ok ? compared.value : undefined;
	const paths = written?.files.map(({ name }) => `${out}/${name}`) ?? [];
	if (json) terminal.result(JSON.stringify({ counts: written?.counts, files: paths, problems }, null, 2));
	else {
		printProblems(problems, terminal);
		for (const path of paths) terminal.result(path);
	}
	if (!written) return EXIT.notStarted;
	const { changed, come, gone, sections } = written.counts;
	terminal.remark(
		`${changed} figures have another value, ${come} are new, ${gone} are gone; the words of ${sections} sections differ.`,
	);
	return exitCodeFor(problems);
}
