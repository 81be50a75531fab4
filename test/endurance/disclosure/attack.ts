import loadSolver from "highs";
import {
	isSmall,
	LEAST_VALUES,
	type LinkedCell,
	type LinkedCells,
	mustBeWithheld,
	withhold,
} from "#assessment/disclosure";
import { randomTable, type Shape } from "./random-tables.ts";

/** What became of many attacks. */
export type AttackResult = {
	readonly tables: number;
	readonly shapes: Readonly<Partial<Record<Shape, number>>>;
	readonly cells: number;
	/** Cells that had to be withheld, and all that were. */
	readonly small: number;
	readonly withheld: number;
	readonly questions: number;
	/** Cells that could be bounded too tightly, with their seed. */
	readonly faults: readonly string[];
};

/** Who attacks: somebody who knows what is published, or who knows besides by which rule cells are withheld. */
export type Attacker = "outsider" | "outsider who knows the rule";

/** What is attacked by whom: tables of so many seeds. */
export type AttackRequest = {
	readonly first: number;
	readonly count: number;
	readonly attackers: readonly Attacker[];
};

/** The ends of what a cell can be, as an outsider works it out. */
type Ends = { readonly least: number; readonly most: number };

// The package describes its default export as that of a CommonJS module, which it is not here.
const solver = await (loadSolver as unknown as typeof loadSolver.default)();
/** Larger than any count of these tables: an outsider who allows no more is the stronger for it. */
const FAR = 6_000;

/**
 * Withholds in random tables, and then tries, with a solver that the product does not use (HiGHS), to bound every withheld cell
 * from what is published: all other cells, all sums, that counts are whole and not negative; and once more knowing the rule.
 */
export function attackTables({ first, count, attackers }: AttackRequest): AttackResult {
	const shapes: Partial<Record<Shape, number>> = {};
	const faults: string[] = [];
	const sum = { cells: 0, small: 0, withheld: 0, questions: 0 };
	for (let seed = first; seed < first + count; seed += 1) {
		const { shape, linked } = randomTable(seed);
		shapes[shape] = (shapes[shape] ?? 0) + 1;
		const { small, others, givenAway } = withhold(linked);
		const hidden = new Set([...small, ...others]);
		for (const cell of linked.cells)
			if (mustBeWithheld(cell) && !hidden.has(cell.id)) faults.push(`seed ${seed}: ${cell.id} is shown`);
		for (const id of givenAway) faults.push(`seed ${seed}: ${id} was given up`);
		const found = boundsFound(linked, hidden, attackers);
		faults.push(...found.faults.map((fault) => `seed ${seed} (${shape}): ${fault}`));
		sum.cells += linked.cells.filter(({ state }) => state === "shown").length;
		sum.small += small.length;
		sum.withheld += hidden.size;
		sum.questions += found.questions;
	}
	return { tables: count, shapes, faults, ...sum };
}

/** The cells that can be bounded too tightly, and how many questions were asked of the solver. */
export function boundsFound(
	linked: LinkedCells,
	hidden: ReadonlySet<string>,
	attackers: readonly Attacker[],
): { readonly faults: readonly string[]; readonly questions: number } {
	const faults: string[] = [];
	let questions = 0;
	for (const attacker of attackers)
		for (const [index, cell] of linked.cells.entries()) {
			if (!hidden.has(cell.id)) continue;
			const ends = endsOf(index, linked, hidden, attacker);
			questions += 2;
			const own = isSmall(cell.value, cell.threshold);
			if (isTooTight(ends, cell))
				faults.push(
					`${cell.id}, ${own ? "small" : "withheld for another"}, is ${ends.least} to ${ends.most} to an ${attacker}`,
				);
		}
	return { faults, questions };
}

function endsOf(index: number, linked: LinkedCells, hidden: ReadonlySet<string>, attacker: Attacker): Ends {
	const rows = knownRows(linked, hidden, attacker === "outsider who knows the rule");
	const cell = linked.cells[index];
	const ends = solved(index, rows, "choose");
	const holdsTruth = cell !== undefined && cell.value >= ends.least && cell.value <= ends.most;
	// In one table of a thousand the solver's simplifying step shut out the truth itself. What it finds is asked again without.
	return holdsTruth && !isTooTight(ends, cell) ? ends : solved(index, rows, "off");
}

/** Whether an outsider knows more of a cell than the rule allows. */
function isTooTight({ least, most }: Ends, { value, threshold }: LinkedCell): boolean {
	if (isSmall(value, threshold)) return least > 1 || most < (threshold ?? 0) - 1;
	return most - least < LEAST_VALUES - 1;
}

function solved(index: number, rows: string, presolve: "choose" | "off"): Ends {
	const end = (direction: "Minimize" | "Maximize") => {
		const answer = solver.solve(`${direction}\n obj: x${index}\n${rows}`, { output_flag: false, presolve });
		if (answer.Status !== "Optimal") throw new Error(`The solver says ${answer.Status}.`);
		return Math.round(answer.ObjectiveValue);
	};
	return { least: end("Minimize"), most: end("Maximize") };
}

/** Everything an outsider knows, in the words of the solver. */
function knownRows({ cells, sums }: LinkedCells, hidden: ReadonlySet<string>, knowing: boolean): string {
	const unknown = (index: number) => cells[index]?.state === "never" || hidden.has(cells[index]?.id ?? "");
	const rows = sums.map(
		({ total, parts }, index) => ` s${index}: ${parts.map((part) => `+ x${part}`).join(" ")} - x${total} = 0`,
	);
	const bounds = cells.map(({ value, range }, index) => {
		const least = unknown(index) ? 0 : (range?.least ?? value);
		const most = unknown(index) ? FAR : (range?.most ?? value);
		return ` ${least} <= x${index} <= ${most}`;
	});
	const rule = knowing ? ruleRows({ cells, sums }, hidden, unknown) : { rows: [], switches: [] };
	return [
		"Subject To",
		...rows,
		...rule.rows,
		"Bounds",
		...bounds,
		"Generals",
		` ${cells.map((_, index) => `x${index}`).join(" ")}`,
		...(rule.switches.length > 0 ? ["Binaries", ` ${rule.switches.join(" ")}`] : []),
		"End",
	].join("\n");
}

/** In every group of unknown cells that sums tie together at least one is small, since otherwise none were withheld. */
function ruleRows(
	{ cells, sums }: LinkedCells,
	hidden: ReadonlySet<string>,
	unknown: (index: number) => boolean,
): { readonly rows: string[]; readonly switches: string[] } {
	const [rows, switches]: [string[], string[]] = [[], []];
	for (const [number, group] of groups(cells.length, sums, unknown).entries()) {
		if (!group.some((index) => hidden.has(cells[index]?.id ?? ""))) continue;
		const may = group.filter((index) => (cells[index]?.threshold ?? 0) > 1);
		for (const index of may) {
			switches.push(`z${index}`);
			rows.push(
				` l${index}: x${index} - z${index} >= 0`,
				` m${index}: x${index} + ${FAR} z${index} <= ${FAR + (cells[index]?.threshold ?? 0) - 1}`,
			);
		}
		rows.push(` g${number}: ${may.map((index) => `+ z${index}`).join(" ")} >= 1`);
	}
	return { rows, switches };
}

/** Groups by walking along sums: written apart from the product's own way, so that one fault cannot hide another. */
function groups(count: number, sums: LinkedCells["sums"], unknown: (index: number) => boolean): number[][] {
	const seen = new Set<number>();
	const found: number[][] = [];
	for (let start = 0; start < count; start += 1) {
		if (seen.has(start) || !unknown(start)) continue;
		const group: number[] = [];
		const waiting = [start];
		seen.add(start);
		for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
			group.push(index);
			for (const { total, parts } of sums)
				if (total === index || parts.includes(index))
					for (const next of [total, ...parts])
						if (unknown(next) && !seen.has(next)) {
							seen.add(next);
							waiting.push(next);
						}
		}
		found.push(group);
	}
	return found;
}
