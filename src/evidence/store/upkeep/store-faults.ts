import type { Problem } from "#vocabulary";
import type { LoadRecord } from "../load-record.ts";

const REBUILD = "Run bellwether rebuild: the load is made anew from the file as received.";
const RESTORE = "Bring the file back from a backup of the workspace.";

function fault(code: string, place: string, says: string, next: string): Problem {
	return { code, stops: "document", at: { file: place }, says, next };
}

/** What can be wrong with the files of a store, one wording for each. */
export const storeFaults = {
	recordDamaged: (place: string) =>
		fault("store-record-damaged", place, "The record of this load cannot be read.", RESTORE),
	rowsMissing: (place: string) =>
		fault("store-rows-missing", place, "The rows of this load are missing.", REBUILD),
	rowsChanged: (place: string) =>
		fault("store-rows-changed", place, "The rows of this load are not those that were written.", REBUILD),
	rowsMiscounted: (place: string, found: number | undefined, wanted: number): Problem => ({
		...fault(
			"store-rows-miscounted",
			place,
			"The load does not hold as many rows as its record says.",
			REBUILD,
		),
		found: found === undefined ? "a file that cannot be read" : `${found} rows`,
		wanted: `${wanted} rows`,
	}),
	partChanged: (place: string) =>
		fault(
			"store-part-changed",
			place,
			"What this load says of the file that it is a part of is not what was written.",
			RESTORE,
		),
	accountOpen: (place: string, load: LoadRecord): Problem => ({
		...fault(
			"store-account-open",
			place,
			"Rows loaded, rejected and set aside are not the rows read.",
			REBUILD,
		),
		found: `${load.rowsLoaded} + ${load.rowsRejected} + ${load.rowsSetAside}`,
		wanted: String(load.rowsRead),
	}),
	ledgerOpen: (place: string, found: number, wanted: number): Problem => ({
		...fault(
			"store-ledger-open",
			place,
			"The ledger of rejects does not list as many rows as were rejected.",
			REBUILD,
		),
		found: String(found),
		wanted: String(wanted),
	}),
	receivedMissing: (place: string) =>
		fault(
			"store-received-missing",
			place,
			"The file as received is missing; its load is still there.",
			RESTORE,
		),
	receivedChanged: (place: string) =>
		fault(
			"store-received-changed",
			place,
			"The file is not the one that was received: its hash differs.",
			RESTORE,
		),
	receivedWithoutLoad: (place: string): Problem => ({
		...fault(
			"store-received-without-load",
			place,
			"This file was received, and its load was never finished.",
			"Load the file again: its load is then made. Rebuilding makes anew only loads that were finished.",
		),
		stops: "nothing",
	}),
};
