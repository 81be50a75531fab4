import { type Command, Option } from "commander";
import { COUNT_SUBJECTS, count, tableText } from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

type CountOptions = {
	readonly area: string;
	readonly measure?: string;
	readonly from?: string;
	readonly to?: string;
	readonly workspace: string;
	readonly csv?: boolean;
	readonly json?: boolean;
};

/** Adds `bellwether count SUBJECT --area AREA`: a table of one subject that a workspace holds. */
export function addCountCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("count")
		.description(`Count one subject for an area: ${COUNT_SUBJECTS.join(", ")}.`)
		.argument("<subject>", "what is counted")
		.requiredOption("-a, --area <area>", "code or name of the area, such as E07000110 or Maidstone")
		.addOption(new Option("-m, --measure <measure>", "only these crimes, such as policeuk.burglary"))
		.option("--from <month>", "first month, such as 2014-01")
		.option("--to <month>", "last month, included")
		.option("-w, --workspace <folder>", "the workspace that holds the loads", "workspace")
		.option("--csv", "the figures as a return where they are of one measure, and else the table as CSV")
		.option("--json", "the table as JSON")
		.action(async (subject, options) => end(await countCommand(subject, options, terminal)));
}

async function countCommand(
	subject: string,
	{ json, csv, ...asked }: CountOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const counted = await count({ ...asked, subject, now: () => new Date() });
	if (!counted.ok) {
		if (json) terminal.result(JSON.stringify({ rows: [], problems: counted.problems }, null, 2));
		printProblems(counted.problems, terminal);
		return EXIT.problems;
	}
	const { asReturn, ...table } = counted.value;
	const { title, source, headings, rows, cautions } = table;
	if (json) terminal.result(JSON.stringify(table, null, 2));
	else if (csv) {
		terminal.result((asReturn ?? tableText(table)).trimEnd());
		if (asReturn === undefined) terminal.remark("This table is of no one measure, and no return.");
		for (const caution of cautions) terminal.remark(caution);
	} else {
		terminal.remark(`${title} (${source})`);
		terminal.result(headings.join("\t"));
		for (const row of rows) terminal.result(row.map((cell) => cell ?? "not known").join("\t"));
		for (const caution of cautions) terminal.remark(caution);
	}
	return EXIT.done;
}
