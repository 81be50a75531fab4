import { describePeriod, type Period } from "#vocabulary";
import { type CoverageReport, coverageWords, prescribedCoverage } from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

/** `bellwether sources --workspace DIR`: which prescribed information is held for which quarter. */
export async function coverageCommand(
	workspace: string,
	options: { readonly json?: boolean },
	terminal: Terminal,
): Promise<ExitCode> {
	const coverage = await prescribedCoverage({ workspace, now: () => new Date() });
	if (!coverage.ok) {
		if (options.json) terminal.result(JSON.stringify({ rows: [], problems: coverage.problems }, null, 2));
		else printProblems(coverage.problems, terminal);
		return EXIT.notStarted;
	}
	if (options.json) terminal.result(JSON.stringify(coverage.value, null, 2));
	else printCoverage(coverage.value, terminal);
	return EXIT.done;
}

function printCoverage({ quarters, rows }: CoverageReport, terminal: Terminal): void {
	terminal.remark("Information that the law wants shared every quarter (SI 2007/1831), as it is held here.");
	terminal.result(
		["Supplier", "Information", ...quarters.map((quarter) => describePeriod(quarter)), "Last received"].join(
			"\t",
		),
	);
	for (const { item, quarters: cells, lastReceived } of rows) {
		const title = item.verified ? item.title : `${item.title} (wording not checked)`;
		terminal.result([item.supplier, title, ...cells.map(coverageWords), lastReceived ?? "never"].join("\t"));
	}
	const missing = rows.filter((row) => row.quarters.some((cell) => cell.state === "missing"));
	terminal.remark(`${missing.length} of ${rows.length} have a quarter missing: ${spanOf(quarters)}.`);
}

function spanOf(quarters: readonly Period[]): string {
	const [first] = quarters;
	const last = quarters.at(-1);
	return first && last ? `${describePeriod(first)} to ${describePeriod(last)}` : "no quarter was asked for";
}
