import type { Command } from "commander";
import { supplyCounty } from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

type SupplyOptions = { readonly workspace: string; readonly out: string; readonly json?: boolean };

/** Adds `bellwether supply`: cuts a county's loads into a data pack for each district. */
export function addSupplyCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("supply")
		.description("Cut a county’s loads into a data pack for each of its districts.")
		.argument("<county>", "code or name of a county or police force area, such as E10000016 or Kent")
		.option("-w, --workspace <folder>", "the workspace that holds the county’s loads", "workspace")
		.option("-o, --out <folder>", "where the packs are put, a folder for each district", "packs")
		.option("--json", "say what each pack holds, and what was left out, as JSON")
		.action(async (county: string, options: SupplyOptions) =>
			end(await supplyCommand(county, options, terminal)),
		);
}

async function supplyCommand(county: string, options: SupplyOptions, terminal: Terminal): Promise<ExitCode> {
	const supplied = await supplyCounty({
		county,
		workspace: options.workspace,
		out: options.out,
		now: () => new Date(),
		report: ({ district, number, of }) => terminal.remark(`${number} of ${of}: ${district}`),
	});
	const packs = supplied.ok ? supplied.value.packs : [];
	if (options.json) terminal.result(JSON.stringify({ packs, problems: supplied.problems }, null, 2));
	else {
		for (const { folder, files, rows, leftOut } of packs)
			terminal.result(`${folder}\t${files} files\t${rows} rows\t${leftOut.length} left out`);
		printProblems(supplied.problems, terminal);
	}
	return supplied.ok ? EXIT.done : EXIT.notStarted;
}
