import { directionOf, type Mark, type RulePoint } from "./signal.ts";

/**
 * Trend: `length` or more points, each strictly above (or each strictly below) the one before. A tie and a
 * missing point end it. The point at which a rise turns into a fall may belong to both.
 *
 * Source: NHS England, Making Data Count (7 points, which are 6 differences).
 */
export function trendingPoints(points: readonly RulePoint[], length: number): Mark[] {
	const marks: Mark[] = [];
	let start = 0;
	let direction = 0;
	const close = (end: number) => {
		if (direction === 0 || end - start + 1 < length) return;
		for (let index = start; index <= end; index += 1)
			marks.push({ index, direction: directionOf(direction) });
	};
	for (let index = 1; index <= points.length; index += 1) {
		const step = index < points.length ? stepSign(points[index - 1], points[index]) : 0;
		if (step === direction && step !== 0) continue;
		close(index - 1);
		start = index - 1;
		direction = step;
	}
	return marks;
}

function stepSign(before: RulePoint | undefined, after: RulePoint | undefined): number {
	if (before === undefined || after === undefined || before.value === null || after.value === null) return 0;
	return Math.sign(after.value - before.value);
}
