import { z } from "zod";
import { done, type LocatedValue, type Outcome, readWithSchema } from "#vocabulary";

/** What one offence of each code weighs, with who published the table. */
export type HarmWeightsFile = {
	readonly publisher: string;
	readonly version: string;
	readonly weights: Readonly<Record<string, number>>;
};

const words = z.string().trim().min(1);

const schema = z.strictObject({
	publisher: words,
	version: z.union([z.string(), z.number()]).transform(String),
	weights: z.record(words, z.number().positive()),
});

/** Reads `harm-weights.yaml`: the table by which offences held by code are weighed. Nothing is weighed without it. */
export function readHarmWeights(located: LocatedValue): Outcome<HarmWeightsFile> {
	const written = readWithSchema(located, schema, Object.keys(schema.shape));
	if (!written.ok) return written;
	const { weights, ...frame } = written.value;
	const byCode = Object.entries(weights).map(([code, weight]) => [code.toUpperCase(), weight]);
	return done({ ...frame, weights: Object.fromEntries(byCode) });
}
