import { resolve } from "node:path";
import type { Command } from "commander";
import { ordinal, type Problem, printedNumber } from "#vocabulary";
import { type ScoreReport, scoreFolder, writeScorerFile } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

type ScoreOptions = { readonly template?: string; readonly json?: boolean; readonly csv?: boolean };

/** Adds `bellwether score DIR`. */
export function addScoreCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("score")
		.description("Work out the scores of an assessment’s themes, or make an empty file for a scorer.")
		.argument("<folder>", "the assessment’s folder, with a file for each scorer below scoring/")
		.option("--template <name>", "write an empty file for this scorer, with themes, criteria and suggestions")
		.option("--json", "all that is known of each theme, as JSON")
		.option("--csv", "a row for each theme, as CSV")
		.action(async (folder, options) => end(await scoreCommand(folder, options, terminal)));
}

async function scoreCommand(folder: string, options: ScoreOptions, terminal: Terminal): Promise<ExitCode> {
	const request = { folder: resolve(folder), progress: terminal.remark, now: () => new Date() };
	if (options.template !== undefined) {
		const made = await writeScorerFile(options.template, request);
		if (made.ok && options.json) terminal.result(JSON.stringify(made.value, null, 2));
		else if (made.ok) terminal.result(`Written: ${made.value.file}`);
		return ended(made.ok, made.problems, options, terminal);
	}
	const scored = await scoreFolder(request);
	if (scored.ok) printScores(scored.value, scored.problems, options, terminal);
	return ended(scored.ok, scored.problems, options, terminal);
}

function ended(
	ok: boolean,
	problems: readonly Problem[],
	{ json }: ScoreOptions,
	terminal: Terminal,
): ExitCode {
	if (!ok && json) terminal.result(JSON.stringify({ problems }, null, 2));
	printProblems(problems, terminal);
	const missing = problems.some(({ code }) => code === "assessment-missing");
	return missing ? EXIT.notStarted : exitCodeFor(problems);
}

function printScores(
	report: ScoreReport,
	problems: readonly Problem[],
	{ json, csv }: ScoreOptions,
	terminal: Terminal,
): void {
	if (json) {
		terminal.result(JSON.stringify({ ...report, problems }, null, 2));
		return;
	}
	const lines = [COLUMNS, ...report.themes.map((theme) => cellsOf(theme, csv ?? false))];
	if (csv) {
		for (const line of lines) terminal.result(line.map(csvCell).join(","));
		return;
	}
	if (report.illustrative) terminal.result("Illustrative: these scores were invented to show the method.");
	for (const line of aligned(lines)) terminal.result(line);
	terminal.result("");
	for (const line of remarksOf(report)) terminal.result(line);
}

type Theme = ScoreReport["themes"][number];

const COLUMNS = [
	"Rank",
	"Theme",
	"Risk",
	"Band",
	"Harm",
	"Likelihood",
	"Single scorers",
	"Could be",
	"Confidence",
	"Position",
	"Last year",
];

function cellsOf(theme: Theme, exact: boolean): string[] {
	const number = (value: number | null) =>
		value === null ? "" : exact ? String(value) : printedNumber(value, 1);
	const { singleScorers: spread, rankInterval: interval } = theme;
	return [
		theme.rank ?? "not scored",
		theme.title,
		number(theme.risk),
		theme.band ?? "",
		number(theme.harm),
		number(theme.likelihood),
		spread ? `${number(spread.least)} to ${number(spread.most)}` : "",
		interval ? places(interval) : "",
		theme.missing.length > 0 ? `${theme.confidence} (without ${theme.missing.join(", ")})` : theme.confidence,
		theme.position ?? "",
		theme.lastYear === null ? "" : String(theme.lastYear),
	];
}

function places({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
	return lower === upper ? ordinal(lower) : `${ordinal(lower)} to ${ordinal(upper)}`;
}

/** Columns of equal width, two spaces between them. */
function aligned(lines: readonly (readonly string[])[]): string[] {
	const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
	return lines.map((line) =>
		line
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join("  ")
			.trimEnd(),
	);
}

function csvCell(words: string): string {
	return /[",\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

function remarksOf(report: ScoreReport): string[] {
	const { model, scorers, draws, seed } = report;
	const changed = report.themes.filter(({ withoutOne }) => withoutOne.length > 0);
	const overrides = report.suggestionsNotTaken;
	return [
		`Model: ${model.title} (${model.id}, version ${model.version}).`,
		`Scorers: ${scorers.map(({ name }) => name).join(", ")}.`,
		`Could be: ranks in ${printedNumber(draws)} draws, seed ${seed}.`,
		"",
		changed.length === 0 ? "No rank hangs on a single criterion." : "Ranks that hang on a single criterion:",
		...changed.map(
			({ title, withoutOne }) =>
				`  ${title}: ${withoutOne.map(({ criterion, rank }) => `${ordinal(rank)} without ${criterion}`).join(", ")}`,
		),
		"",
		overrides.length === 0
			? "Every suggestion was taken."
			: "Suggestions of the evidence that were not taken:",
		...overrides.map(
			({ theme, criterion, scorer, suggested, score, reason, why }) =>
				`  ${theme}, ${criterion.toLowerCase()}: suggested ${suggested} (${why}), ${scorer} gave ${score}: ${reason}`,
		),
	];
}
