/** A linear programme in whole or broken numbers: least of `cost · x` where every row adds up and 0 ≤ x ≤ `most`. */
export type Programme = {
	readonly cost: readonly number[];
	/** The largest that each number may be; infinite where nothing holds it. */
	readonly most: readonly number[];
	/** Rows `Σ factor × x = right`, with the places of their factors. */
	readonly rows: readonly {
		readonly terms: readonly (readonly [number, number])[];
		readonly right: number;
	}[];
};

const NEARLY_NOUGHT = 1e-9;
/** Steps that move nothing before the careful rule, which cannot run in circles, takes over. */
const IDLE_STEPS = 40;
const MOST_STEPS = 20_000;

type Tableau = {
	readonly rows: Float64Array[];
	readonly right: Float64Array;
	readonly most: Float64Array;
	readonly basis: Int32Array;
	/** Whether a number is counted down from its largest instead of up from nought. */
	readonly turned: Uint8Array;
	readonly width: number;
};

/**
 * Solves a linear programme by the simplex method with bounded numbers (Dantzig 1963, chapter 18), in two phases. Small and dense: meant
 * for some hundred numbers. What it answers is a proposal in floating point; whoever needs certainty puts the numbers
 * into the rows again.
 *
 * @returns the numbers, or nothing where no numbers fit
 *
 * @example
 * leastOf({ cost: [1, 0], most: [9, 2], rows: [{ terms: [[0, 1], [1, 1]], right: 5 }] }) // => [3, 2]
 */
export function leastOf(programme: Programme): number[] | undefined {
	const count = programme.cost.length;
	const tableau = tableauOf(programme);
	const shortfall = new Float64Array(tableau.width).fill(1, count);
	if (!descend(tableau, shortfall)) return undefined;
	const short = tableau.basis.reduce(
		(sum, column, row) => sum + (column >= count ? (tableau.right[row] ?? 0) : 0),
		0,
	);
	if (short > 1e-6) return undefined;
	tableau.most.fill(0, count);
	const cost = new Float64Array(tableau.width);
	cost.set(programme.cost);
	if (!descend(tableau, cost)) return undefined;
	return solutionOf(tableau, count);
}

/** Every row begins with a number of its own that stands for what is still missing from it. */
function tableauOf({ cost, most, rows }: Programme): Tableau {
	const count = cost.length;
	const width = count + rows.length;
	const upper = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
	upper.set(most);
	const right = new Float64Array(rows.length);
	const dense = rows.map((row, index) => {
		const sign = row.right < 0 ? -1 : 1;
		const line = new Float64Array(width);
		for (const [column, factor] of row.terms) line[column] = (line[column] ?? 0) + sign * factor;
		line[count + index] = 1;
		right[index] = sign * row.right;
		return line;
	});
	return {
		rows: dense,
		right,
		most: upper,
		basis: Int32Array.from(rows, (_, index) => count + index),
		turned: new Uint8Array(width),
		width,
	};
}

/** Goes down to the least cost; false where there is no least. */
function descend(tableau: Tableau, cost: Float64Array): boolean {
	const slope = slopeOf(tableau, cost);
	let idle = 0;
	for (let step = 0; step < MOST_STEPS; step += 1) {
		const entering = enteringColumn(tableau, slope, idle > IDLE_STEPS);
		if (entering === -1) return true;
		const limit = furthest(tableau, entering, idle > IDLE_STEPS);
		if (!Number.isFinite(limit.length)) return false;
		idle = limit.length > NEARLY_NOUGHT ? 0 : idle + 1;
		if (limit.row === -1) turnColumn(tableau, slope, entering);
		else exchange(tableau, slope, entering, limit);
	}
	return false;
}

/** What the cost gains by each number, given those in the basis. Numbers counted down cost the other way round. */
function slopeOf({ rows, basis, turned, width }: Tableau, cost: Float64Array): Float64Array {
	const signed = cost.map((each, column) => (turned[column] ? -each : each));
	const slope = signed.slice();
	for (const [index, row] of rows.entries()) {
		const weight = signed[basis[index] ?? 0] ?? 0;
		if (weight === 0) continue;
		for (let column = 0; column < width; column += 1)
			slope[column] = (slope[column] ?? 0) - weight * (row[column] ?? 0);
	}
	for (const column of basis) slope[column] = 0;
	return slope;
}

function enteringColumn({ most, width }: Tableau, slope: Float64Array, careful: boolean): number {
	let best = -1;
	let steepest = -NEARLY_NOUGHT;
	for (let column = 0; column < width; column += 1) {
		const here = slope[column] ?? 0;
		if (here >= steepest || (most[column] ?? 0) <= 0) continue;
		best = column;
		if (careful) break;
		steepest = here;
	}
	return best;
}

type Limit = { length: number; row: number; atMost: boolean };

/** How far a number may grow, and which other one stops it at nought or at its largest; row −1 where it is its own largest. */
function furthest({ rows, right, most, basis }: Tableau, entering: number, careful: boolean): Limit {
	const limit: Limit = { length: most[entering] ?? 0, row: -1, atMost: false };
	let pivot = 0;
	for (const [index, row] of rows.entries()) {
		const factor = row[entering] ?? 0;
		if (Math.abs(factor) <= NEARLY_NOUGHT) continue;
		const atMost = factor < 0;
		const room = atMost ? (most[basis[index] ?? 0] ?? 0) - (right[index] ?? 0) : (right[index] ?? 0);
		const length = Math.max(0, room / Math.abs(factor));
		const nearer = length < limit.length - NEARLY_NOUGHT;
		const tied = limit.row !== -1 && length <= limit.length + NEARLY_NOUGHT;
		const better = careful
			? (basis[index] ?? 0) < (basis[limit.row] ?? 0)
			: Math.abs(factor) > Math.abs(pivot);
		if (!nearer && !(tied && better)) continue;
		Object.assign(limit, { length: Math.min(length, limit.length), row: index, atMost });
		pivot = factor;
	}
	return limit;
}

/** From here on a number is counted from its other end. */
function turnColumn({ rows, right, most, turned }: Tableau, slope: Float64Array, column: number): void {
	const whole = most[column] ?? 0;
	for (const [index, row] of rows.entries()) {
		right[index] = (right[index] ?? 0) - (row[column] ?? 0) * whole;
		row[column] = -(row[column] ?? 0);
	}
	slope[column] = -(slope[column] ?? 0);
	turned[column] = turned[column] ? 0 : 1;
}

function exchange(
	tableau: Tableau,
	slope: Float64Array,
	entering: number,
	{ row: index, atMost }: Limit,
): void {
	const { rows, right, most, basis, turned, width } = tableau;
	const row = rows[index];
	if (!row) return;
	const leaving = basis[index] ?? 0;
	if (atMost) {
		for (let column = 0; column < width; column += 1) row[column] = -(row[column] ?? 0);
		row[leaving] = 1;
		right[index] = (most[leaving] ?? 0) - (right[index] ?? 0);
		turned[leaving] = turned[leaving] ? 0 : 1;
	}
	const pivot = row[entering] ?? 1;
	for (let column = 0; column < width; column += 1) row[column] = (row[column] ?? 0) / pivot;
	right[index] = (right[index] ?? 0) / pivot;
	basis[index] = entering;
	for (const [other, line] of rows.entries()) {
		const factor = line[entering] ?? 0;
		if (other === index || factor === 0) continue;
		subtract(line, row, factor);
		right[other] = Math.max(0, (right[other] ?? 0) - factor * (right[index] ?? 0));
	}
	const factor = slope[entering] ?? 0;
	if (factor !== 0) subtract(slope, row, factor);
}

function subtract(from: Float64Array, row: Float64Array, factor: number): void {
	for (let column = 0; column < from.length; column += 1)
		from[column] = (from[column] ?? 0) - factor * (row[column] ?? 0);
}

function solutionOf({ basis, right, most, turned }: Tableau, count: number): number[] {
	const values = new Float64Array(turned.length);
	for (const [row, column] of basis.entries()) values[column] = right[row] ?? 0;
	return Array.from({ length: count }, (_, column) => {
		const value = values[column] ?? 0;
		return turned[column] ? (most[column] ?? 0) - value : value;
	});
}
