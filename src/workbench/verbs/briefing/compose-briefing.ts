import { existsSync } from "node:fs";
import { join } from "node:path";
import { readBriefing } from "#assessment/settings";
import { readProseFront } from "#assessment/themes";
import { splitFrontMatter } from "#document/reading";
import { BRIEFING_WINDOW, briefingInput, composeAssessment, type Prose } from "#publication/composition";
import {
	done,
	type Edition,
	type Outcome,
	type Period,
	type Problem,
	readPeriod,
	refused,
	wholeMonths,
} from "#vocabulary";
import { type ComposedFolder, compositionInput } from "../compose-folder.ts";
import { readStructure, readText } from "../folder-reading.ts";
import { openEvidence, type Progress } from "../open-evidence.ts";

const FILE = "briefing.yaml";

/** Puts the briefing of a stretch of months together from an assessment's folder and its `briefing.yaml`. */
export async function composeBriefing(
	folder: string,
	period: Period,
	progress: Progress,
	now: () => Date,
	edition: Edition = "restricted",
): Promise<Outcome<ComposedFolder>> {
	const opened = await openEvidence(folder, progress, now, edition);
	if (!opened.ok) return opened;
	if (!existsSync(join(folder, FILE))) return refused(...opened.problems, briefingMissing());
	const { assessment, loads } = opened.value;
	const briefing = readStructure(folder, FILE, readBriefing);
	const input = compositionInput(opened.value);
	const problems = [...opened.problems, ...briefing.problems, ...input.problems];
	if (!briefing.ok || !input.ok) return refused(...problems);
	const measures = new Set<string>(assessment.measures.all.map((each) => each.id));
	const prose = readParts(
		folder,
		briefing.value.parts.flatMap((part) => (part.kind === "prose" ? [part.file] : [])),
		measures,
	);
	if (!prose.ok) return refused(...problems, ...prose.problems);
	const made = briefingInput(input.value, briefing.value, period, prose.value);
	if (!hasMonths(made)) return refused(...problems, noMonths(period));
	const composed = composeAssessment(made);
	const remarks = [...problems, ...composed.problems];
	if (!composed.ok) return refused(...remarks);
	return done({ assessment, document: composed.value, loads }, remarks);
}

/** Reads the stretch of months that a briefing is asked for: `2016-07..2016-09`. */
export function readBriefingPeriod(text: string): Outcome<Period> {
	const period = readPeriod(text);
	if (period && wholeMonths(period) !== undefined) return done(period);
	return refused({
		code: "briefing-period",
		stops: "document",
		at: { file: FILE },
		says: "The briefing is asked for a period that is no stretch of whole months.",
		found: text,
		wanted: "a quarter or other months, such as 2016-07..2016-09 or 2016 Q3",
		next: "Write it with --period 2016-07..2016-09.",
	});
}

function readParts(
	folder: string,
	files: readonly string[],
	measures: ReadonlySet<string>,
): Outcome<Map<string, Prose>> {
	const prose = new Map<string, Prose>();
	const problems: Problem[] = [];
	for (const file of files) {
		const text = readText(folder, file);
		const split = text.ok ? splitFrontMatter(text.value, file) : text;
		const front = split.ok ? readProseFront(split.value.front, { measures }) : split;
		problems.push(...front.problems.map(namedByBriefing));
		if (split.ok && front.ok) prose.set(file, { ...split.value, front: front.value });
	}
	return problems.length > 0 ? refused(...problems) : done(prose);
}

function briefingMissing(): Problem {
	return {
		code: "briefing-missing",
		stops: "document",
		at: { file: FILE },
		says: "Nothing says what the briefing is made of.",
		wanted: "a file briefing.yaml beside assessment.yaml, with a title and parts",
		next: "Write “title: Quarterly briefing” and “parts: [{headlines: 5}, {appendix: sources}]” into it, each on a line of its own; docs/how-to/make-a-briefing.md shows every part.",
	};
}

/** A file that is not there is named by the briefing here, not by the assessment. */
function namedByBriefing(problem: Problem): Problem {
	if (problem.code !== "file-missing") return problem;
	return {
		...problem,
		next: `Put the file ${problem.at.file} into the folder, or take its name out of ${FILE}.`,
	};
}

/** Whether anything is held of the own area for the months of the briefing. */
function hasMonths({ settings, context }: ReturnType<typeof briefingInput>): boolean {
	const window = settings.windows.get(BRIEFING_WINDOW)?.period;
	return context.book.observations.some(
		(each) =>
			each.kind === "value" &&
			each.area === context.ownArea &&
			each.period.from === window?.from &&
			each.period.to === window.to,
	);
}

function noMonths(period: Period): Problem {
	return {
		code: "briefing-without-months",
		stops: "document",
		at: { file: FILE },
		says: "Nothing is held for the months of this briefing.",
		found: `${period.from} to ${period.to}`,
		wanted: "monthly returns that cover these months and those of the year before",
		next: "Load the monthly returns, or name months with --period that they cover.",
	};
}
