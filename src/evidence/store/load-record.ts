import type { TableSourceId } from "#evidence/sources";
import type { Day, Problem } from "#vocabulary";

/** The kinds of file that a store holds. */
export type SourceId = "partner-return" | TableSourceId;

/** The id of a load, which sorts in the order of loading. */
export type LoadId = string;

/** A month of one police force that a file of street-level crime covers. */
export type StreetCover = { readonly force: string; readonly month: Day };

/**
 * What is remembered of one load. Rows read are rows loaded, rejected and set aside; nothing is lost without a word.
 * A load is never changed: a revised file makes a load that names those it supersedes.
 */
export type LoadRecord = {
	readonly id: LoadId;
	/** SHA-256 of the file as received. */
	readonly fileHash: string;
	readonly name: string;
	readonly source: SourceId;
	readonly releaseDate?: Day;
	/** When it was loaded, as ISO 8601. */
	readonly loadedAt: string;
	readonly rowsRead: number;
	readonly rowsLoaded: number;
	readonly rowsRejected: number;
	readonly rowsSetAside: number;
	readonly problems: readonly Problem[];
	readonly supersedes: readonly LoadId[];
	/** SHA-256 of what was understood: the same bytes read against other measures may mean something else. */
	readonly meaning?: string;
	/** For street-level crime: the months and forces that the file covers. */
	readonly covers?: readonly StreetCover[];
	/** Numbers worth telling about the rows, such as how many are without a place. */
	readonly counts?: Readonly<Record<string, number>>;
};

/** The loads that no other load supersedes, oldest first. */
export function currentLoads(loads: readonly LoadRecord[]): LoadRecord[] {
	const superseded = new Set(loads.flatMap((load) => load.supersedes));
	return loads.filter((load) => !superseded.has(load.id));
}
