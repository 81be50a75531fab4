import { z } from "zod";
import {
	done,
	type LocatedValue,
	type MeasureId,
	type Outcome,
	type Problem,
	placeOf,
	readMeasureId,
	readWithSchema,
	refused,
	shown,
} from "#vocabulary";

/** A piece of information that the law wants shared among the responsible authorities every quarter. */
export type PrescribedReturn = {
	readonly id: string;
	readonly title: string;
	/** Who has to share it. */
	readonly supplier: string;
	/** Measures each of which says it; a return with one of them counts as received. */
	readonly measures: readonly MeasureId[];
	/** Published or handed-in formats from which it can be counted, by the names that loads keep. */
	readonly sources: readonly string[];
	/** Measures that together make it from the offence codes of incident extracts; empty where codes do not tell it. */
	readonly extract: readonly MeasureId[];
	/** Whether the wording was compared with the published instrument. */
	readonly verified: boolean;
};

const words = z.string().trim().min(1);

const ENTRY = z.strictObject({
	id: words,
	title: words,
	supplier: words,
	measures: z.array(words).default([]),
	sources: z.array(words).default([]),
	extract: z.array(words).default([]),
	verified: z.boolean(),
});

const FILE = z.strictObject({ instrument: words, returns: z.array(ENTRY).min(1) });

const KNOWN_ENTRIES = ["instrument", "returns", ...Object.keys(ENTRY.shape)];

/** Reads the list of prescribed information (`reference/prescribed-returns.yaml`). */
export function readPrescribedReturns(located: LocatedValue): Outcome<readonly PrescribedReturn[]> {
	const read = readWithSchema(located, FILE, KNOWN_ENTRIES);
	if (!read.ok) return read;
	const problems: Problem[] = [];
	const measuresAt = (written: readonly string[], ...path: PropertyKey[]) =>
		written.flatMap((each, place) => {
			const id = readMeasureId(each);
			if (!id) problems.push(unfit(located, ["returns", ...path, place], each));
			return id ?? [];
		});
	const returns = read.value.returns.map((entry, index) => ({
		...entry,
		measures: measuresAt(entry.measures, index, "measures"),
		extract: measuresAt(entry.extract, index, "extract"),
	}));
	return problems.length > 0 ? refused(...problems) : done(returns);
}

function unfit(located: LocatedValue, path: readonly PropertyKey[], written: string): Problem {
	return {
		code: "prescribed-measure-unfit",
		stops: "document",
		at: placeOf(located, path),
		says: "This is not the id of a measure.",
		found: shown(written),
		wanted: "words with points between, such as asb.incidents",
		next: "Correct the id.",
	};
}
