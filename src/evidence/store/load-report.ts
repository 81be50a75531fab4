import type { Problem } from "#vocabulary";
import type { LoadRecord } from "./load-record.ts";

/** What became of a file that was handed in and is held now: loaded, or held already and nothing changed. */
export type HeldOutcome = {
	readonly status: "loaded" | "already held";
	readonly load: LoadRecord;
	/** What is to be said beyond what the load says, as of a part whose rows stand in a whole file that is held. */
	readonly remarks?: readonly Problem[];
};

/** What became of a file of which nothing was kept. */
export type RefusedOutcome = {
	readonly status: "refused";
	readonly name: string;
	readonly rowsRead: number;
	readonly rowsRejected: number;
	readonly problems: readonly Problem[];
};

/** What became of one file, or of one table of a file that holds several. */
export type FileOutcome = HeldOutcome | RefusedOutcome;

/** The outcome of a file that is refused as a whole. */
export function refusedFile(name: string, rowsRead: number, problems: readonly Problem[]): RefusedOutcome {
	return { status: "refused", name, rowsRead, rowsRejected: rowsRead, problems };
}

/** How far loading has come. Reading comes first for all files; only when every one is read are they kept. */
export type LoadProgress = {
	readonly stage: "reading" | "keeping";
	readonly file: string;
	/** Files that are read or kept, and how many there are; an archive counts as one until it is opened. */
	readonly number: number;
	readonly of: number;
	/** Rows read so far. */
	readonly rows: number;
	/** Bytes read of all bytes handed in, from 0 to 1. */
	readonly share: number;
};
