/**
 * Ways to allow for many tests at once: none, Bonferroni, Holm (never weaker than Bonferroni), Hochberg, and the two
 * that bound the share of false alarms instead (Benjamini-Hochberg, and Benjamini-Yekutieli for any dependence).
 */
export const pAdjustments = {
	none: "no adjustment",
	bonferroni: "Bonferroni",
	holm: "Holm",
	hochberg: "Hochberg",
	"benjamini-hochberg": "Benjamini and Hochberg",
	"benjamini-yekutieli": "Benjamini and Yekutieli",
} as const;

/** The name of a way to allow for many tests. */
export type PAdjustment = keyof typeof pAdjustments;

/** Running greatest of factor x p from the smallest p up (Holm). */
function stepDown(ascending: readonly number[], factor: (index: number) => number): number[] {
	let greatest = 0;
	return ascending.map((p, index) => {
		greatest = Math.max(greatest, p * factor(index));
		return Math.min(1, greatest);
	});
}

/** Running least of factor x p from the largest p down (Hochberg and kin). */
function stepUp(ascending: readonly number[], factor: (index: number) => number): number[] {
	let least = 1;
	const adjusted = ascending.map(() => 1);
	for (let index = ascending.length - 1; index >= 0; index--) {
		least = Math.min(least, (ascending[index] ?? 1) * factor(index));
		adjusted[index] = least;
	}
	return adjusted;
}

function adjustedAscending(ascending: readonly number[], how: PAdjustment, tests: number): number[] {
	switch (how) {
		case "none":
			return [...ascending];
		case "bonferroni":
			return ascending.map((p) => Math.min(1, p * tests));
		case "holm":
			return stepDown(ascending, (index) => tests - index);
		case "hochberg":
			return stepUp(ascending, (index) => tests - index);
		case "benjamini-hochberg":
			return stepUp(ascending, (index) => tests / (index + 1));
		case "benjamini-yekutieli": {
			let harmonic = 0;
			for (let k = 1; k <= tests; k++) harmonic += 1 / k;
			return stepUp(ascending, (index) => (harmonic * tests) / (index + 1));
		}
	}
}

/**
 * P values adjusted for the number of tests made, in the order given. Agrees with R's `p.adjust`.
 *
 * @param values p values from 0 to 1
 * @param how the method
 * @param tests how many tests were made; the number of values unless told
 * @example
 * adjustP([0.01, 0.04], "holm") // => [0.02, 0.04]
 */
export function adjustP(values: readonly number[], how: PAdjustment, tests = values.length): number[] {
	const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
	const adjusted = adjustedAscending(
		order.map((index) => values[index] ?? 1),
		how,
		tests,
	);
	const inOrder = values.map(() => 1);
	order.forEach((index, place) => {
		inOrder[index] = adjusted[place] ?? 1;
	});
	return inOrder;
}
