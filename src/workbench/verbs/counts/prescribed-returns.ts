import { join } from "node:path";
import { type PrescribedReturn, readPrescribedReturns } from "#assessment/coverage";
import { addMonths, done, monthsOf, type Outcome, type Period, periodBetween } from "#vocabulary";
import { figuresOver } from "../counters/add-figures.ts";
import type { CountedFigure } from "../counters/counter.ts";
import { incidentExtracts } from "../counters/incident-extracts.ts";
import { readStructure } from "../folder-reading.ts";
import { projectRoot } from "../project-root.ts";
import type { CountContext, CountSubject, CountTable } from "./count-table.ts";

const QUARTER = 3;

/**
 * The information that the law wants shared every quarter, as far as partners' incident extracts can be counted for it: a row
 * for each piece, a column for each quarter. A piece that offence codes do not tell stands without numbers.
 */
export const prescribedReturns: CountSubject = async (context) => {
	const items = policeItems();
	const lines: { item: PrescribedReturn; figures: readonly CountedFigure[] | undefined }[] = [];
	for (const item of items) {
		const counted = await countItem(item, context);
		if (!counted.ok) return counted;
		lines.push({ item, figures: counted.value });
	}
	const quarters = quartersIn(lines.flatMap(({ figures = [] }) => figures));
	return done<CountTable>({
		title: `Prescribed information (SI 2007/1831) from incident extracts, ${context.area.name}`,
		source: incidentExtracts.title,
		headings: ["Information", ...quarters.map(({ from }) => `Quarter from ${from.slice(0, 7)}`)],
		rows: lines.map(({ item, figures }) => [
			item.title,
			...quarters.map((quarter) =>
				figures ? (figuresOver(quarter, figures, true)[0]?.value ?? null) : null,
			),
		]),
		cautions: [
			"Incidents count in the quarter in which they were recorded, by their offence codes.",
			"What has no number is not told by offence codes of the reference table, or a month of the quarter is not held.",
		],
	});
};

/** The pieces that incident extracts are named for. A fault in the list that ships is a fault of the program, and thrown. */
function policeItems(): readonly PrescribedReturn[] {
	const folder = join(projectRoot(), "reference");
	const read = readStructure(folder, "prescribed-returns.yaml", readPrescribedReturns);
	if (!read.ok) throw new Error(`The reference data are damaged: ${JSON.stringify(read.problems)}`);
	return read.value.filter(({ sources }) => sources.includes("incident-extract"));
}

/** The monthly counts of a piece, its measures added up; undefined where offence codes do not tell it. */
async function countItem(
	{ extract }: PrescribedReturn,
	{ store, asked, area, areas, span }: CountContext,
): Promise<Outcome<readonly CountedFigure[] | undefined>> {
	const places = [{ asked, counted: area }];
	let sums: readonly CountedFigure[] | undefined;
	for (const measure of extract) {
		const counted = await incidentExtracts.count({ store, measure, places, areas, span, of: {} });
		if (!counted.ok) return counted;
		const own = counted.value.series.flatMap(({ figures }) => figures);
		sums = sums?.map((figure, index) => bothOf(figure, own[index])) ?? own;
	}
	return done(sums);
}

/** Two counts of one month together; none if either is not held. */
function bothOf(left: CountedFigure, right: CountedFigure | undefined): CountedFigure {
	const isHeld = left.value !== null && right !== undefined && right.value !== null;
	return isHeld ? { ...left, value: (left.value ?? 0) + (right.value ?? 0) } : { ...left, value: null };
}

/** The calendar quarters in which any month lies. */
function quartersIn(figures: readonly CountedFigure[]): readonly Period[] {
	const months = figures.flatMap(({ period }) => monthsOf(period));
	const starts = new Set(
		months.map(({ from }) => addMonths(from, -((Number(from.slice(5, 7)) - 1) % QUARTER))),
	);
	return [...starts].sort().map((from) => periodBetween(from, addMonths(from, QUARTER)));
}
