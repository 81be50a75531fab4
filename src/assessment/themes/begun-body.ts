import { z } from "zod";

/** How a page began that nobody may have touched since, with the words that the document says of it. */
export const BEGUN = {
	"carried-over": "Carried over from last year, and nobody has touched it since.",
	"to-write": "To be written.",
} as const;

export type Begun = keyof typeof BEGUN;

/** How a page began, and the fingerprint of its text at that time: while it is the same, nobody has touched the page. */
export type BegunBody = { readonly begun: Begun; readonly fingerprint: string };

const fingerprint = z
	.string()
	.regex(/^[0-9a-f]{16}$/, "16 digits from 0 to f, as bellwether new writes them")
	.optional();

/** The entries as front matter writes them. */
export const begunShape = { "carried-over": fingerprint, "to-write": fingerprint };

/** How a page began, if it says so; what was carried over counts first. */
export function begunOf(written: { readonly [Key in Begun]?: string | undefined }): BegunBody | undefined {
	for (const begun of Object.keys(BEGUN) as Begun[]) {
		const fingerprint = written[begun];
		if (fingerprint !== undefined) return { begun, fingerprint };
	}
	return undefined;
}
