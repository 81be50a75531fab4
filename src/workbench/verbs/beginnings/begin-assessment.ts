import { existsSync } from "node:fs";
import { join } from "node:path";
import { belongsToContent } from "#assessment/approval";
import {
	asGroup,
	type BeginningFile,
	beginFresh,
	beginNext,
	choosePartnership,
	firstYearOf,
	type Group,
	isCarried,
	type LastMonth,
} from "#assessment/beginnings";
import { readAreas } from "#evidence/sources";
import {
	type Area,
	type AreaRegister,
	areaRegister,
	done,
	type Outcome,
	type Problem,
	readPeriod,
	refused,
} from "#vocabulary";
import { shippedChecklist } from "../approval/open-approval.ts";
import { filesBelow, readText } from "../folder-reading.ts";
import { openAssessment } from "../open-assessment.ts";
import { openReference, type Reference } from "../reference.ts";
import { monthUnfit, notLater, otherPartnership, partnershipMissing } from "./beginning-problems.ts";
import { bodyFingerprint } from "./body-fingerprint.ts";
import { openLast } from "./last-assessment.ts";
import { folderTaken, type NewAssessment, type NewFiles, placeFiles } from "./place-files.ts";
import { staleWords } from "./stale-words.ts";

/** What a new assessment is begun with. */
export type NewRequest = {
	readonly folder: string;
	/** The name of the partnership; that of last year where there is one. */
	readonly partnership?: string;
	/** The first of the assessment's two years: 2026 for 2026/27. */
	readonly year: number;
	/** The last month of the data, such as 2025-10. */
	readonly dataTo?: string;
	/** The folder of last year's assessment. */
	readonly from?: string;
	readonly now: () => Date;
};

/** Begins an assessment in a folder that is not there yet or empty. All its files are put there, or none. */
export async function beginAssessment(request: NewRequest): Promise<Outcome<NewAssessment>> {
	const taken = folderTaken(request.folder);
	if (taken) return refused(taken);
	const reference = openReference();
	const { from } = request;
	if (from === undefined) {
		const files = freshFiles(request, reference);
		return files.ok ? placeFiles(request.folder, { made: files.value, carried: [] }) : files;
	}
	const next = await nextFiles({ ...request, from }, reference);
	const begun = next.ok ? placeFiles(request.folder, next.value) : next;
	return begun.ok ? done(begun.value, staleIn(request.folder, reference)) : begun;
}

function freshFiles(request: NewRequest, reference: Reference): Outcome<readonly BeginningFile[]> {
	const lastMonth = readLastMonth(request.dataTo);
	if (!lastMonth.ok) return lastMonth;
	if (request.partnership === undefined) return refused(partnershipMissing());
	const partnership = choosePartnership(request.partnership, areaRegister(reference.areas));
	if (!partnership.ok) return partnership;
	const measures = new Map(reference.measures.map(({ id, title }) => [id as string, { title }]));
	return done(
		beginFresh({
			partnership: partnership.value,
			year: request.year,
			...(lastMonth.value ? { lastMonth: lastMonth.value } : {}),
			measures,
			checklist: shippedChecklist(),
			fingerprint: bodyFingerprint,
		}),
	);
}

/** The years that data of a partnership can be of: there are none before the Act that made partnerships. */
const FIRST_YEAR = 1998;
const LAST_YEAR = 2100;

function readLastMonth(written: string | undefined): Outcome<LastMonth | undefined> {
	if (written === undefined) return done(undefined);
	const period = readPeriod(written);
	if (period?.kind !== "month") return refused(monthUnfit(written));
	const [year, month] = period.from.split("-").map(Number);
	if (!year || !month || year < FIRST_YEAR || year > LAST_YEAR) return refused(monthUnfit(written));
	return done({ year, month });
}

async function nextFiles(
	{ from, partnership, year, now }: NewRequest & { readonly from: string },
	reference: Reference,
): Promise<Outcome<NewFiles>> {
	const last = await openLast(from, now);
	if (!last.ok) return last;
	const lastYear = firstYearOf(last.value.settings);
	if (lastYear !== undefined && lastYear >= year) return refused(notLater(String(last.value.settings.year)));
	const areas = areaRegister([...reference.areas, ...ownAreas(from)]);
	if (partnership !== undefined && !isPartnershipOf(partnership, last.value.settings, areas))
		return refused(otherPartnership(partnership, last.value.settings));
	const nameOfArea = (text: string) => areas.byCode(text)?.name;
	const made = beginNext({ last: last.value, year, fingerprint: bodyFingerprint, nameOfArea });
	const names = new Set(made.map(({ name }) => name));
	const carried = filesBelow(from, "")
		.filter((name) => belongsToContent(name) && isCarried(name) && !names.has(name))
		.map((name) => ({ name, from: join(from, name) }));
	return done({ made, carried });
}

/** Whether a name that somebody wrote means the partnership of an assessment: by its names, or by its area. */
function isPartnershipOf(written: string, { partnership, area }: Group, areas: AreaRegister): boolean {
	const { name, short } = asGroup(partnership);
	const own = areas.find(String(area));
	const names = [name, short, area, own?.name, own?.code].map((each) => String(each).toLowerCase());
	const chosen = choosePartnership(written, areas);
	return names.includes(written.trim().toLowerCase()) || (chosen.ok && chosen.value.area.code === own?.code);
}

function ownAreas(folder: string): readonly Area[] {
	const text = existsSync(join(folder, "areas.csv")) ? readText(folder, "areas.csv") : done("");
	const areas = text.ok && text.value !== "" ? readAreas(text.value, "areas.csv") : undefined;
	return areas?.ok ? areas.value : [];
}

/** Words about time in what was carried over, told at once, since they are what is most easily published by mistake. */
function staleIn(folder: string, reference: Reference): readonly Problem[] {
	const opened = openAssessment(folder, reference);
	return opened.ok ? staleWords(opened.value.prose, opened.value.settings.date) : opened.problems;
}
