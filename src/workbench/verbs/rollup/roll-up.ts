import { basename, dirname } from "node:path";
import { readSharedNames } from "#assessment/priorities";
import type { Document } from "#document";
import {
	type CountyInput,
	type CountySummary,
	composeAssessment,
	composeCountySummary,
	countySummary,
	type DistrictSummary,
} from "#publication/composition";
import { type Area, areaRegister, done, type Outcome, type Problem, refused } from "#vocabulary";
import { type EditionFile, writeDocument } from "../build-assessment.ts";
import { compositionInput } from "../compose-folder.ts";
import { readStructure } from "../folder-reading.ts";
import { openEvidence, type Progress } from "../open-evidence.ts";
import { openReference } from "../reference.ts";

/** Which assessments are put together. */
export type RollUpRequest = {
	readonly folders: readonly string[];
	/** The county or partnership that the summary is for; the area that joins the districts where it is not said. */
	readonly name?: string;
	/** A file that says which themes go by several names. */
	readonly names?: string;
	readonly progress: Progress;
	readonly now: () => Date;
};

/** A county's summary: as data, as a document, and as files in every format. */
export type RolledUp = {
	readonly input: CountyInput;
	readonly summary: CountySummary;
	readonly document: Document;
	readonly files: readonly EditionFile[];
};

/** Puts the assessments of several districts together. A single one that cannot be read refuses the whole. */
export async function rollUp(request: RollUpRequest): Promise<Outcome<RolledUp>> {
	const { folders, names, progress, now } = request;
	const shared =
		names === undefined ? done([]) : readStructure(dirname(names), basename(names), readSharedNames);
	if (!shared.ok) return shared;
	const districts: DistrictSummary[] = [];
	const problems: Problem[] = [];
	const areas: Area[] = [];
	for (const folder of folders) {
		const district = await districtOf(folder, progress, now);
		if (!district.ok) {
			problems.push(...district.problems.map((problem) => within(folder, problem)));
			continue;
		}
		districts.push(district.value.summary);
		areas.push(district.value.area);
	}
	const twice = districts.filter(
		({ area }, index) => districts.findIndex((each) => each.area === area) < index,
	);
	problems.push(...twice.map(districtTwice));
	if (problems.length > 0) return refused(...problems);
	const input = { name: request.name ?? joiningName(areas), districts, sharedNames: shared.value };
	const document = composeCountySummary(input);
	progress("Writing the document");
	const files = await writeDocument(document);
	if (!files.ok) return files;
	return done({ input, summary: countySummary(input), document, files: files.value.map(ofCounty) });
}

/** “assessment.pdf” as “county-summary.pdf”: a county must not write over a district’s document. */
function ofCounty(file: EditionFile): EditionFile {
	const own = file.name.replace(/^(assessment|document)\./, "county-summary.");
	return { ...file, name: own === file.name ? `county-summary-${file.name}` : own };
}

async function districtOf(
	folder: string,
	progress: Progress,
	now: () => Date,
): Promise<Outcome<{ readonly summary: DistrictSummary; readonly area: Area }>> {
	progress(`Reading ${basename(folder)}`);
	const opened = await openEvidence(folder, () => {}, now);
	if (!opened.ok) return opened;
	// Put together whole: what a district cannot build is not summed up, and its highest marking is only known then.
	const input = compositionInput(opened.value);
	const composed = input.ok ? composeAssessment(input.value) : input;
	if (!input.ok || !composed.ok) return refused(...composed.problems);
	const { settings, priorities, approval } = opened.value.assessment;
	const { scoring } = input.value;
	const summary: DistrictSummary = {
		partnership: settings.partnership.name,
		area: settings.area.code,
		areaName: settings.area.name,
		year: settings.year,
		state: approval.covered.state,
		date: settings.date,
		marking: composed.value.marking,
		priorities,
		...(scoring.scorers.length > 0 ? { scores: scoring } : {}),
	};
	return done({ summary, area: settings.area });
}

/** A problem of one of several folders, its place told with the folder. */
function within(folder: string, problem: Problem): Problem {
	const { at } = problem;
	const name = basename(folder);
	return at.file === name ? problem : { ...problem, at: { ...at, file: `${name}/${at.file}` } };
}

/** The smallest area of which all districts are part; their names where there is none. */
function joiningName(areas: readonly Area[]): string {
	const [first, ...rest] = areas;
	const common = (first?.parents ?? []).filter((code) => rest.every(({ parents }) => parents.includes(code)));
	const register = areaRegister(openReference().areas);
	const levels = ["county", "force", "region", "nation"];
	const joining = common
		.flatMap((code) => register.byCode(code) ?? [])
		.filter(({ level }) => levels.includes(level))
		.sort((left, right) => levels.indexOf(left.level) - levels.indexOf(right.level));
	return joining[0]?.name ?? areas.map(({ name }) => name).join(", ");
}

function districtTwice({ areaName }: DistrictSummary): Problem {
	return {
		code: "district-twice",
		stops: "document",
		at: { file: areaName },
		says: `Two of the assessments are those of ${areaName}.`,
		wanted: "one assessment for each district",
		next: "Leave out the older one.",
	};
}
