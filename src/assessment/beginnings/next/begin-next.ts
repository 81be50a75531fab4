import type { Period } from "#vocabulary";
import type { BeginningFile } from "../beginning-file.ts";
import { type Beside, yamlText } from "../yaml-text.ts";
import { nextPriorities, nextThemeFront } from "./next-priorities.ts";
import { type LastCell, nextReturns } from "./next-returns.ts";
import { nextEvidence, nextSettings } from "./next-settings.ts";
import { asGroup, type Group, without } from "./plain-group.ts";

/** A page of last year. */
export type LastPage = { readonly name: string; readonly front: Group; readonly body: string };

/** Last year's assessment, as far as next year's is made of it. Groups are files as they were written. */
export type LastAssessment = {
	readonly settings: Group;
	/** Its windows, the main one first. */
	readonly windows: readonly Period[];
	readonly priorities?: Group;
	readonly evidence?: Group;
	/** The text of its plan. */
	readonly plan?: string;
	readonly pages: readonly LastPage[];
	readonly cells: readonly LastCell[];
	/** The rank of each theme that was scored, and the model with which it was. */
	readonly scores: {
		readonly model: string;
		readonly ranks: ReadonlyMap<string, number>;
		/** Whether scorers were made up to show the method. */
		readonly illustrative: boolean;
	};
};

/** What the next year is begun with, beside last year's assessment. */
export type NextBeginning = {
	readonly last: LastAssessment;
	readonly year: number;
	readonly fingerprint: (body: string) => string;
	readonly nameOfArea: Beside;
};

/** The first of the two years of an assessment, as its settings write it. */
export function firstYearOf(settings: Group): number | undefined {
	const [year] = /\d{4}/.exec(String(settings.year)) ?? [];
	return year === undefined ? undefined : Number(year);
}

/** The files that next year's assessment makes anew of last year's; all others are carried over as they stand. */
export function beginNext({ last, year, fingerprint, nameOfArea }: NextBeginning): BeginningFile[] {
	const years = year - (firstYearOf(last.settings) ?? year - 1);
	const priorities = last.priorities && nextPriorities(last.priorities);
	return [
		{
			name: "assessment.yaml",
			text: `# Begun from the assessment of ${String(last.settings.year)}: look through every entry.\n${yamlText(nextSettings(last.settings, years, year), nameOfArea)}`,
		},
		...(priorities ? [{ name: "priorities.yaml", text: `${PRIORITIES_HEAD}${yamlText(priorities)}` }] : []),
		...(last.evidence
			? [{ name: "evidence.yaml", text: yamlText(nextEvidence(last.evidence, years), nameOfArea) }]
			: []),
		...(last.plan === undefined ? [] : [{ name: "plan-last-year.yaml", text: last.plan }]),
		...last.pages.map((page) => carriedPage(page, asGroup(priorities), fingerprint)),
		...nextReturns(last.cells, last.windows, { years, year }),
		...lastRanks(last),
	];
}

const PRIORITIES_HEAD = `# Last year's standings, from which this year's are decided. Write this-year, decision and reason of each, and rank of
# those that become priorities; until then readiness holds them back.
`;

function carriedPage(
	{ name, front, body }: LastPage,
	priorities: Group,
	fingerprint: (body: string) => string,
): BeginningFile {
	const kept = without(nextThemeFront(front, priorities), "carried-over", "to-write");
	const head = yamlText({ ...kept, "carried-over": fingerprint(body) });
	return { name, text: `---\n${head}---\n\n${body.trim()}\n` };
}

function lastRanks({ scores: { model, ranks, illustrative }, settings }: LastAssessment): BeginningFile[] {
	if (ranks.size === 0) return [];
	const head = illustrative ? "# From scores that were made up to show the method.\n" : "";
	const text = yamlText({ year: String(settings.year), model, ranks: Object.fromEntries(ranks) });
	return [{ name: "scoring/last-year.yaml", text: `${head}${text}` }];
}
