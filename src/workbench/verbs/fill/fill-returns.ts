import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Break, breaksTouching, mergedBreaks } from "#evidence/measures";
import { done, type MeasureId, type Outcome, type Problem } from "#vocabulary";
import { returnText } from "../counters/return-text.ts";
import { openAssessment } from "../open-assessment.ts";
import { openReference, type Reference } from "../reference.ts";
import { withStore } from "../upkeep/workspace.ts";
import { type ChangedCell, changedCells } from "./compare-returns.ts";
import { type CountedCell, type CountedCells, countPlan } from "./counted-returns.ts";
import { evidencePlan } from "./evidence-plan.ts";
import { filesPage } from "./file-list.ts";

/** Which assessment is filled from which workspace. */
export type FillRequest = {
	/** The assessment's folder, which holds `evidence.yaml`. */
	readonly folder: string;
	readonly workspace: string;
	/** Say what would change and write nothing. */
	readonly rehearse?: boolean;
	readonly now: () => Date;
};

/** One counted return. */
export type FilledReturn = {
	readonly name: string;
	readonly rows: number;
	/** Rows that have no value and say why. */
	readonly gaps: number;
	readonly status: "new" | "changed" | "unchanged";
};

/** What came of filling. */
export type FillReport = {
	readonly returns: readonly FilledReturn[];
	readonly changes: readonly ChangedCell[];
	/** Changes of recording and definition that fall among the figures. */
	readonly breaks: readonly Pick<Break, "date" | "kind" | "reason" | "url">[];
	readonly cautions: readonly string[];
};

/** Where it stands beside the returns which files they were counted from. */
const FILES_PAGE = "counted-from.md";

/**
 * Counts the figures that an assessment's `evidence.yaml` asks for from what a workspace holds, and writes them as returns
 * of their own (`returns/counted-….csv`), each row with what it was counted from. The same workspace gives the same bytes.
 * Nothing is written if one of them cannot be counted.
 */
export async function fillReturns(request: FillRequest): Promise<Outcome<FillReport>> {
	const reference = openReference();
	const assessment = openAssessment(request.folder, reference);
	if (!assessment.ok) return assessment;
	const plan = evidencePlan(assessment.value);
	if (!plan.ok) return plan;
	const counted = await withStore(request, (store) =>
		countPlan(plan.value, { store, assessment: assessment.value }),
	);
	if (!counted.ok) return counted;
	const folder = join(request.folder, "returns");
	const files = filesOf(counted.value);
	const changes = await changesIn(folder, counted.value.cells);
	const returns = [...byReturn(counted.value.cells)].map(([name, cells]) =>
		filledReturn(folder, name, cells, files.get(name) ?? ""),
	);
	if (!request.rehearse) writeFiles(folder, files);
	return done(
		{
			returns,
			changes,
			breaks: touchedBreaks(mergedBreaks(reference.breaks, assessment.value.breaks), counted.value.cells),
			cautions: counted.value.cautions,
		},
		leftReturns(folder, files),
	);
}

function byReturn(cells: readonly CountedCell[]): Map<string, readonly CountedCell[]> {
	return Map.groupBy(cells, ({ file }) => file);
}

/** The text of every file that is written, by name. */
function filesOf({ cells, placedBy }: CountedCells): ReadonlyMap<string, string> {
	const returns = [...byReturn(cells)].map(
		([name, own]) => [name, returnText(own.map((each) => each.cells))] as const,
	);
	const page = filesPage(
		cells.map(({ from }) => from),
		placedBy,
	);
	return new Map([...returns, [FILES_PAGE, page]]);
}

async function changesIn(folder: string, cells: readonly CountedCell[]): Promise<readonly ChangedCell[]> {
	const changes: ChangedCell[] = [];
	for (const [name, own] of byReturn(cells))
		changes.push(
			...(await changedCells(
				name,
				join(folder, name),
				own.map((each) => each.cells),
			)),
		);
	return changes;
}

function filledReturn(
	folder: string,
	name: string,
	cells: readonly CountedCell[],
	text: string,
): FilledReturn {
	const path = join(folder, name);
	const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
	const status = before === undefined ? "new" : before === text ? "unchanged" : "changed";
	return { name, rows: cells.length, gaps: cells.filter(({ hasValue }) => !hasValue).length, status };
}

/** Writes what is not there already, each file whole or not at all. */
function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of files) {
		const path = join(folder, name);
		if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
		const unfinished = join(folder, `.${name}.part`);
		writeFileSync(unfinished, text);
		renameSync(unfinished, path);
	}
}

function touchedBreaks(breaks: Reference["breaks"], cells: readonly CountedCell[]): FillReport["breaks"] {
	const held = cells.filter(({ hasValue }) => hasValue);
	const figures = held.map(({ cells: { measure }, area, period }) => ({
		measure: measure as MeasureId,
		area: area.code,
		period,
	}));
	return breaksTouching(breaks, figures).map(({ date, kind, reason, url }) => ({
		...{ date, kind, reason },
		...(url !== undefined && { url }),
	}));
}

/** Counted returns of earlier plans, which go on being read. */
function leftReturns(folder: string, files: ReadonlyMap<string, string>): readonly Problem[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => /^counted-.*\.csv$/.test(name) && !files.has(name))
		.sort()
		.map((name) => ({
			code: "counted-return-left",
			stops: "nothing" as const,
			at: { file: `returns/${name}` },
			says: "No entry of evidence.yaml gives this counted return any more, and the document still reads it.",
			next: "Delete it if its figures are not wanted.",
		}));
}
