import { z } from "zod";
import {
	COUNTED,
	type Counted,
	DATE_BASES,
	type DateBasis,
	done,
	type LocatedValue,
	type MeasureId,
	type Outcome,
	POLARITIES,
	type Polarity,
	type Problem,
	placeOf,
	readWithSchema,
	refused,
	UNITS,
	type Unit,
} from "#vocabulary";
import type { Measure } from "./measure.ts";
import { measureId, written } from "./words.ts";

const ENTRY = z
	.strictObject({
		id: measureId,
		title: written,
		noun: written,
		definition: written,
		unit: z.enum(keysOf<Unit>(UNITS)),
		counts: z.enum(COUNTED as readonly Counted[] as [Counted, ...Counted[]]),
		per: z.number().int().positive().optional(),
		polarity: z.enum(keysOf<Polarity>(POLARITIES)),
		supplier: written,
		"date-basis": z.enum(keysOf<DateBasis>(DATE_BASES)),
		stock: z.boolean().default(false),
		places: z.number().int().min(0).max(6).optional(),
		caveats: z.array(written).default([]),
		disclosure: z
			.strictObject({
				threshold: z.int().min(0),
				rounding: z.int().min(2).optional(),
				secondary: z.boolean().default(true),
			})
			.optional(),
		since: written.optional(),
	})
	.refine((entry) => (entry.unit === "rate") === (entry.per !== undefined), {
		path: ["per"],
		message: "a number such as 1000 for a rate, and nothing for any other unit",
	});

const FILE = z.strictObject({ measures: z.array(ENTRY).min(1, "a list of measures") });

const KNOWN_ENTRIES = ["measures", ...Object.keys(ENTRY.shape), "threshold", "rounding", "secondary"];

/**
 * Reads a file of measures (`reference/measures/*.yaml`, an assessment's `measures.yaml`). An id that stands twice in
 * the file is a problem at its second place.
 */
export function readMeasures(located: LocatedValue): Outcome<readonly Measure[]> {
	const read = readWithSchema(located, FILE, KNOWN_ENTRIES);
	if (!read.ok) return read;
	const measures = read.value.measures.map(measureOf);
	const repeats = repeatedIds(measures.map((measure) => measure.id)).map((index) =>
		repeatProblem(measures[index]?.id, placeOf(located, ["measures", index, "id"])),
	);
	return repeats.length > 0 ? refused(...repeats) : done(measures);
}

function measureOf(entry: z.infer<typeof ENTRY>): Measure {
	const { "date-basis": dateBasis, per, places, since, disclosure, ...rest } = entry;
	return {
		...rest,
		dateBasis,
		...(per === undefined ? {} : { per }),
		...(places === undefined ? {} : { places }),
		...(since === undefined ? {} : { since }),
		...(disclosure === undefined ? {} : { disclosure: disclosureOf(disclosure) }),
	};
}

function disclosureOf({ threshold, rounding, secondary }: NonNullable<z.infer<typeof ENTRY>["disclosure"]>) {
	return { threshold, secondary, ...(rounding === undefined ? {} : { rounding }) };
}

function repeatedIds(ids: readonly MeasureId[]): number[] {
	return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}

function repeatProblem(id: string | undefined, at: Problem["at"]): Problem {
	return {
		code: "measure-repeated",
		stops: "file",
		at,
		says: `The measure “${id}” is described twice.`,
		next: "Keep one description, or give one of the two another id.",
	};
}

function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
	return Object.keys(words) as [Key, ...Key[]];
}
