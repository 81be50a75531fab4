import type { DisclosureInput } from "#assessment/disclosure";
import type { Measure, Observation } from "#evidence/measures";
import { areaRegister, readAreaCode, readMeasureId, readPeriod } from "#vocabulary";
import { type Chance, chance } from "../random.ts";

/** What befalls the observations of a seed. */
export const TROUBLES = ["crossed", "off by one", "contradicting windows", "gap of the supplier"] as const;

export type Trouble = (typeof TROUBLES)[number];

/** A linear equation between observations, by their place, as an outsider may know it: factors × values = right. */
export type Equation = { readonly terms: readonly (readonly [number, number])[]; readonly right: number };

/** Observations as returns may give them, their true values (those of gaps too), and what ties them. */
export type RandomObservations = {
	readonly seed: number;
	readonly trouble: Trouble;
	readonly input: DisclosureInput;
	readonly truth: readonly number[];
	readonly equations: readonly Equation[];
};

type Row = { readonly breakdown: string; readonly when: string; readonly value: number; readonly gap?: true };

/** The observations of a seed: the troubles take turns. Equations are written apart from the product's own way. */
export function randomObservations(seed: number): RandomObservations {
	const random = chance(seed);
	const trouble = TROUBLES[seed % TROUBLES.length] ?? "crossed";
	const { rows, sums } = trouble === "contradicting windows" ? windows(random) : crossed(random, trouble);
	const truth = rows.map(({ value }) => value);
	const equations = sums.map(({ total, parts }) => ({
		terms: [[total, -1] as const, ...parts.map((part) => [part, 1] as const)],
		right: parts.reduce((sum, part) => sum + (truth[part] ?? 0), -(truth[total] ?? 0)),
	}));
	return { seed, trouble, truth, equations, input: inputOf(rows) };
}

type Sums = readonly { readonly total: number; readonly parts: readonly number[] }[];

function count(random: Chance): number {
	return random.below(random.of([2, 5, 9, 40, 200]));
}

/** A table by sex and age with its margins; now and then a total is off, or the supplier withheld small counts. */
function crossed(random: Chance, trouble: Trouble): { rows: Row[]; sums: Sums } {
	const [sexes, ages] = [2, 2 + random.below(3)];
	const inner = Array.from({ length: sexes }, () => Array.from({ length: ages }, () => count(random)));
	const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
	const rows: Row[] = [];
	const add = (breakdown: string, value: number) => rows.push({ breakdown, value, when: "2024" }) - 1;
	const cells = inner.map((line, sex) =>
		line.map((value, age) =>
			add(random.below(2) ? `sex=${sex};age=${age}` : `age=${age}, sex=${sex}`, value),
		),
	);
	const bySex = inner.map((line, sex) => add(`sex=${sex}`, sum(line)));
	const byAge = (inner[0] ?? []).map((_, age) => add(`age=${age}`, sum(inner.map((line) => line[age] ?? 0))));
	const all = add("", sum(inner.flat()));
	const sums = [
		...bySex.map((total, sex) => ({ total, parts: cells[sex] ?? [] })),
		...byAge.map((total, age) => ({ total, parts: cells.map((line) => line[age] ?? 0) })),
		{ total: all, parts: bySex },
		{ total: all, parts: byAge },
	];
	return { rows: rows.map((row, index) => troubled(row, index, { trouble, random, all })), sums };
}

function troubled(
	row: Row,
	index: number,
	{ trouble, random, all }: { trouble: Trouble; random: Chance; all: number },
): Row {
	if (trouble === "off by one" && (index === all || random.below(5) === 0) && row.value > 0)
		return { ...row, value: row.value - 1 };
	const small = row.value > 0 && row.value < 5;
	if (trouble === "gap of the supplier" && small && random.below(2) === 0) return { ...row, gap: true };
	return row;
}

/** Months of a year, its quarters and halves, of which one was revised since. */
function windows(random: Chance): { rows: Row[]; sums: Sums } {
	const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"];
	const rows: Row[] = months.map((month) => ({ breakdown: "", when: `${month} 2024`, value: count(random) }));
	const add = (first: number, last: number) => {
		const parts = months.slice(first, last + 1).map((_, index) => first + index);
		const value = parts.reduce((sum, part) => sum + (rows[part]?.value ?? 0), 0);
		const when = `${months[first]} 2024 to ${months[last]} 2024`;
		return { total: rows.push({ breakdown: "", when, value }) - 1, parts };
	};
	const sums = [add(0, 2), add(3, 5), add(0, 5), add(1, 4)];
	const revised = random.of(sums).total;
	const by = 1 + random.below(4);
	return { rows: rows.map((row, at) => (at === revised ? { ...row, value: row.value + by } : row)), sums };
}

const NORTH = readAreaCode("north");
const CLIENTS = readMeasureId("help.clients");

function inputOf(rows: readonly Row[]): DisclosureInput {
	if (!NORTH || !CLIENTS) throw new Error("The area or the measure of the attack is none.");
	const measure: Measure = {
		id: CLIENTS,
		title: "Clients",
		noun: "clients",
		definition: "Clients",
		unit: "people",
		counts: "clients",
		polarity: "neither",
		supplier: "Service",
		dateBasis: "recorded",
		stock: false,
		caveats: [],
	};
	return {
		observations: rows.map((row, index): Observation => observationOf(row, index, CLIENTS, NORTH)),
		measureOf: (id) => (id === CLIENTS ? measure : undefined),
		structure: { areas: areaRegister([]), areaSums: [], trees: [], isStock: () => false },
		rules: { suppliers: new Map(), measures: new Map(), marked: new Set(), rates: [], previous: [] },
		published: [],
	};
}

function observationOf(
	{ breakdown, when, value, gap }: Row,
	index: number,
	measure: Observation["measure"],
	area: Observation["area"],
): Observation {
	const period = readPeriod(when);
	if (!period) throw new Error(`${when} is no period.`);
	const of = {
		measure,
		area,
		period,
		at: { file: "returns/help.csv", row: index + 2 },
		illustrative: false,
		supplier: "Service",
		sourceTitle: "Return",
		fileHash: "0",
		...(breakdown ? { breakdown } : {}),
	};
	return gap
		? { ...of, kind: "not available", reason: "withheld", why: "few" }
		: { ...of, kind: "value", value };
}
