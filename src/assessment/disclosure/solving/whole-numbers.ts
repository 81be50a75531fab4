import { leastOf, type Programme } from "./simplex.ts";

const NEARLY_WHOLE = 1e-6;

/**
 * Finds whole numbers that fit the rows of a programme, of little cost: solves it in broken numbers and, where one comes
 * out broken, tries the whole numbers below and above it in turn (Land and Doig 1960). What is returned was put into the rows again
 * and fits exactly, so that no rounding of the computer stands behind it.
 *
 * @param tries how many programmes are solved before it gives up
 * @returns the numbers, or nothing where none were found, which does not mean that there are none
 *
 * @example
 * wholeNumbers({ cost: [1, 0], most: [9, 9], rows: [{ terms: [[0, 2], [1, 2]], right: 6 }] }, 10) // => [0, 3]
 */
export function wholeNumbers(programme: Programme, tries: number): number[] | undefined {
	const waiting: Branch[] = [{ least: new Map(), most: new Map() }];
	for (let tried = 0; tried < tries; tried += 1) {
		const branch = waiting.pop();
		if (!branch) return undefined;
		const found = solvedIn(branch, programme);
		if (!found) continue;
		const broken = mostBroken(found);
		if (broken === -1) {
			const whole = found.map(Math.round);
			if (fits(whole, programme)) return whole;
			continue;
		}
		const value = found[broken] ?? 0;
		waiting.push({ ...branch, least: new Map(branch.least).set(broken, Math.ceil(value)) });
		waiting.push({ ...branch, most: new Map(branch.most).set(broken, Math.floor(value)) });
	}
	return undefined;
}

/** Narrower bounds of some numbers. */
type Branch = { readonly least: ReadonlyMap<number, number>; readonly most: ReadonlyMap<number, number> };

function solvedIn({ least, most }: Branch, programme: Programme): number[] | undefined {
	const upper = programme.most.map(
		(each, column) => Math.min(each, most.get(column) ?? each) - (least.get(column) ?? 0),
	);
	if (upper.some((each) => each < 0)) return undefined;
	const found = leastOf({
		cost: programme.cost,
		most: upper,
		rows: programme.rows.map(({ terms, right }) => ({
			terms,
			right: terms.reduce((rest, [column, factor]) => rest - factor * (least.get(column) ?? 0), right),
		})),
	});
	return found?.map((each, column) => each + (least.get(column) ?? 0));
}

function mostBroken(values: readonly number[]): number {
	let worst = -1;
	let distance = NEARLY_WHOLE;
	for (const [column, value] of values.entries()) {
		const here = Math.abs(value - Math.round(value));
		if (here <= distance) continue;
		worst = column;
		distance = here;
	}
	return worst;
}

function fits(values: readonly number[], { rows, most }: Programme): boolean {
	const within = values.every((value, column) => value >= 0 && value <= (most[column] ?? 0));
	return (
		within &&
		rows.every(
			({ terms, right }) =>
				terms.reduce((sum, [column, factor]) => sum + factor * (values[column] ?? 0), 0) === right,
		)
	);
}
