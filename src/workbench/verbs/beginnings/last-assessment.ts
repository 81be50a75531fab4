import { existsSync } from "node:fs";
import { join } from "node:path";
import {
	asGroup,
	type Group,
	type LastAssessment,
	type LastCell,
	type LastPage,
} from "#assessment/beginnings";
import { splitFrontMatter } from "#document/reading";
import type { Observation } from "#evidence/measures";
import { done, type Outcome, plainValue, refused } from "#vocabulary";
import { readStructure, readText } from "../folder-reading.ts";
import { type OpenEvidence, openEvidence } from "../open-evidence.ts";
import { scoreAssessment } from "../score/score-assessment.ts";

/** Last year's assessment, read whole; refused where it cannot be, since half of a year would be carried over. */
export async function openLast(folder: string, now: () => Date): Promise<Outcome<LastAssessment>> {
	const opened = await openEvidence(folder, () => {}, now);
	if (!opened.ok) return opened;
	const { settings } = opened.value.assessment;
	const plan = readOptional(folder, "plan.yaml");
	const priorities = groupIn(folder, "priorities.yaml");
	const evidence = groupIn(folder, "evidence.yaml");
	const written = groupOf(folder, "assessment.yaml");
	const pages = settings.parts.flatMap(({ file }) => (file === undefined ? [] : [pageOf(folder, file)]));
	const broken = pages.find((page) => !page.ok);
	if (!written.ok || broken) return refused(...written.problems, ...(broken?.problems ?? []));
	return done({
		settings: written.value,
		windows: [...settings.windows.values()].map(({ period }) => period),
		...(priorities ? { priorities } : {}),
		...(evidence ? { evidence } : {}),
		...(plan === undefined ? {} : { plan }),
		pages: pages.flatMap((page) => (page.ok ? [page.value] : [])),
		cells: opened.value.context.book.observations.flatMap((each) => cellOf(each)),
		scores: ranksOf(opened.value),
	});
}

function groupOf(folder: string, name: string): Outcome<Group> {
	return readStructure(folder, name, (located) => done(asGroup(plainValue(located) as Group)));
}

/** A file of structure that has been read before without a problem, or nothing where it is not there. */
function groupIn(folder: string, name: string): Group | undefined {
	const group = existsSync(join(folder, name)) ? groupOf(folder, name) : undefined;
	return group?.ok ? group.value : undefined;
}

function readOptional(folder: string, name: string): string | undefined {
	const text = existsSync(join(folder, name)) ? readText(folder, name) : undefined;
	return text?.ok ? text.value : undefined;
}

function pageOf(folder: string, name: string): Outcome<LastPage> {
	const text = readText(folder, name);
	const split = text.ok ? splitFrontMatter(text.value, name) : text;
	if (!split.ok) return split;
	const { front, body } = split.value;
	return done({ name, front: front ? asGroup(plainValue(front) as Group) : {}, body });
}

/** A stated value, or that one is missing, as a cell that can be asked for again. What was made up is not. */
function cellOf(each: Observation): LastCell[] {
	if ((each.kind !== "value" && each.kind !== "not available") || each.illustrative) return [];
	return [
		{
			file: each.at.file,
			measure: each.measure,
			area: each.area,
			period: each.period,
			...(each.breakdown === undefined ? {} : { breakdown: each.breakdown }),
			source: each.sourceTitle,
			supplier: each.supplier,
		},
	];
}

function ranksOf(opened: OpenEvidence): LastAssessment["scores"] {
	const { themes, model, illustrative } = scoreAssessment(opened).results;
	const ranked = themes.flatMap(({ theme, rank }) => (rank === null ? [] : [[theme.id, rank.rank] as const]));
	return { model: model.id, ranks: new Map(ranked), illustrative };
}
