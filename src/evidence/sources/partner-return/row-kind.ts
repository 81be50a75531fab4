import { RETURN_KINDS, type ReturnKind } from "#evidence/records";
import { done, type MissingReason, nearest, type Outcome, refused, type Unit } from "#vocabulary";
import { returnProblems } from "./return-problems.ts";
import type { ReturnRow } from "./return-row.ts";

/** What people write in place of a value that is not there. */
const MISSING_WORDS: Readonly<Record<string, MissingReason>> = {
	"": "not available",
	"not available": "not available",
	"n/a": "not available",
	na: "not available",
	"..": "not available",
	"[x]": "not available",
	"not applicable": "not applicable",
	"[z]": "not applicable",
	withheld: "withheld",
	suppressed: "withheld",
	"[c]": "withheld",
	"*": "withheld",
};

/** Why a value cell holds no value, or undefined if it holds something. */
export function missingReason(value: string): MissingReason | undefined {
	return MISSING_WORDS[value.toLowerCase()];
}

/**
 * What kind of row this is: what the `kind` column says, otherwise what follows from the cells that are filled in
 * and from the unit of the measure.
 */
export function rowKind(row: ReturnRow, unit: Unit): Outcome<ReturnKind> {
	const written = row
		.cell("kind")
		.toLowerCase()
		.replaceAll(/[\s_-]+/g, " ");
	if (written === "") return done(inferredKind(row, unit));
	const kind = RETURN_KINDS.find((each) => each === written);
	if (kind) return done(kind);
	return refused(returnProblems.kindUnknown(row.place("kind"), written, nearest(written, RETURN_KINDS)));
}

function inferredKind(row: ReturnRow, unit: Unit): ReturnKind {
	const value = row.cell("value");
	if (unit === "grade" && value === "" && row.cell("value_text") !== "") return "grade";
	if (missingReason(value) !== undefined) return "not available";
	if (row.cell("compared_with") !== "") return "stated change";
	if (unit === "rank" || row.cell("rank_of") !== "") return "rank";
	return unit === "grade" ? "grade" : "value";
}
