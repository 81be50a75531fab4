import {
	type DisclosureRules,
	NO_REDACTIONS,
	NO_RULES,
	type PublishedCount,
	type Redactions,
	readDisclosureRules,
	readPublishedCounts,
	readRedactions,
} from "#assessment/disclosure";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { readStructure, readText } from "./folder-reading.ts";

/** What may be published of an assessment, by its folder: suppliers' rules, redactions, and what was published before. */
export type OpenDisclosure = {
	readonly rules: DisclosureRules;
	readonly redactions: Redactions;
	readonly published: readonly PublishedCount[];
};

/** Reads `disclosure.yaml`, `redactions.yaml` and the figures of earlier editions. */
export function openDisclosure(folder: string, measures: ReadonlySet<string>): Outcome<OpenDisclosure> {
	const rules = readStructure(
		folder,
		"disclosure.yaml",
		(located) => readDisclosureRules(located, measures),
		NO_RULES,
	);
	const redactions = readStructure<Redactions>(folder, "redactions.yaml", readRedactions, NO_REDACTIONS);
	if (!rules.ok || !redactions.ok) return refused(...rules.problems, ...redactions.problems);
	const published: PublishedCount[] = [];
	const problems: Problem[] = [];
	for (const name of rules.value.previous) {
		const read = readPrevious(folder, name);
		problems.push(...read.problems);
		if (read.ok) published.push(...read.value);
	}
	if (problems.length > 0) return refused(...problems);
	return done({ rules: rules.value, redactions: redactions.value, published });
}

function readPrevious(folder: string, name: string): Outcome<readonly PublishedCount[]> {
	const text = readText(folder, name);
	const data = text.ok ? parsed(text.value) : undefined;
	const counts = data === undefined ? undefined : readPublishedCounts(data);
	if (counts) return done(counts);
	return refused({
		code: "previous-edition-unreadable",
		stops: "document",
		at: { file: name },
		says: "This is not the list of figures of an earlier edition.",
		wanted: "the file figures.json that was published with it, inside this folder",
		next: "Copy that file into the folder, or take its name out of disclosure.yaml.",
	});
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
