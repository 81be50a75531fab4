import { type Period, periodKey, periodWithin } from "#vocabulary";
import type { BeginningFile } from "../beginning-file.ts";
import { returnTemplate } from "../return-template.ts";
import { periodText, yearsLater } from "../written-period.ts";

/** A cell that a return of last year stated, or said was missing. */
export type LastCell = {
	readonly file: string;
	readonly measure: string;
	readonly area: string;
	readonly period: Period;
	readonly breakdown?: string;
	readonly source: string;
	readonly supplier: string;
};

/** Returns that the program counts from records are counted again, and nobody is asked for them. */
const COUNTED = /^returns\/counted-/;

/**
 * The returns that partners are asked to fill next year: for each of last year's the same measures, areas and parts, in the
 * windows moved on, and the months of the main window where it had months. What it stated before stays in its own file.
 *
 * @param windows last year's, the main one first
 */
export function nextReturns(
	cells: readonly LastCell[],
	windows: readonly Period[],
	{ years, year }: { readonly years: number; readonly year: number },
): BeginningFile[] {
	const asked = cells.filter(
		(cell) => !COUNTED.test(cell.file) && isOf(cell.period, windows) && /\.[a-z]+$/.test(cell.file),
	);
	return [...Map.groupBy(asked, ({ file }) => file)].map(([file, several]) => ({
		name: file.replace(/\.[a-z]+$/i, `-${year}.csv`),
		text: returnTemplate(distinct(several.map((cell) => movedOn(cell, years)))),
	}));
}

function isOf(period: Period, windows: readonly Period[]): boolean {
	const [main] = windows;
	const named = windows.some((window) => periodKey(window) === periodKey(period));
	return named || (main !== undefined && period.kind === "month" && periodWithin(period, main));
}

function movedOn({ measure, area, period, breakdown, source, supplier }: LastCell, years: number) {
	const moved = yearsLater(period, years);
	return {
		measure,
		area,
		period: periodText(moved),
		...(breakdown === undefined ? {} : { breakdown }),
		source,
		supplier,
	};
}

function distinct<Cell extends { measure: string; area: string; period: string; breakdown?: string }>(
	cells: readonly Cell[],
): Cell[] {
	return [
		...new Map(
			cells.map((cell) => [JSON.stringify([cell.measure, cell.area, cell.period, cell.breakdown]), cell]),
		).values(),
	];
}
