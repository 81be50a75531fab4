import { z } from "zod";
import { RISK_FORMULAS } from "#analysis/statistics";
import { CONFIDENCES, SECTIONS, SUGGESTED } from "./model.ts";

const words = z.string().trim().min(1, "some text");
const code = z.union([words, z.number()]).transform(String);

function oneOf<Key extends string>(table: Readonly<Record<Key, unknown>>) {
	return z.enum(Object.keys(table) as [Key, ...Key[]]);
}

const criterion = z.strictObject({
	id: words,
	title: words,
	short: words.optional(),
	section: oneOf(SECTIONS),
	weight: z.number().nonnegative("a number that is not below nought"),
	suggest: oneOf(SUGGESTED).optional(),
	anchors: z.record(words, words),
});

const band = z.strictObject({ title: words, from: z.number() });

/** The form of a model written out. */
export const modelSchema = z.strictObject({
	id: words,
	version: code,
	title: words,
	pedigree: words,
	scale: z.strictObject({ least: z.int().nonnegative(), most: z.int().positive() }),
	formula: z.enum(RISK_FORMULAS),
	criteria: z.array(criterion).min(1, "at least one criterion"),
	bands: z.array(band).min(1, "at least one band"),
	grades: z.array(band).optional(),
	confidence: z.strictObject({ high: words, medium: words, low: words, unstated: z.enum(CONFIDENCES) }),
});

/** The form of a model that is taken from those that ship with the program. */
export const useSchema = z.strictObject({ use: words });

/** A model as it was written. */
export type WrittenModel = z.infer<typeof modelSchema>;

/** Every entry of a model, for “did you mean”. */
export const MODEL_ENTRIES: readonly string[] = [
	"use",
	...Object.keys(modelSchema.shape),
	...Object.keys(criterion.shape),
	...Object.keys(band.shape),
	"least",
	"most",
	"high",
	"medium",
	"low",
	"unstated",
];
