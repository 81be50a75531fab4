import { z } from "zod";
import {
	done,
	type LocatedValue,
	nearest,
	type Outcome,
	type Problem,
	placeOf,
	readWithSchema,
	refused,
} from "#vocabulary";
import { dateUnfit, readDay } from "../states/written-day.ts";
import type { ChecklistEntry, EvidenceLink } from "./checklist-entry.ts";

const words = z.string().trim().min(1);

const entry = z.strictObject({
	item: z.int().positive(),
	section: words.optional(),
	file: words.optional(),
	url: z.url({ protocol: /^https?$/, message: "an address that begins with https://" }).optional(),
	"not-applicable": words.optional(),
	person: words,
	date: words,
});

type WrittenEntry = z.infer<typeof entry>;

/** A list in which nobody has written yet is empty. */
const schema = z.strictObject({ checklist: z.array(entry).nullable() });

const ENTRIES = ["checklist", ...Object.keys(entry.shape)];

/** What entries of a checklist may name: the numbers of its items, the parts of the document, the files of the folder. */
export type KnownToChecklist = {
	readonly items: readonly number[];
	readonly sections: readonly string[];
	readonly files: readonly string[];
};

/**
 * Reads a folder's `checklist.yaml`. Every entry names one place: a section of the document, a file of the folder, an
 * address, or why the item does not apply. A place that is not there is a problem.
 */
export function readChecklistEntries(
	located: LocatedValue,
	known: KnownToChecklist,
): Outcome<readonly ChecklistEntry[]> {
	if (located.value === null) return done([]);
	const written = readWithSchema(located, schema, ENTRIES);
	if (!written.ok) return written;
	const problems: Problem[] = [];
	const entries = (written.value.checklist ?? []).flatMap((each, index): ChecklistEntry[] => {
		const place = (name: string) => placeOf(located, ["checklist", index, name]);
		const at = place("item");
		if (!known.items.includes(each.item)) problems.push(itemUnknown(at, each.item, known.items));
		const evidence = linkOf(each);
		if (!evidence) problems.push(linkUnclear(at));
		else problems.push(...linkFaults(evidence, known, place));
		const date = readDay(each.date);
		if (!date) problems.push(dateUnfit(place("date"), each.date));
		return evidence && date ? [{ item: each.item, evidence, person: each.person, date, at }] : [];
	});
	return problems.length > 0 ? refused(...problems) : done(entries);
}

function linkOf(written: WrittenEntry): EvidenceLink | undefined {
	const { section, file, url: address, "not-applicable": reason } = written;
	const links: EvidenceLink[] = [
		...(section === undefined ? [] : [{ kind: "section" as const, section }]),
		...(file === undefined ? [] : [{ kind: "file" as const, file }]),
		...(address === undefined ? [] : [{ kind: "address" as const, address }]),
		...(reason === undefined ? [] : [{ kind: "not applicable" as const, reason }]),
	];
	return links.length === 1 ? links[0] : undefined;
}

function linkFaults(
	link: EvidenceLink,
	known: KnownToChecklist,
	place: (name: string) => Problem["at"],
): Problem[] {
	if (link.kind === "section" && !known.sections.includes(link.section))
		return [placeMissing(place("section"), "part of the document", link.section, known.sections)];
	if (link.kind === "file" && !known.files.includes(link.file))
		return [placeMissing(place("file"), "file of this folder", link.file, known.files)];
	return [];
}

function itemUnknown(at: Problem["at"], item: number, items: readonly number[]): Problem {
	return {
		code: "checklist-item-unknown",
		stops: "document",
		at,
		says: `The checklist has no item ${item}.`,
		wanted: `a number from ${items[0] ?? 1} to ${items.at(-1) ?? 1}`,
		next: "Write the number of the item that this evidence is for.",
	};
}

function linkUnclear(at: Problem["at"]): Problem {
	return {
		code: "checklist-evidence-unclear",
		stops: "document",
		at,
		says: "This entry does not name one place where the evidence is.",
		wanted: "one of section, file, url or not-applicable",
		next: "Keep one of them; write a second entry for a second place.",
	};
}

function placeMissing(at: Problem["at"], kind: string, found: string, known: readonly string[]): Problem {
	const near = nearest(found, known);
	return {
		code: "checklist-evidence-missing",
		stops: "document",
		at,
		says: `“${found}” is no ${kind}.`,
		next:
			near === undefined ? "Name it by its place, such as sections/summary.md." : `Did you mean “${near}”?`,
	};
}
