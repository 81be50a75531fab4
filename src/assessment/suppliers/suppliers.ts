import { z } from "zod";
import { done, type LocatedValue, type Location, type Outcome, placeOf, readWithSchema } from "#vocabulary";

/** An organisation that the document credits. */
export type Supplier = {
	readonly name: string;
	readonly credit?: string;
	readonly kind?: string;
	readonly at: Location;
};

const words = z.string().trim().min(1);
const schema = z.strictObject({
	suppliers: z.array(z.strictObject({ name: words, credit: words.optional(), kind: words.optional() })),
});

/** Reads `sources.yaml`. */
export function readSuppliers(located: LocatedValue): Outcome<Supplier[]> {
	const written = readWithSchema(located, schema, ["suppliers", "name", "credit", "kind"]);
	if (!written.ok) return written;
	return done(
		written.value.suppliers.map((each, index) => ({
			name: each.name,
			at: placeOf(located, ["suppliers", index]),
			...(each.credit === undefined ? {} : { credit: each.credit }),
			...(each.kind === undefined ? {} : { kind: each.kind }),
		})),
	);
}

/** The kind of those who gave something else than data: an account, a case study, a definition. */
const GAVE_NO_DATA = "other information";

/** How credits and use part: who is thanked for nothing, and who is used without thanks. */
export type CreditFaults = { readonly unused: readonly Supplier[]; readonly uncredited: readonly string[] };

/**
 * Compares the organisations credited with the suppliers of the figures used.
 *
 * @example
 * creditFaults([{ name: "Nomis", at: { file: "sources.yaml" } }], ["Kent Police"]).uncredited // => ["Kent Police"]
 */
export function creditFaults(credited: readonly Supplier[], used: Iterable<string>): CreditFaults {
	const suppliers = new Set(used);
	const names = new Set(credited.map((each) => each.name));
	return {
		unused: credited.filter((each) => !suppliers.has(each.name) && each.kind !== GAVE_NO_DATA),
		uncredited: [...suppliers]
			.filter((name) => !names.has(name))
			.sort((left, right) => left.localeCompare(right, "en-GB")),
	};
}
