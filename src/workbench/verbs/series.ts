import { type Break, breaksTouching } from "#evidence/measures";
import { type AreaCounts, type CountedArea, openStore, type Store } from "#evidence/store";
import {
	type Area,
	type AreaRegister,
	addMonths,
	areaRegister,
	type Day,
	done,
	type MeasureId,
	nearest,
	type Outcome,
	PERIOD_FORMS,
	type Problem,
	periodBetween,
	readAreaCode,
	readPeriod,
	refused,
	shown,
} from "#vocabulary";
import { openReference } from "./reference.ts";

/** What series are asked for. */
export type SeriesRequest = {
	readonly measure: string;
	/** Code or name of an area; codes of wards and neighbourhoods may come from a loaded lookup. */
	readonly area: string;
	/** The wards of a district instead of the district. */
	readonly by?: "ward";
	/** First and last month, both included, as people write them; the months that are held where absent. */
	readonly from?: string;
	readonly to?: string;
	readonly workspace: string;
	readonly now: () => Date;
};

/** The monthly counts of one measure in one area. A month that is not held is null, never zero. */
export type CountedSeries = {
	readonly area: string;
	readonly name: string;
	/** The force whose files the counts come from. */
	readonly force?: string;
	readonly months: readonly { readonly month: string; readonly value: number | null }[];
};

/** What the question gave. */
export type SeriesReport = {
	readonly measure: string;
	readonly title: string;
	readonly source: string;
	/** Changes in recording or definition inside the months, over which they cannot simply be compared. */
	readonly breaks: readonly Pick<Break, "date" | "kind" | "reason" | "url">[];
	readonly series: readonly CountedSeries[];
};

/** Counts street-level crime month by month for an area, or for each ward of a district. */
export async function series(request: SeriesRequest): Promise<Outcome<SeriesReport>> {
	const reference = openReference();
	const areas = areaRegister(reference.areas);
	const area = findArea(request.area, areas);
	const from = readMonth("from", request.from);
	const to = readMonth("to", request.to);
	if (!area.ok || !from.ok || !to.ok) return refused(...[area, from, to].flatMap((each) => each.problems));
	const store = await openStore(request.workspace, { now: request.now });
	try {
		const counted = await countedAreas(area.value, request, areas, store);
		const counts = await store.monthlyCounts({
			measure: request.measure,
			areas: counted,
			...(from.value && { from: from.value.from }),
			...(to.value && { to: to.value.to }),
		});
		if (!counts.ok) return counts;
		const names = new Map(counted.map((each) => [each.code as string, each.name]));
		const breaks = breaksTouching(reference.breaks, countedMonths(request.measure, counts.value));
		return done({
			measure: request.measure,
			title: reference.measures.find((each) => each.id === request.measure)?.title ?? request.measure,
			source: "Street-level crime, data.police.uk",
			breaks: breaks.map(({ date, kind, reason, url }) => ({
				date,
				kind,
				reason,
				...(url !== undefined && { url }),
			})),
			series: counts.value.map((each) => countedSeries(each, names)),
		});
	} finally {
		store.close();
	}
}

/** The months that are held, as figures between which a break may fall. */
function countedMonths(measure: string, counts: readonly AreaCounts[]) {
	return counts.flatMap(({ area, months }) =>
		months
			.filter(({ value }) => value !== null)
			.map(({ month }) => ({
				measure: measure as MeasureId,
				area,
				period: periodBetween(month, addMonths(month, 1)),
			})),
	);
}

type AskedArea = Pick<Area, "code" | "name"> & Partial<Area>;

type NamedArea = CountedArea & { readonly name: string };

async function countedAreas(
	area: AskedArea,
	request: SeriesRequest,
	areas: AreaRegister,
	store: Store,
): Promise<readonly NamedArea[]> {
	const { code, name } = area;
	const policed = policing(area, areas);
	if (area.level === "force") return [{ code, name, members: [], forceNames: namesOf(area), ...policed }];
	if (request.by === "ward") {
		const wards = await store.wardsOf(code);
		if (wards.length > 0) return wards.map((ward) => ({ ...ward, members: [ward.code], ...policed }));
	}
	const districts = areas.all.filter((each) => each.level === "district" && each.parents.includes(code));
	return [{ code, name, members: [code, ...districts.map((each) => each.code)], ...policed }];
}

/** The names of the force that polices an area: crimes that its neighbours' files place there are no count of it. */
function policing(area: AskedArea, areas: AreaRegister): { policedBy?: readonly string[] } {
	const own = area.level === "force" ? [area] : (area.parents ?? []).map((each) => areas.byCode(each));
	const force = own.find((each) => each?.level === "force");
	return force ? { policedBy: namesOf(force) } : {};
}

function namesOf(area: AskedArea): string[] {
	return [area.name, ...(area.alsoKnownAs ?? [])];
}

function countedSeries(
	{ area, force, months }: AreaCounts,
	names: ReadonlyMap<string, string>,
): CountedSeries {
	return {
		area,
		name: names.get(area) ?? area,
		...(force !== undefined && { force }),
		months: months.map(({ month, value }) => ({ month: month.slice(0, 7), value })),
	};
}

function findArea(written: string, areas: AreaRegister): Outcome<AskedArea> {
	const area = areas.find(written);
	if (area?.level === "region" || area?.level === "nation") return refused(areaTooLarge(written));
	if (area) return done(area);
	const code = readAreaCode(written);
	if (code && /\d/.test(code)) return done({ code, name: code });
	const near = nearest(
		written,
		areas.all.flatMap((each) => [each.name, ...each.alsoKnownAs]),
	);
	return refused({
		code: "area-unknown",
		stops: "figure",
		at: { file: "--area" },
		says: "This area is not known here.",
		found: shown(written),
		next: near === undefined ? "Write the code of the area." : `Did you mean “${near}”?`,
	});
}

function areaTooLarge(written: string): Problem {
	return {
		code: "area-too-large",
		stops: "figure",
		at: { file: "--area" },
		says: "Several police forces share this area, and their files are counted one force at a time.",
		found: shown(written),
		wanted: "a neighbourhood, ward, district, county or police force",
		next: "Ask for each police force.",
	};
}

function readMonth(option: string, written: string | undefined): Outcome<{ from: Day; to: Day } | undefined> {
	if (written === undefined) return done(undefined);
	const period = readPeriod(written);
	return period?.from.endsWith("-01") && period.to.endsWith("-01")
		? done(period)
		: refused(monthUnread(option, written));
}

function monthUnread(option: string, written: string): Problem {
	return {
		code: "period-unreadable",
		stops: "figure",
		at: { file: `--${option}` },
		says: "This is not a month.",
		found: shown(written),
		wanted: PERIOD_FORMS,
		next: "Write a month such as 2014-01.",
	};
}
