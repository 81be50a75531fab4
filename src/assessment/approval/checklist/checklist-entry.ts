import type { Day, Location } from "#vocabulary";

/** Where the evidence of an item can be found, or why the item does not apply. */
export type EvidenceLink =
	| { readonly kind: "section"; readonly section: string }
	| { readonly kind: "file"; readonly file: string }
	| { readonly kind: "address"; readonly address: string }
	| { readonly kind: "not applicable"; readonly reason: string };

/** What a person entered for an item: where its evidence is, and who looked when. */
export type ChecklistEntry = {
	readonly item: number;
	readonly evidence: EvidenceLink;
	readonly person: string;
	readonly date: Day;
	readonly at: Location;
};

/**
 * A link in words.
 *
 * @example
 * evidenceInWords({ kind: "section", section: "sections/summary.md" }) // => "section sections/summary.md"
 */
export function evidenceInWords(link: EvidenceLink): string {
	switch (link.kind) {
		case "section":
			return `section ${link.section}`;
		case "file":
			return link.file;
		case "address":
			return link.address;
		case "not applicable":
			return `does not apply: ${link.reason}`;
	}
}
