import type { Problem } from "#vocabulary";
import { type Database, texts } from "./database.ts";
import { readLoads } from "./load-folder.ts";
import { currentLoads, type LoadRecord, type SourceId, type StreetCover } from "./load-record.ts";
import type { CountedArea } from "./monthly-counts.ts";
import { type CountingCover, countingCovers, coverKey } from "./pack-part.ts";
import type { MonthSpan } from "./queries/counted-area.ts";
import type { StoreFolders } from "./store-folders.ts";

/**
 * Why something cannot be counted in areas: of a month or a file only parts are held, and the parts leave out some of an
 * area, so that its count would be too small. Undefined if nothing is in the way. Needs the relation `place`.
 */
export async function packGap(
	folders: StoreFolders,
	database: Database,
	source: SourceId,
	{ areas, ...span }: MonthSpan & { readonly areas: readonly CountedArea[] },
): Promise<Problem | undefined> {
	const loads = currentLoads(await readLoads(folders)).filter((load) => load.source === source);
	if (!loads.some((load) => load.part)) return undefined;
	for (const area of areas) {
		const districts = await districtsOf(database, area, loads);
		const partial = partialHoldings(loads, area, span);
		if (partial.some((held) => !covers(held, districts))) return heldInPart(loads);
	}
	return undefined;
}

/** The areas that the parts of each file or month have, where no whole file of it counts. */
function partialHoldings(
	loads: readonly LoadRecord[],
	{ policedBy }: CountedArea,
	{ from, to }: MonthSpan,
): string[][] {
	const wanted = ({ force, month }: StreetCover) =>
		(!policedBy || policedBy.includes(force)) && (!from || month >= from) && (!to || month < to);
	const months = Map.groupBy(countingCovers(loads).filter(wanted), coverKey);
	const ofMonths = [...months.values()].filter((held) => held.every((cover) => cover.areas));
	const files = Map.groupBy(
		loads.filter((load) => load.part && (load.covers ?? []).length === 0),
		(load) => load.part?.from.sha256,
	);
	return [
		...ofMonths.map((held) => held.flatMap((cover) => cover.areas ?? [])),
		...[...files.values()].map((held) => held.flatMap(codesOfPart)),
	];
}

function codesOfPart({ part }: LoadRecord): string[] {
	return part?.areas.map(({ code }) => code) ?? [];
}

/** Whether parts of some areas have all rows of the districts in which an area lies; a force has rows without a place too. */
function covers(held: readonly string[], districts: ReadonlySet<string>): boolean {
	return districts.size > 0 && [...districts].every((district) => held.includes(district));
}

/** Whether the loads of one month and force have all rows of the districts in which an area lies. */
export function monthIsWhole(held: readonly CountingCover[], districts: ReadonlySet<string>): boolean {
	return (
		held.some((cover) => !cover.areas) ||
		covers(
			held.flatMap((cover) => cover.areas ?? []),
			districts,
		)
	);
}

/** The districts in which an area lies, as the newest lookup and the parts that are held name them; none for a force. */
export async function districtsOf(
	database: Database,
	{ members, forceNames }: CountedArea,
	loads: readonly LoadRecord[],
): Promise<ReadonlySet<string>> {
	if (forceNames) return new Set();
	const own = texts(members);
	const rows = await database.rows(
		`SELECT DISTINCT district_code AS code FROM place WHERE district_code IS NOT NULL AND (list_contains(${own}, lsoa_code)
			OR list_contains(${own}, ward_code) OR list_contains(${own}, district_code))`,
	);
	const named = loads.flatMap(codesOfPart).filter((code) => (members as readonly string[]).includes(code));
	return new Set([...rows.map(({ code }) => String(code)), ...named]);
}

/** The problem of an area of which only parts are held, naming those that are. */
export function heldInPart(loads: readonly LoadRecord[]): Problem {
	const names = new Set(loads.flatMap(({ part }) => part?.areas.map(({ name }) => name) ?? []));
	return {
		code: "held-in-part",
		stops: "figure",
		at: { file: "workspace" },
		says: "Single rows of this area are held from data packs only, and the packs leave out some of it: a count would be too small.",
		wanted: `${[...names].sort().join(", ")}, or wards in them`,
		next: "Ask for one of these, or load the whole files or the packs that are missing.",
	};
}
