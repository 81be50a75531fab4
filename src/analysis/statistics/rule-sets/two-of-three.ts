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
 * Two of three consecutive points beyond the near limit (two standard deviations) on the same side. A missing point
 * breaks the three.
 *
 * Source: NHS England, Making Data Count (points beyond the limit count since November 2023).
 */
export function closePoints(points: readonly RulePoint[], reading: TwoOfThreeReading): Mark[] {
	const close = points.map((point) => closeSide(point, reading.beyondLimit));
	const flags = new Map<number, number>();
	const thirdIsRight = (window: number[], side: 1 | -1, third: TwoOfThreeReading["third"]) => {
		if (third === "on the same side") return window.every((index) => onSide(points[index], side));
		return third === "anywhere" || !window.some((index) => close[index] === -side);
	};
	for (let start = 0; start + 3 <= points.length; start += 1) {
		const window = [start, start + 1, start + 2];
		if (window.some((index) => points[index]?.value === null)) continue;
		for (const side of [1, -1] as const) {
			const found = window.filter((index) => close[index] === side);
			if (found.length < 2) continue;
			if (!thirdIsRight(window, side, reading.third)) continue;
			for (const index of flaggedOf(found, window, reading.flagged)) flags.set(index, side);
		}
	}
	return [...flags]
		.sort(([left], [right]) => left - right)
		.map(([index, side]) => ({ index, direction: directionOf(side) }));
}

function flaggedOf(found: number[], window: number[], flagged: TwoOfThreeReading["flagged"]): number[] {
	if (flagged === "all three") return window;
	return flagged === "close points" ? found : found.filter((index) => index === window.at(-1));
}

function onSide(point: RulePoint | undefined, side: number): boolean {
	return point !== undefined && sideOfCentre(point) === side;
}

function closeSide({ value, line }: RulePoint, beyondLimit: TwoOfThreeReading["beyondLimit"]): -1 | 0 | 1 {
	if (value === null) return 0;
	const counts = beyondLimit === "counts";
	if (line.nearUpper !== null && value > line.nearUpper) {
		return counts || line.upper === null || value <= line.upper ? 1 : 0;
	}
	if (line.nearLower !== null && value < line.nearLower) {
		return counts || line.lower === null || value >= line.lower ? -1 : 0;
	}
	return 0;
}
