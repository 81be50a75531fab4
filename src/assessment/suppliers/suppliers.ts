import { z } from "zod";
import { done, type LocatedValue, type Location, type Outcome, placeOf, readWithSchema } from "#vocabulary";

/** An organisation that the document credits. */
export type Supplier = {
	readonly name: string;
	readonly credit?: string;
	readonly kind?: string;
	/** How many months old its newest data may be when the document is dated. */
	readonly staleAfter?: number;
	/** The same for single measures that come less or more often than the rest. */
	readonly staleAfterOf: ReadonlyMap<string, number>;
	readonly at: Location;
};

const words = z.string().trim().min(1);

const MONTHS_OF_YEAR = 12;
const SPAN = /^(\d{1,3}) (month|year)s?$/;

const months = words.regex(SPAN, "a number of months or years, such as 18 months").transform((text) => {
	const [, count, unit] = SPAN.exec(text) ?? [];
	return Number(count) * (unit === "year" ? MONTHS_OF_YEAR : 1);
});

const supplier = z.strictObject({
	name: words,
	credit: words.optional(),
	kind: words.optional(),
	"stale-after": months.optional(),
	"stale-after-of": z.record(words, months).optional(),
});

const schema = z.strictObject({
	suppliers: z.array(supplier),
});

const ENTRIES = ["suppliers", ...Object.keys(supplier.shape)];

/** Reads `sources.yaml`. */
export function readSuppliers(located: LocatedValue): Outcome<Supplier[]> {
	const written = readWithSchema(located, schema, ENTRIES);
	if (!written.ok) return written;
	return done(
		written.value.suppliers.map((each, index) => ({
			name: each.name,
			at: placeOf(located, ["suppliers", index]),
			staleAfterOf: new Map(Object.entries(each["stale-after-of"] ?? {})),
			...(each["stale-after"] === undefined ? {} : { staleAfter: each["stale-after"] }),
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
 * creditFaults([{ name: "Nomis", staleAfterOf: new Map(), at: { file: "sources.yaml" } }], ["Kent Police"]).uncredited // => ["Kent Police"]
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
