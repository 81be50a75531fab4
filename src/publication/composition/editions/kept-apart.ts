import type { Redactions } from "#assessment/disclosure";
import { APPENDICES } from "#assessment/settings";
import type { CompositionInput } from "../composition-input.ts";
import { type LeftOut, partsLeftOut } from "./left-out.ts";

/** What partners wrote and the public may not read: prose, and single sayings such as titles, gaps, reasons and remarks. */
export type KeptApart = {
	readonly prose: readonly string[];
	readonly sayings: readonly string[];
	/** Words that may stand all the same: reviewed ones, and names that anybody uses. */
	readonly open: readonly string[];
};

/**
 * All that was written of what a public edition leaves out, from the assessment as it was before anything was left out.
 *
 * @param passages the prose that is left out
 */
export function keptApart(whole: CompositionInput, left: LeftOut, passages: readonly string[]): KeptApart {
	return {
		prose: passages,
		sayings: [
			...fileSayings(whole, left),
			...decisionSayings(whole, left),
			...communitySayings(whole, left),
			...scoreSayings(whole, left),
		],
		open: openWords(whole.disclosure.redactions, whole),
	};
}

function fileSayings({ prose, cases }: CompositionInput, { files }: LeftOut): string[] {
	const sections = [...prose].flatMap(([file, { front, body }]) => {
		if (!files.has(file)) return [];
		const { title = "", theme } = front;
		const gaps = (theme?.gaps ?? []).map(({ what }) => what);
		return [title, firstHeading(body), theme?.reason.words ?? "", ...gaps];
	});
	return [...sections, ...cases.filter(({ file }) => files.has(file)).map(({ title }) => title)];
}

function firstHeading(body: string): string {
	return /^#\s+(.+)$/m.exec(body)?.[1] ?? "";
}

function decisionSayings({ priorities, decisions }: CompositionInput, { themes }: LeftOut): string[] {
	const gone = priorities.filter(({ theme }) => themes.has(theme));
	const ids = new Set(gone.map(({ id }) => id));
	const { thisYear, lastYear } = decisions.plans;
	const actions = [...thisYear.actions, ...lastYear.actions].filter(({ priority }) => ids.has(priority));
	return [
		...gone.flatMap(({ title, reason, orderReason = "" }) => [title, reason.words, orderReason]),
		...actions.flatMap(({ title, steps, progress }) => [
			title,
			...steps.map(({ what }) => what),
			...progress.map(({ note }) => note),
		]),
	];
}

function communitySayings({ decisions }: CompositionInput, left: LeftOut): string[] {
	const { activities, reviews } = decisions.community;
	const parts = partsLeftOut(left);
	const gone = activities.filter(
		({ themes }) => themes.length > 0 && themes.every((each) => left.themes.has(each)),
	);
	const remarks = reviews.flatMap((each) => each.remarks).filter(({ section }) => parts.has(section));
	return [
		...gone.flatMap(({ title, note = "" }) => [title, note]),
		...remarks.flatMap(({ remark, answer = "" }) => [remark, answer]),
	];
}

function scoreSayings({ scoring }: CompositionInput, { themes }: LeftOut): string[] {
	const gone = scoring.themes.filter(({ theme }) => themes.has(theme.id) || themes.has(theme.partOf ?? ""));
	return gone.flatMap(({ criteria }) =>
		criteria.flatMap(({ given }) => given.flatMap(({ score }) => score.reason ?? [])),
	);
}

/** The titles of measures and terms are anybody's words, and so are objectives that others have published. */
function openWords({ redactions, accepted }: Redactions, input: CompositionInput): string[] {
	const { context, suppliers, decisions, settings, glossary } = input;
	return [
		...redactions.flatMap(({ action }) => (action.kind === "replace" ? [action.words] : [])),
		...accepted.map(({ words }) => words),
		...context.book.measures.map(({ title }) => title),
		...suppliers.map(({ name }) => name),
		...decisions.alignment.flatMap(({ objectives }) => objectives),
		...glossary.flatMap(({ term, meaning }) => [term, meaning]),
		...Object.values(APPENDICES),
		settings.title,
		settings.partnership.name,
	];
}
