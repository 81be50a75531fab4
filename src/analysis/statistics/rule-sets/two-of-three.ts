import { isAbove, isBelow } from "./beyond-line.ts";
import { directionOf, type Mark, type RulePoint, sideOfCentre } from "./signal.ts";

/** How a set reads "two of three points close to a limit". */
export type TwoOfThreeReading = {
	/** Whether points beyond the limit count as beyond the near limit. */
	beyondLimit: "counts" | "does not count";
	/** Where the third point must lie. */
	third: "anywhere" | "anywhere but beyond the other near limit" | "on the same side";
	/** The close points, only one that completes the pattern, or all three points. */
	flagged: "close points" | "completing point" | "all three";
};

/**
 * Two of three consecutive points beyond the near limit (two standard deviations) on the same side. A
 * missing point breaks the three.
 *
 * Source: NHS England, Making Data Count (points beyond the limit count since November 2023).
 */
export function closePoints(points: readonly RulePoint[], reading: TwoOfThreeReading): Mark[] {
	const close = points.map((point) => closeSide(point, reading.beyondLimit));
	const flags = new Map<number, -1 | 1>();
	for (let start = 0; start + 3 <= points.length; start += 1) {
		const window = [start, start + 1, start + 2];
		if (window.some((index) => points[index]?.value === null)) continue;
		for (const side of [1, -1] as const) {
			const found = window.filter((index) => close[index] === side);
			const third = window.find((index) => close[index] !== side);
			if (found.length < 2 || !thirdIsRight(points[third ?? -1], close[third ?? -1], side, reading)) continue;
			for (const index of flaggedOf(found, window, reading)) flags.set(index, side);
		}
	}
	return [...flags]
		.sort(([left], [right]) => left - right)
		.map(([index, side]) => ({ index, direction: directionOf(side) }));
}

/**
 * Whether the point that is not close lies where the reading wants it; there is none where all three are
 * close.
 */
function thirdIsRight(
	point: RulePoint | undefined,
	close: number | undefined,
	side: number,
	{ third }: TwoOfThreeReading,
): boolean {
	if (point === undefined || third === "anywhere") return true;
	return third === "on the same side" ? sideOfCentre(point) === side : close !== -side;
}

function flaggedOf(found: number[], window: number[], { flagged }: TwoOfThreeReading): number[] {
	if (flagged === "all three") return window;
	return flagged === "close points" ? found : found.filter((index) => index === window.at(-1));
}

function closeSide({ value, line }: RulePoint, beyondLimit: TwoOfThreeReading["beyondLimit"]): -1 | 0 | 1 {
	if (value === null) return 0;
	const counts = beyondLimit === "counts";
	if (isAbove(value, line.nearUpper)) return counts || !isAbove(value, line.upper) ? 1 : 0;
	if (isBelow(value, line.nearLower)) return counts || !isBelow(value, line.lower) ? -1 : 0;
	return 0;
}
