import { type CrimeTypeChoice, crimeTypesOf } from "#evidence/sources";
import { type AreaCode, addMonths, type Day, done, type Outcome, refused } from "#vocabulary";
import { ofCrimeTypes } from "./crime-type-condition.ts";
import { type Database, text, texts } from "./database.ts";
import { type HeldStreet, openHeldStreet } from "./held-street.ts";
import { readLoads } from "./load-folder.ts";
import { currentLoads, type LoadRecord, type StreetCover } from "./load-record.ts";
import { districtsOf, heldInPart, monthIsWhole } from "./pack-gap.ts";
import { coverKey } from "./pack-part.ts";
import type { StoreFolders } from "./store-folders.ts";
import { streetQuestionProblems } from "./street-question-problems.ts";

/**
 * An area to count in. `members` are the codes of neighbourhoods, wards or districts that make it up (its own for one
 * of these); a police force is told by the names that its files may carry, and so has its rows without a place too.
 */
export type CountedArea = {
	readonly code: AreaCode;
	readonly members: readonly AreaCode[];
	readonly forceNames?: readonly string[];
	/** Names of the force that polices the area, where known: without its files nothing is held of the area. */
	readonly policedBy?: readonly string[];
};

/** What is to be counted, month by month; `from` and `to` are first days of months, `to` the first not wanted. */
export type CountQuestion = {
	readonly measure: string;
	readonly areas: readonly CountedArea[];
	readonly from?: Day;
	readonly to?: Day;
};

/** The count of one month; null where no file of the force that polices the area is held for it. */
export type MonthlyCount = { readonly month: Day; readonly value: number | null };

/** The months of one area. */
export type AreaCounts = {
	readonly area: AreaCode;
	/** The force whose files decide which months are held: the one that polices the area. */
	readonly force?: string;
	readonly months: readonly MonthlyCount[];
	/** Months that are null since only data packs are held of them, and these leave out some of the area. */
	readonly heldInPart?: readonly Day[];
};

/** Counts street-level crime by month and area. */
export async function countByMonth(
	folders: StoreFolders,
	database: Database,
	question: CountQuestion,
): Promise<Outcome<readonly AreaCounts[]>> {
	const choice = crimeTypesOf(question.measure);
	if (!choice) return refused(streetQuestionProblems.measureUncounted(question.measure));
	const held = await openHeldStreet(folders, database);
	if (held.covers.length === 0) return refused(streetQuestionProblems.nothingHeld());
	if (!held.lookup && question.areas.some((area) => area.forceNames === undefined))
		return refused(streetQuestionProblems.lookupMissing());
	const counts = await database.rows(countingSql(choice, question, await neighbourhoods(database, question)));
	const street = currentLoads(await readLoads(folders)).filter(({ source }) => source === "police-street");
	const placed = await placedMonths(database, street);
	const span = { from: question.from, to: question.to };
	const parts = street.filter(({ part }) => part);
	const answers: AreaCounts[] = [];
	for (const area of question.areas) {
		const rows = counts.filter((row) => row.area === area.code).map(areaRow);
		const covers = area.forceNames ? held.covers : held.covers.filter((each) => placed.has(coverKey(each)));
		const districts = parts.length > 0 ? await districtsOf(database, area, parts) : new Set<string>();
		answers.push(areaCounts(area, rows, { covers, districts }, span));
	}
	const nowhereWhole = answers.every(
		(answer) => answer.heldInPart && answer.months.every(({ value }) => value === null),
	);
	return nowhereWhole ? refused(heldInPart(parts)) : done(answers);
}

/**
 * Months of which rows tell a neighbourhood; those of the layout of 2012 do not, and hold nothing of a district. Where
 * each load is of one month its record says it, so that nothing need be read.
 */
async function placedMonths(database: Database, loads: readonly LoadRecord[]): Promise<ReadonlySet<string>> {
	if (loads.every(({ covers, counts }) => covers?.length === 1 && counts?.withoutPlace !== undefined)) {
		const placed = loads.filter(({ counts, rowsLoaded }) => (counts?.withoutPlace ?? 0) < rowsLoaded);
		return new Set(placed.flatMap(({ covers = [] }) => covers.map(coverKey)));
	}
	const rows = await database.rows("SELECT DISTINCT force, month FROM held WHERE lsoa_code IS NOT NULL");
	return new Set(rows.map(({ force, month }) => coverKey({ force: String(force), month: month as Day })));
}

/** The codes of all neighbourhoods in which is counted; undefined where the rows without one count too. */
async function neighbourhoods(
	database: Database,
	{ areas }: CountQuestion,
): Promise<readonly string[] | undefined> {
	if (areas.some(({ forceNames }) => forceNames)) return undefined;
	const members = areas.flatMap((area) => area.members);
	const own = texts(members);
	const rows = await database.rows(
		`SELECT lsoa_code AS code FROM place WHERE list_contains(${own}, ward_code) OR list_contains(${own}, district_code)`,
	);
	return [...members, ...rows.map(({ code }) => String(code))];
}

type AreaRow = StreetCover & { readonly counted: number; readonly all: number };

function areaRow(row: Readonly<Record<string, unknown>>): AreaRow {
	const month = String(row.month) as Day;
	return { force: String(row.force), month, counted: Number(row.counted), all: Number(row.rows) };
}

/** The rows of each area by force and month. To leave out other neighbourhoods before they are grouped saves half the time. */
function countingSql(
	choice: CrimeTypeChoice,
	{ areas }: CountQuestion,
	within: readonly string[] | undefined,
): string {
	const codes = ({ members, forceNames }: CountedArea) =>
		forceNames?.map((name) => `force ${name}`) ?? members;
	const members = areas.flatMap((area) => codes(area).map((each) => `(${text(area.code)}, ${text(each)})`));
	return `WITH wanted(area, code) AS (VALUES ${members.join(", ")}),
		grouped AS (SELECT force, month, lsoa_code, count(*) AS all_rows, count(*) FILTER (${ofCrimeTypes(choice)}) AS counted
			FROM held ${within ? `WHERE lsoa_code IN (${within.map(text).join(", ")})` : ""} GROUP BY ALL),
		placed AS (SELECT grouped.*, unnest([lsoa_code, ward_code, district_code, 'force ' || force]) AS code
			FROM grouped LEFT JOIN place USING (lsoa_code))
		SELECT area, force, month, sum(counted) AS counted, sum(all_rows) AS rows
		FROM placed JOIN wanted USING (code) GROUP BY ALL`;
}

function areaCounts(
	{ code, policedBy }: CountedArea,
	rows: readonly AreaRow[],
	{ covers, districts }: Pick<HeldStreet, "covers"> & { readonly districts: ReadonlySet<string> },
	span: { readonly from: Day | undefined; readonly to: Day | undefined },
): AreaCounts {
	const force = policedBy ? covers.find((cover) => policedBy.includes(cover.force))?.force : mainForce(rows);
	const covered = covers.filter((cover) => force === undefined || cover.force === force);
	const months = covered.map((cover) => cover.month).sort();
	const byMonth = Map.groupBy(covered, (cover) => cover.month);
	const whole = months.filter((month) => monthIsWhole(byMonth.get(month) ?? [], districts));
	const heldMonths = new Set(force === undefined ? [] : whole);
	const first = span.from ?? months[0];
	const last = span.to ?? addMonths(months.at(-1) ?? ("1000-01-01" as Day), 1);
	const counted = monthsFrom(first, last);
	const partly = counted.filter((month) => byMonth.has(month) && !whole.includes(month));
	return {
		area: code,
		...(force !== undefined && { force }),
		months: counted.map((month) => ({
			month,
			value: heldMonths.has(month) ? total(rows.filter((row) => row.month === month)) : null,
		})),
		...(partly.length > 0 && { heldInPart: partly }),
	};
}

/** The force with most rows in the area: rows of neighbours stray in at the border, and transport police everywhere. */
function mainForce(rows: readonly AreaRow[]): string | undefined {
	const sums = new Map<string, number>();
	for (const { force, all } of rows) sums.set(force, (sums.get(force) ?? 0) + all);
	return [...sums].sort(([, left], [, right]) => right - left)[0]?.[0];
}

function monthsFrom(first: Day | undefined, last: Day): Day[] {
	const months: Day[] = [];
	for (let month = first; month !== undefined && month < last; month = addMonths(month, 1))
		months.push(month);
	return months;
}

function total(rows: readonly AreaRow[]): number {
	return rows.reduce((sum, row) => sum + row.counted, 0);
}
