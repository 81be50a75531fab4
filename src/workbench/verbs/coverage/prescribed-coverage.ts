import { existsSync } from "node:fs";
import { join } from "node:path";
import {
	type CoverageRow,
	coverageOf,
	type PrescribedReturn,
	quartersBefore,
	type Receipt,
	readPrescribedReturns,
} from "#assessment/coverage";
import { currentLoads, type LoadRecord, openStore, type Store } from "#evidence/store";
import {
	addMonths,
	type Day,
	done,
	type Outcome,
	type Period,
	type Problem,
	periodBetween,
	refused,
} from "#vocabulary";
import { readStructure } from "../folder-reading.ts";
import { projectRoot } from "../project-root.ts";

/** Which workspace is looked at, and when. */
export type CoverageRequest = {
	readonly workspace: string;
	readonly now: () => Date;
	/** How many quarters back, the last whole one included. */
	readonly quarters?: number;
};

/** What is held of the prescribed information. */
export type CoverageReport = { readonly quarters: readonly Period[]; readonly rows: readonly CoverageRow[] };

/** Two years show whether what is missing is missing every year. */
const USUAL_QUARTERS = 8;

/** Looks through everything loaded into a workspace for the information that the law wants shared every quarter. */
export async function prescribedCoverage(request: CoverageRequest): Promise<Outcome<CoverageReport>> {
	if (!existsSync(request.workspace)) return refused(workspaceMissing(request.workspace));
	const today = request.now().toISOString().slice(0, 10) as Day;
	const quarters = quartersBefore(today, request.quarters ?? USUAL_QUARTERS);
	const store = await openStore(request.workspace, { now: request.now });
	try {
		const receipts = await receiptsOf(store);
		return done({ quarters, rows: coverageOf({ items: prescribedReturns(), receipts, quarters, today }) });
	} finally {
		store.close();
	}
}

/** The list that ships with the program. A fault in it is a fault of the program, and thrown. */
export function prescribedReturns(): readonly PrescribedReturn[] {
	const read = readStructure(
		join(projectRoot(), "reference"),
		"prescribed-returns.yaml",
		readPrescribedReturns,
	);
	if (read.ok) return read.value;
	throw new Error(`The reference data are damaged: ${JSON.stringify(read.problems)}`);
}

/** Superseded loads count as well: that a later release came does not mean that the first came late. */
async function receiptsOf(store: Store): Promise<Receipt[]> {
	const loads = await store.loads();
	const days = new Map(loads.map((load) => [load.id, load.loadedAt.slice(0, 10) as Day]));
	const current = currentLoads(loads).map((load) => load.id);
	const stated = await store.observations({ loads: current });
	return [
		...loads.flatMap(recordReceipts),
		...stated.flatMap((each): Receipt[] => {
			const receivedOn = days.get(each.load);
			if (each.kind !== "value" || receivedOn === undefined) return [];
			return [{ measure: each.measure, source: "partner-return", period: each.period, receivedOn }];
		}),
	];
}

function recordReceipts(load: LoadRecord): Receipt[] {
	const receivedOn = load.loadedAt.slice(0, 10) as Day;
	const months = new Set((load.covers ?? []).map((cover) => cover.month));
	return [...months].map((month) => ({
		source: load.source,
		period: periodBetween(month, addMonths(month, 1)),
		receivedOn,
	}));
}

function workspaceMissing(path: string): Problem {
	return {
		code: "workspace-missing",
		stops: "document",
		at: { file: path },
		says: "There is no such workspace.",
		next: "Check the folder after --workspace; loading a file makes one.",
	};
}
