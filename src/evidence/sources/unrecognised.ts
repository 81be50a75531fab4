import { type Location, type Problem, shown } from "#vocabulary";
import { TABLE_SOURCES, type UnrecognisedTable } from "./recognise.ts";
import { readFirstRow } from "./table/delimited-text.ts";
import { plainHeading } from "./table/headings.ts";
import type { TableSource } from "./table-source.ts";

/** Headings told of a file that is not known. */
const HEADINGS_TOLD = 12;

/** A file that shares fewer of a format's headings than this is not said to be near it. */
const NEAR_SHARE = 0.5;

/** The problem of a table that is none of the formats that can be read, or could be several. */
export function fileUnknown(at: Location, { headings, couldBe }: UnrecognisedTable): Problem {
	return couldBe.length > 1 ? ambiguous(at, couldBe) : unknown(at, headings);
}

function ambiguous(at: Location, couldBe: readonly TableSource[]): Problem {
	return {
		code: "file-ambiguous",
		stops: "file",
		at,
		says: "The headings of this file fit more than one format.",
		found: couldBe.map((source) => `${source.title} (${source.id})`).join("; "),
		wanted: "headings of one format",
		next: `Load the file again and say which it is: --as ${couldBe[0]?.id}.`,
	};
}

function unknown(at: Location, headings: readonly string[]): Problem {
	const near = nearestSource(headings);
	const titles = TABLE_SOURCES.map((source) => source.title).join("; ");
	return {
		code: "file-unknown",
		stops: "file",
		at: { ...at, row: 1 },
		says: "The headings of this file are those of no format that can be read here.",
		found: headings.slice(0, HEADINGS_TOLD).map(shown).join(", "),
		wanted: near
			? `${near.source.title}, the nearest, has also ${near.missing.map(shown).join(", ")}`
			: `a partner return (measure, area, period, value); ${titles}`,
		next: near
			? "Check that the file was not cut or its headings changed, and download it again."
			: "Check that the right file was chosen, or copy its figures into a return.",
	};
}

/** The format that shares most headings with a file, and those of its example that the file lacks. */
function nearestSource(
	headings: readonly string[],
): { readonly source: TableSource; readonly missing: readonly string[] } | undefined {
	const held = new Set(headings.map(plainHeading));
	const compared = TABLE_SOURCES.map((source) => {
		const wanted = readFirstRow(source.example)?.cells ?? [];
		const missing = wanted.filter((each) => !held.has(plainHeading(each)));
		return { source, missing, share: 1 - missing.length / wanted.length };
	});
	const [best] = compared.sort((left, right) => right.share - left.share);
	return best && best.share >= NEAR_SHARE && best.missing.length > 0 ? best : undefined;
}
