import { type CountedSeries, series } from "#workbench/verbs";
import { breakWords } from "./break-words.ts";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether series` was asked. */
export type SeriesOptions = {
	readonly area: string;
	readonly by?: "ward";
	readonly source?: string;
	readonly breakdown?: string;
	readonly of?: readonly string[];
	readonly from?: string;
	readonly to?: string;
	readonly workspace: string;
	readonly csv?: boolean;
	readonly json?: boolean;
};

/** `bellwether series MEASURE`: figures of a measure in order of time for an area, or for each ward of a district. */
export async function seriesCommand(
	measure: string,
	options: SeriesOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const { json, csv, ...asked } = options;
	const found = await series({ ...asked, measure, now: () => new Date() });
	if (!found.ok) {
		if (json) terminal.result(JSON.stringify({ series: [], problems: found.problems }, null, 2));
		printProblems(found.problems, terminal);
		return EXIT.problems;
	}
	const { asReturn, ...report } = found.value;
	if (json) terminal.result(JSON.stringify(report, null, 2));
	else {
		terminal.remark(`${report.title} (${report.source})`);
		if (!csv) for (const each of report.series) printSeries(each, report.adds, terminal);
		else if (asReturn !== undefined) terminal.result(asReturn.trimEnd());
		else terminal.remark(`The catalogue does not have ${measure}, so that there is no return of it.`);
		for (const each of report.breaks) terminal.remark(breakWords(each));
		for (const each of report.cautions) terminal.remark(each);
	}
	return csv && asReturn === undefined ? EXIT.problems : EXIT.done;
}

function printSeries({ name, area, figures }: CountedSeries, adds: boolean, terminal: Terminal): void {
	terminal.result(`${name} (${area})`);
	for (const { period, breakdown, value, why } of figures) {
		const part = breakdown === undefined ? [] : [breakdown];
		terminal.result(`  ${[period, ...part, value ?? `no value: ${why ?? "not held"}`].join("\t")}`);
	}
	const known = figures.flatMap(({ value }) => value ?? []);
	if (known.length === 0) terminal.result("  no sum: no file is held that covers this area");
	else if (adds)
		terminal.result(`  sum of ${known.length} figures\t${known.reduce((sum, value) => sum + value, 0)}`);
}
