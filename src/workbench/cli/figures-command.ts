import { resolve } from "node:path";
import { describePeriod } from "#vocabulary";
import { composeFolder } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

/** `bellwether figures DIR`: every figure of the document with what stands behind it. */
export async function figuresCommand(
	folder: string,
	options: { readonly json?: boolean },
	terminal: Terminal,
): Promise<ExitCode> {
	const composed = await composeFolder(
		resolve(folder),
		() => {},
		() => new Date(),
	);
	if (!composed.ok) {
		printProblems(composed.problems, terminal);
		return composed.problems.some((problem) => problem.code === "assessment-missing")
			? EXIT.notStarted
			: EXIT.problems;
	}
	const { figures } = composed.value.document;
	if (options.json) terminal.result(JSON.stringify(figures, null, 2));
	else
		for (const figure of figures) {
			const { measureTitle, areaName, window } = figure.of;
			const places = figure.sources.map((source) =>
				source.at ? `${source.at.file}:${source.at.row ?? ""}` : source.title,
			);
			terminal.result(
				`${figure.text}\t${measureTitle}, ${areaName}, ${describePeriod(window)}\t${figure.method}\t${places.join(" ")}`,
			);
		}
	return exitCodeFor(composed.problems);
}
