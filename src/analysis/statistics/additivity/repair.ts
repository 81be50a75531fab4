import { connectedSums } from "./connected-sums.ts";
import { type Cells, checkSums, type Sum, type SumCheck } from "./sum-check.ts";

/** A cell that would change. */
export type CellChange = { readonly cell: string; readonly from: number; readonly to: number };

/** The single change that mends most sums of one group. Most likely, never fact. */
export type Repair = {
	/** "most likely" where one change is best; "one of several" where others mend as many sums as well. */
	readonly kind: "most likely" | "one of several";
	readonly change: CellChange;
	/** Totals above it that agreed with their parts and are recomputed. */
	readonly consequences: readonly CellChange[];
	/** The sums that failed and would hold. */
	readonly mends: readonly Sum[];
	/** The sums that would still fail. */
	readonly leaves: readonly Sum[];
	/** The other changes that do as well. */
	readonly rivals: readonly CellChange[];
};

type Trial = Omit<Repair, "kind" | "rivals"> & { readonly score: number; readonly remaining: number };

/** The totals that agreed with their parts, recomputed upwards after a change. */
function recomputed(change: CellChange, cells: Cells, agreed: readonly SumCheck[]): CellChange[] {
	const values = new Map(cells).set(change.cell, change.to);
	const waiting = [change.cell];
	const changed = new Map<string, CellChange>();
	for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
		for (const sum of agreed) {
			if (!sum.parts.includes(cell) || changed.has(sum.total) || sum.total === change.cell) continue;
			const to = sum.parts.reduce((total, part) => total + (values.get(part) ?? 0), 0);
			const from = values.get(sum.total) ?? 0;
			values.set(sum.total, to);
			changed.set(sum.total, { cell: sum.total, from, to });
			waiting.push(sum.total);
		}
	}
	return [...changed.values()];
}

function tryChange(change: CellChange, cells: Cells, before: readonly SumCheck[]): Trial {
	const agreed = before.filter((sum) => sum.agrees === true);
	const consequences = recomputed(change, cells, agreed);
	const after = new Map(cells);
	for (const { cell, to } of [change, ...consequences]) after.set(cell, to);
	const checks = checkSums({ cells: after, sums: before.map(({ total, parts }) => ({ total, parts })) });
	const mends = checks.filter((sum, index) => sum.agrees === true && before[index]?.agrees === false);
	const leaves = checks.filter((sum) => sum.agrees === false);
	const broken = checks.filter((sum, index) => sum.agrees === false && before[index]?.agrees === true);
	const remaining = leaves.reduce((total, sum) => total + Math.abs(sum.residual ?? 0), 0);
	const plain = ({ total, parts }: Sum): Sum => ({ total, parts });
	const score = mends.length - broken.length;
	return { change, consequences, mends: mends.map(plain), leaves: leaves.map(plain), score, remaining };
}

/** Every single-cell change that a residual suggests. Totals that agree with their parts are not suspects. */
function suspects(cells: Cells, checks: readonly SumCheck[]): CellChange[] {
	const residuals = new Set(checks.flatMap((sum) => (sum.residual ? [sum.residual, -sum.residual] : [])));
	const settled = new Set(checks.filter((sum) => sum.agrees === true).map((sum) => sum.total));
	const named = new Set(checks.flatMap((sum) => [sum.total, ...sum.parts]));
	const changes: CellChange[] = [];
	for (const cell of named) {
		const from = cells.get(cell);
		if (from === null || from === undefined || settled.has(cell)) continue;
		for (const residual of residuals) {
			const to = from + residual;
			if (to >= 0 || from < 0) changes.push({ cell, from, to });
		}
	}
	return changes;
}

function better(a: Trial, b: Trial): number {
	return b.score - a.score || a.remaining - b.remaining || a.consequences.length - b.consequences.length;
}

function repairOf(cells: Cells, checks: readonly SumCheck[]): Repair | undefined {
	const trials = suspects(cells, checks)
		.map((change) => tryChange(change, cells, checks))
		.filter((trial) => trial.score > 0)
		.sort(better);
	const best = trials[0];
	if (!best) return undefined;
	const rivals = trials
		.slice(1)
		.filter((trial) => trial.score === best.score && trial.remaining === best.remaining)
		.map((trial) => trial.change);
	const { change, consequences, mends, leaves } = best;
	const kind = rivals.length === 0 ? "most likely" : "one of several";
	return { kind, change, consequences, mends, leaves, rivals };
}

/**
 * The single wrong cell that would best explain the sums that fail, one answer for each group of linked sums.
 *
 * One cell changes; every total above it that agreed with its parts is recomputed; the change that mends most sums
 * (then leaves the smallest residuals, then changes least) is proposed. A total that agrees with its parts is not
 * itself a suspect. Where several changes do equally well none is called most likely, and all are listed.
 *
 * @param table the cells and the sums that they should obey
 * @returns proposals, never corrections: a person decides
 * @example
 * likelyRepairs({ cells: new Map([["all", 9], ["a", 4], ["b", 5]]), sums: [{ total: "all", parts: ["a", "b"] }] }) // => []
 */
export function likelyRepairs(table: { cells: Cells; sums: readonly Sum[] }): Repair[] {
	return connectedSums(checkSums(table))
		.filter((checks) => checks.some((sum) => sum.agrees === false))
		.flatMap((checks) => repairOf(table.cells, checks) ?? []);
}
