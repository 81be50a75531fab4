import { resolve } from "node:path";
import type { Command } from "commander";
import { type RolledUp, rollUp, writeEdition } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

type RollupOptions = {
	readonly out: string;
	readonly name?: string;
	readonly names?: string;
	readonly json?: boolean;
};

/** Problems of what the command was given, not of what the folders hold. */
const NOT_STARTED = new Set(["assessment-missing", "out-not-writable", "file-missing"]);

/** Adds `bellwether rollup`: the county's summary of several districts' assessments. */
export function addRollupCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("rollup")
		.description("Put the assessments of several districts together for the county agreement.")
		.argument("<folders...>", "the folders of the districts’ assessments")
		.option("-o, --out <folder>", "where the document is written", "out")
		.option("--name <name>", "whose summary it is (the county that joins the districts where not said)")
		.option("--names <file>", "a file that says which themes the districts call by several names")
		.option("--json", "priorities by district, scores and common themes as JSON")
		.action(async (folders, options: RollupOptions) => end(await rollupCommand(folders, options, terminal)));
}

async function rollupCommand(
	folders: readonly string[],
	{ out, name, names, json }: RollupOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const rolled = await rollUp({
		folders: folders.map((folder) => resolve(folder)),
		...(name === undefined ? {} : { name }),
		...(names === undefined ? {} : { names: resolve(names) }),
		progress: (stage) => terminal.remark(`${stage} …`),
		now: () => new Date(),
	});
	const placed = rolled.ok ? writeEdition(rolled.value.files, resolve(out)) : rolled;
	if (json)
		terminal.result(JSON.stringify(asData(rolled.ok ? rolled.value : undefined, placed.problems), null, 2));
	else if (placed.ok) for (const file of placed.value) terminal.result(`${out}/${file.name}`);
	printProblems(placed.problems, terminal);
	if (placed.ok) return EXIT.done;
	return placed.problems.some(({ code }) => NOT_STARTED.has(code))
		? EXIT.notStarted
		: exitCodeFor(placed.problems);
}

function asData(rolled: RolledUp | undefined, problems: readonly object[]): object {
	if (!rolled) return { problems };
	const { input, summary } = rolled;
	return {
		name: input.name,
		districts: input.districts.map(({ areaName, area, partnership, year, state, date, scores }) => ({
			areaName,
			area,
			partnership,
			year,
			state,
			date,
			scores: (scores?.themes ?? []).map(({ theme, risk, rank }) => ({ theme: theme.id, risk, rank })),
			illustrativeScores: scores?.illustrative ?? false,
		})),
		themes: summary.themes.map(({ title, byDistrict, priorityIn }) => ({
			title,
			priorityIn,
			byDistrict: Object.fromEntries(
				[...byDistrict].map(([district, { id, thisYear, rank }]) => [district, { id, thisYear, rank }]),
			),
		})),
		common: summary.common.map(({ title }) => title),
		undecided: summary.undecided.map(({ areaName }) => areaName),
		problems,
	};
}
