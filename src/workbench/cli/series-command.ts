import { BREAK_KINDS, describeDay } from "#vocabulary";
import { type CountedSeries, series } from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether series` was asked. */
export type SeriesOptions = {
	readonly area: string;
	readonly by?: "ward";
	readonly from?: string;
	readonly to?: string;
	readonly workspace: string;
	readonly json?: boolean;
};

/** `bellwether series MEASURE`: monthly counts of a measure for an area, or for each ward of a district. */
export async function seriesCommand(
	measure: string,
	options: SeriesOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const { json, ...asked } = options;
	const found = await series({ ...asked, measure, now: () => new Date() });
	if (!found.ok) {
		if (json) terminal.result(JSON.stringify({ series: [], problems: found.problems }, null, 2));
		printProblems(found.problems, terminal);
		return EXIT.problems;
	}
	if (json) terminal.result(JSON.stringify(found.value, null, 2));
	else {
		terminal.remark(`${found.value.title} (${found.value.source})`);
		for (const each of found.value.series) printSeries(each, terminal);
		for (const each of found.value.breaks) terminal.remark(breakWords(each));
	}
	return EXIT.done;
}

type SeriesBreak = Extract<Awaited<ReturnType<typeof series>>, { ok: true }>["value"]["breaks"][number];

function breakWords({ date, kind, reason, url }: SeriesBreak): string {
	return `Break on ${describeDay(date)} (${BREAK_KINDS[kind]}, ${url ?? "unverified"}): ${reason}`;
}

function printSeries({ name, area, months }: CountedSeries, terminal: Terminal): void {
	terminal.result(`${name} (${area})`);
	for (const { month, value } of months) terminal.result(`  ${month}\t${value ?? "no file held"}`);
	const known = months.flatMap(({ value }) => value ?? []);
	if (known.length === 0) terminal.result("  no sum: no file is held that covers this area");
	else terminal.result(`  sum of ${known.length} months\t${known.reduce((sum, value) => sum + value, 0)}`);
}
