import { z } from "zod";
import { type LocatedValue, type Outcome, readWithSchema } from "#vocabulary";

/** What a person must say so that the addresses of a source can be filled in. */
export const WISHES = {
	force: { example: "kent" },
	from: { example: "2013-11" },
	to: { example: "2016-10" },
	year: { example: "2023" },
	area: { example: "E07000110" },
	indicator: { example: "11401" },
} as const;

export type Wish = keyof typeof WISHES;

/** What was wished for: a value for each word in braces. */
export type Wishes = Readonly<Partial<Record<Wish, string>>>;

const words = z.string().trim().min(1);
const address = z.string().regex(/^https?:\/\/\S+$/, "an address that begins with https://");

const ENTRY = z.strictObject({
	id: words,
	title: words,
	publisher: words,
	page: address,
	checked: z.boolean(),
	needs: z.array(z.enum(Object.keys(WISHES) as [Wish, ...Wish[]])),
	files: z.array(address).min(1).optional(),
	archive: z.strictObject({ address, months: z.int().positive(), members: z.array(words).min(1) }).optional(),
	paged: z.strictObject({ address, rows: z.int().positive(), name: words }).optional(),
});

const FILE = z.strictObject({ sources: z.array(ENTRY).min(1) });

/**
 * Where a source is published: as files, as an archive of many months of which some files are wanted, or in pages of so
 * many rows. With none of the three a person has to download it from its page.
 */
export type PublishedSource = z.infer<typeof ENTRY>;

/** Reads a list of addresses (`reference/fetch/addresses.yaml`). */
export function readAddressList(located: LocatedValue): Outcome<readonly PublishedSource[]> {
	const read = readWithSchema(located, FILE, ["sources", ...Object.keys(ENTRY.shape)]);
	return read.ok ? { ...read, value: read.value.sources } : read;
}
