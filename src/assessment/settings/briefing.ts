import { z } from "zod";
import { done, type LocatedValue, type Location, type Outcome, placeOf, readWithSchema } from "#vocabulary";

/** One part of a briefing: prose of its own, something generated from the evidence, or an appendix. */
export type BriefingPart =
	| { readonly kind: "prose"; readonly file: string }
	| {
			readonly kind: "headlines";
			readonly limit: number;
			readonly illustrative: boolean;
			readonly title?: string;
	  }
	| { readonly kind: "changes"; readonly measures: readonly string[]; readonly title: string }
	| { readonly kind: "charts"; readonly measures: readonly string[]; readonly title: string }
	| { readonly kind: "emerging"; readonly title: string }
	| { readonly kind: "appendix"; readonly appendix: "sources" | "methods" | "glossary" };

/** What a briefing is made of: `briefing.yaml`, read. */
export type Briefing = {
	readonly title: string;
	readonly notes: readonly string[];
	readonly parts: readonly BriefingPart[];
	readonly at: Location;
};

const words = z.string().trim().min(1);
const measures = z.array(words).min(1);

const part = z.union([
	words,
	z.strictObject({
		headlines: z.number().int().positive(),
		illustrative: z.boolean().optional(),
		title: words.optional(),
	}),
	z.strictObject({ changes: measures, title: words }),
	z.strictObject({ charts: measures, title: words }),
	z.strictObject({ emerging: words }),
	z.strictObject({ appendix: z.enum(["sources", "methods", "glossary"]) }),
]);

const schema = z.strictObject({
	title: words,
	notes: z.array(words).optional(),
	parts: z.array(part).min(1),
});

const ENTRIES = [
	...Object.keys(schema.shape),
	"headlines",
	"illustrative",
	"changes",
	"charts",
	"emerging",
	"appendix",
];

/** Reads `briefing.yaml`: the title of the briefing and its parts in their order. */
export function readBriefing(located: LocatedValue): Outcome<Briefing> {
	const written = readWithSchema(located, schema, ENTRIES);
	if (!written.ok) return written;
	const { title, notes = [], parts } = written.value;
	return done({ title, notes, parts: parts.map(partOf), at: placeOf(located, []) });
}

function partOf(written: z.infer<typeof part>): BriefingPart {
	if (typeof written === "string") return { kind: "prose", file: written };
	if ("appendix" in written) return { kind: "appendix", appendix: written.appendix };
	if ("emerging" in written) return { kind: "emerging", title: written.emerging };
	if ("changes" in written) return { kind: "changes", measures: written.changes, title: written.title };
	if ("charts" in written) return { kind: "charts", measures: written.charts, title: written.title };
	const { headlines, illustrative = false, title } = written;
	return { kind: "headlines", limit: headlines, illustrative, ...(title === undefined ? {} : { title }) };
}
