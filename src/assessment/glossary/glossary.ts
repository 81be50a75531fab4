import { z } from "zod";
import { done, type LocatedValue, type Outcome, readWithSchema } from "#vocabulary";

/** A term and what it means; where a term has two meanings, the parts of the document in which this one holds. */
export type Term = {
	readonly term: string;
	readonly meaning: string;
	/** Names of prose files without folder and ending, such as `reducing-reoffending`. Empty: everywhere. */
	readonly sections: readonly string[];
};

const words = z.string().trim().min(1);
const schema = z.strictObject({
	terms: z.array(z.strictObject({ term: words, meaning: words, sections: z.array(words).optional() })),
});

/** Reads `glossary.yaml`. */
export function readGlossary(located: LocatedValue): Outcome<Term[]> {
	const written = readWithSchema(located, schema, ["terms", "term", "meaning", "sections"]);
	if (!written.ok) return written;
	return done(written.value.terms.map((each) => ({ ...each, sections: each.sections ?? [] })));
}
