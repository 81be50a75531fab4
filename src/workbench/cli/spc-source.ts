import type { Command } from "commander";
import { done, type Outcome, type Polarity, type Problem, refused } from "#vocabulary";
import { receiveFile, series } from "#workbench/verbs";

/** What is drawn: a file, or a measure of an area that is counted from a workspace. */
export type SpcSourceOptions = {
	readonly area?: string;
	readonly source?: string;
	readonly of?: readonly string[];
	readonly from?: string;
	readonly to?: string;
	readonly workspace: string;
};

/** Adds the options by which a measure is drawn in place of a file. */
export function addSpcSourceOptions(command: Command): void {
	command
		.option("-a, --area <area>", "draw a measure of this area, counted from a workspace, in place of a file")
		.option("--source <kind>", "with --area: the kind of file to count from")
		.option("--of <name=label...>", "with --area: what a figure of an office is about")
		.option("--from <month>", "with --area: first month")
		.option("--to <month>", "with --area: last month, included")
		.option("-w, --workspace <folder>", "with --area: the workspace that holds the loads", "workspace");
}

/** A table to draw, with the direction that is welcome where the catalogue says it. */
export type SpcSource = {
	readonly file: Extract<Awaited<ReturnType<typeof receiveFile>>, { ok: true }>["value"];
	readonly polarity?: Polarity;
	/** What the figures cannot say. */
	readonly cautions: readonly string[];
};

/** Receives a file; with `--area` counts the measure of that name. */
export async function spcSource(written: string, options: SpcSourceOptions): Promise<Outcome<SpcSource>> {
	const { area, source, of, from, to, workspace } = options;
	if (area === undefined) {
		const file = await receiveFile(written);
		return file.ok ? done({ file: file.value, cautions: [] }) : file;
	}
	const found = await series({
		...{ measure: written, area, workspace, now: () => new Date() },
		...(source !== undefined && { source }),
		...(of !== undefined && { of }),
		...(from !== undefined && { from }),
		...(to !== undefined && { to }),
	});
	if (!found.ok) return found;
	const { asReturn, title, polarity, cautions } = found.value;
	if (asReturn === undefined) return refused(notInCatalogue(written));
	return done({
		file: { name: `${title}.csv`, bytes: new TextEncoder().encode(asReturn) },
		...(polarity && { polarity }),
		cautions,
	});
}

function notInCatalogue(measure: string): Problem {
	return {
		code: "measure-undescribed",
		stops: "figure",
		at: { file: measure },
		says: "The catalogue does not have this measure, so that its unit is not known.",
		next: "Ask for the series as JSON, and draw a table of it.",
	};
}
