import type { Manuscript } from "../manuscript/manuscript.ts";
import { remembered } from "./remembered.ts";

/** What a document calls its own area, and the names behind “the county” and “the borough”. */
export type AreaNames = {
	/** Small letters; undefined where no council of a district is named. */
	readonly own: string | undefined;
	readonly county: string | undefined;
	readonly known: readonly string[];
};

const COUNCIL =
	/\b([A-Z][a-z]+(?:[- ](?:and |on |upon |under )?[A-Z][a-z]+){0,2})\s+(County|Borough|District|City|Metropolitan)(?: Borough)? Council\b/g;

/** Reads the names of areas from the councils that a document names. */
export const areaNames = remembered((manuscript: Manuscript): AreaNames => {
	const counts = { own: new Map<string, number>(), county: new Map<string, number>() };
	for (const { text } of manuscript.sentences)
		for (const [, name = "", kind] of text.matchAll(COUNCIL)) {
			const map = kind === "County" ? counts.county : counts.own;
			const plain = name.replace(/^(?:The|When) /, "").toLowerCase();
			map.set(plain, (map.get(plain) ?? 0) + 1);
		}
	const commonest = (map: ReadonlyMap<string, number>) =>
		[...map].sort((left, right) => right[1] - left[1])[0]?.[0];
	return {
		own: commonest(counts.own),
		county: commonest(counts.county),
		known: [...counts.own.keys(), ...counts.county.keys()],
	};
});

const GENERAL =
	/\b(county(?:[- ]?wide)?|national(?:ly)?|England(?: and Wales)?|Great Britain|force(?:[- ]?wide)?|division(?:al)?|regional(?:ly)?|district[- ]?wide|UK)\b/gi;
const IN_PLACE =
	/\b(?:in|across|within|for|throughout)\s+(?:the\s+)?((?:[A-Z][a-z]+)(?:(?:\s(?:and|&|upon|on)\s|[\s-])[A-Z][a-z]+){0,3})/g;
const NOT_A_PLACE =
	/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Q\d|Appendix|Section|Table|Figure|Chart|Monday|Friday|Saturday|Sunday|Christmas|Theft|Violence|Burglary|Robbery|Domestic|Vehicle|Drug|Public|Criminal|Sexual|Anti)/;

/**
 * The area that a text speaks of: a name in small letters, “county”, “national”, or empty for the document's own.
 */
export function areaOf(text: string, names: AreaNames): string {
	const found = new Set<string>();
	for (const [, word = ""] of text.matchAll(GENERAL))
		found.add(word.toLowerCase().replace(/[- ]?wide$|(?<=nation)al(?:ly)?$/, ""));
	for (const [, name = ""] of text.matchAll(IN_PLACE))
		if (!NOT_A_PLACE.test(name)) found.add(name.toLowerCase());
	const words = ` ${text.toLowerCase().replaceAll(/[^a-z-]+/g, " ")} `;
	for (const name of names.known) if (words.includes(` ${name} `)) found.add(name);
	const county = names.county;
	const plain = [...found]
		.map((name) => (name === county ? "county" : name))
		.filter((name) => !name.includes("council"));
	const others = plain.filter((name) => names.own === undefined || !name.includes(names.own));
	return [...new Set(others)].sort().join(", ");
}
