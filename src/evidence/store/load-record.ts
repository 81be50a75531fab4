import type { ReturnMapping } from "#evidence/records";
import type { TableSourceId } from "#evidence/sources";
import type { AreaCode, Day, Problem } from "#vocabulary";

/** The kinds of file that a store holds. */
export type SourceId = "partner-return" | TableSourceId;

/** The id of a load, which sorts in the order of loading. */
export type LoadId = string;

/** A month of one police force that a file of street-level crime covers. */
export type StreetCover = { readonly force: string; readonly month: Day };

/**
 * How a later release differs from what was held of the same months: rows that it adds and no longer has, and rows that
 * are the same but for the columns that publishers revise, such as the outcome.
 */
export type Revision = {
	readonly rowsAdded: number;
	readonly rowsRemoved: number;
	readonly rowsRevised: number;
	/** The columns that publishers revise; where none are known a revised row is one removed and one added. */
	readonly revisedColumns: readonly string[];
};

/** Of which file a load is a part, where it came in a data pack: the rows of some areas, cut out of a whole file. */
export type PackPart = {
	/** The areas whose rows it has. */
	readonly areas: readonly { readonly code: AreaCode; readonly name: string }[];
	/** The whole file, as the supplier held it. */
	readonly from: { readonly name: string; readonly sha256: string; readonly rows: number };
};

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
	/** Of which file this is a part; a load without it is whole. The seal is a hash of the mark, by which a change is found. */
	readonly part?: PackPart & { readonly seal: string };
	/** The sheet of a workbook that this load is of; a workbook's other sheets are loads of their own. */
	readonly sheet?: string;
	/** The archive in which the file came, if it came in one. */
	readonly archive?: { readonly name: string; readonly fileHash: string };
	readonly releaseDate?: Day;
	/** When it was loaded, as ISO 8601. */
	readonly loadedAt: string;
	readonly rowsRead: number;
	readonly rowsLoaded: number;
	readonly rowsRejected: number;
	readonly rowsSetAside: number;
	readonly problems: readonly Problem[];
	readonly supersedes: readonly LoadId[];
	/** SHA-256 of the rows as they are kept, by which damage is found. */
	readonly rowsHash?: string;
	/** The difference to what was held of the same months, if anything was. */
	readonly revision?: Revision;
	/** The earlier load that this one brought back. */
	readonly restores?: LoadId;
	/** How a partner's own spreadsheet was read as a return. */
	readonly mapping?: ReturnMapping;
	/** SHA-256 of what was understood: the same bytes read against other measures may mean something else. */
	readonly meaning?: string;
	/** The months and forces that the file covers, where its source says so. */
	readonly covers?: readonly StreetCover[];
	/** Numbers worth telling about the rows, such as how many are without a place. */
	readonly counts?: Readonly<Record<string, number>>;
};

/** The loads that no other load supersedes, oldest first. */
export function currentLoads(loads: readonly LoadRecord[]): LoadRecord[] {
	const superseded = new Set(loads.flatMap((load) => load.supersedes));
	return loads.filter((load) => !superseded.has(load.id));
}
