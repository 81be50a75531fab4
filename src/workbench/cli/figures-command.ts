import type { Figure } from "#document";
import { describePeriod } from "#vocabulary";
import { withComposed } from "./composed.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** `bellwether figures DIR`: every figure of the document with what stands behind it. */
export function figuresCommand(
	folder: string,
	options: { readonly json?: boolean },
	terminal: Terminal,
): Promise<ExitCode> {
	return withComposed(folder, options, terminal, ({ document }) => {
		if (options.json) terminal.result(JSON.stringify(document.figures, null, 2));
		else for (const figure of document.figures) terminal.result(figureLine(figure));
	});
}

function figureLine({ text, of, method, sources }: Figure): string {
	const places = sources.map(({ at, title }) => (at ? `${at.file}:${at.row ?? ""}` : title));
	return [
		text,
		`${of.measureTitle}, ${of.areaName}, ${describePeriod(of.window)}`,
		method,
		places.join(" "),
	].join("\t");
}
