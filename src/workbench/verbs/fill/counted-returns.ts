import type { AskedReturn } from "#assessment/settings";
import { currentLoads, type LoadRecord, type Store } from "#evidence/store";
import { type Area, done, type Outcome, type Period, type Problem, refused } from "#vocabulary";
import { figuresOver } from "../counters/add-figures.ts";
import { type CountedFigure, type Counter, loadsBehind, type PlaceFigures } from "../counters/counter.ts";
import { breakdownOf, counterOf } from "../counters/counters.ts";
import { placesOf } from "../counters/places.ts";
import { type ReturnCells, returnCells } from "../counters/return-text.ts";
import { besidesOf } from "../counters/series-return.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import { type FileList, fileList } from "./file-list.ts";

/** A counted cell: its row in a return, and what it stands on. */
export type CountedCell = {
	/** The return in which it stands, such as `counted-police-street.csv`. */
	readonly file: string;
	readonly cells: ReturnCells;
	readonly area: Area;
	readonly period: Period;
	readonly hasValue: boolean;
	/** The files that it was counted from. */
	readonly from: FileList;
};

/** What was counted, and the loads that decide what is counted where. */
export type CountedCells = {
	readonly cells: readonly CountedCell[];
	readonly placedBy: readonly LoadRecord[];
	/** What figures cannot say, each with the measures that it is about. */
	readonly cautions: readonly string[];
};

/** What counting needs beside the plan. */
export type CountingWorld = { readonly store: Store; readonly assessment: OpenAssessment };

/** Counts every figure of a plan, in the order of the plan. The first entry that cannot be counted at all stops it. */
export async function countPlan(
	plan: readonly AskedReturn[],
	{ store, assessment }: CountingWorld,
): Promise<Outcome<CountedCells>> {
	const loads = currentLoads(await store.loads());
	const cells = new Map<string, CountedCell>();
	const placedBy = new Set<LoadRecord>();
	const cautions = new Map<string, Set<string>>();
	for (const asked of plan)
		for (const measure of asked.measures) {
			const counted = await countMeasure(asked, measure, { store, assessment, loads });
			if (!counted.ok) return refused(...counted.problems.map((each) => ofEntry(each, asked)));
			for (const each of counted.value.cells) {
				const key = cellKey(each.cells);
				const other = cells.get(key);
				if (other && other.file !== each.file) return refused(countedTwice(asked, each, other));
				cells.set(key, other ?? each);
			}
			for (const each of loads) if (counted.value.counter.placedBy.includes(each.source)) placedBy.add(each);
			for (const each of counted.value.cautions)
				cautions.set(each, (cautions.get(each) ?? new Set()).add(measure));
		}
	return done({
		cells: [...cells.values()],
		placedBy: [...placedBy],
		cautions: [...cautions].map(([caution, measures]) => `${[...measures].join(", ")}: ${caution}`),
	});
}

type Counting = CountingWorld & { readonly loads: readonly LoadRecord[] };

type CountedMeasure = {
	readonly counter: Counter;
	readonly cells: readonly CountedCell[];
	readonly cautions: readonly string[];
};

async function countMeasure(
	asked: AskedReturn,
	measure: string,
	{ store, assessment, loads }: Counting,
): Promise<Outcome<CountedMeasure>> {
	const counter = counterOf({ ...asked, measure }, loads);
	if (!counter.ok) return counter;
	const breakdown = breakdownOf(counter.value, asked.breakdown);
	if (!breakdown.ok) return breakdown;
	const { areas } = assessment;
	const places = (await Promise.all(asked.areas.map((area) => placesOf(area, {}, areas, store)))).flat();
	const counts = await counter.value.count({
		...{ store, measure, places, areas, span: spanOf(asked.periods), of: asked.of },
		...(breakdown.value !== undefined && { breakdown: breakdown.value }),
	});
	if (!counts.ok) return counts;
	const cells = asked.areas.flatMap((area) => {
		const series = counts.value.series.find(({ place }) => place.counted.code === area.code);
		return asked.periods.flatMap((period) =>
			figuresOver(period, series?.figures ?? [], counter.value.adds).map((figure) =>
				cellOf(figure, { asked, measure, area, counter: counter.value, assessment, loads, series }),
			),
		);
	});
	return done({ counter: counter.value, cells, cautions: counts.value.cautions });
}

type CellContext = {
	readonly asked: AskedReturn;
	readonly measure: string;
	readonly area: Area;
	readonly counter: Counter;
	readonly assessment: OpenAssessment;
	readonly loads: readonly LoadRecord[];
	readonly series: PlaceFigures | undefined;
};

function cellOf(figure: CountedFigure, context: CellContext): CountedCell {
	const { asked, measure, area, counter, assessment, loads, series } = context;
	const known = assessment.measures.byId(measure);
	if (!known) throw new Error(`The plan names ${measure}, which was looked up when the plan was read.`);
	const hasValue = figure.value !== null;
	const from = fileList(hasValue ? loadsBehind(loads, counter, figure.period, series?.force) : []);
	return {
		file: `counted-${asked.file ?? counter.source}.csv`,
		area,
		period: figure.period,
		hasValue,
		from,
		cells: returnCells({
			measure: known.id,
			unit: known.unit,
			area: area.code,
			figure,
			source: asked.title ?? counter.title,
			supplier: asked.supplier ?? counter.supplier,
			note: noteOf(figure, from),
		}),
	};
}

/** Where a figure was counted from, and the numbers that stand beside it. */
function noteOf(figure: CountedFigure, { name, loads }: FileList): string {
	const files = loads.length === 1 ? "1 file" : `${loads.length} files`;
	const from = loads.length > 0 ? `counted from ${files}, list ${name}` : "";
	return [from, besidesOf(figure)].filter((each) => each !== "").join("; ");
}

/** A count wants the months of its periods alone. */
function spanOf(periods: readonly Period[]) {
	const from = periods.map((each) => each.from).toSorted()[0];
	const to = periods
		.map((each) => each.to)
		.toSorted()
		.at(-1);
	return { ...(from && { from }), ...(to && { to }) };
}

/** A text that is the same for two cells exactly if they state the same figure. */
export function cellKey({ measure, area, period, breakdown }: ReturnCells): string {
	return [measure, area, period, breakdown ?? ""].join(" | ");
}

/** Problems of a question are told at the entry that asked it. */
function ofEntry(problem: Problem, { at }: AskedReturn): Problem {
	return { ...problem, at };
}

function countedTwice({ at }: AskedReturn, here: CountedCell, there: CountedCell): Problem {
	return {
		code: "cell-counted-twice",
		stops: "document",
		at,
		says: "Two entries want the same figure, counted into different returns.",
		found: `${cellKey(here.cells)} in ${there.file} and ${here.file}`,
		wanted: "each figure once",
		next: "Take it out of one of the entries.",
	};
}
