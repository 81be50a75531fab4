import loadSolver from "highs";
import { discloseEvidence, isSmall, LEAST_VALUES } from "#assessment/disclosure";
import { type RandomObservations, randomObservations, type Trouble } from "./random-observations.ts";

/** What became of attacks on what the product's door lets out. */
export type ObservationsAttacked = {
	readonly troubles: Readonly<Partial<Record<Trouble, number>>>;
	readonly small: number;
	readonly withheld: number;
	readonly faults: readonly string[];
};

const solver = await (loadSolver as unknown as typeof loadSolver.default)();
/** Larger than any count of these observations. */
const FAR = 6_000;

/**
 * Gives random observations to the product's door, and tries, with a solver that the product does not use (HiGHS), to bound
 * every count that it did not let out. The outsider knows all sums, and of those that do not add up by how much.
 */
export function attackObservations(first: number, count: number): ObservationsAttacked {
	const troubles: Partial<Record<Trouble, number>> = {};
	const faults: string[] = [];
	let [small, withheld] = [0, 0];
	for (let seed = first; seed < first + count; seed += 1) {
		const table = randomObservations(seed);
		troubles[table.trouble] = (troubles[table.trouble] ?? 0) + 1;
		const { observations, problems } = discloseEvidence(table.input);
		const hidden = new Set(observations.flatMap(({ kind }, index) => (kind === "value" ? [] : [index])));
		withheld += hidden.size;
		const say = (fault: string) => faults.push(`seed ${seed} (${table.trouble}): ${fault}`);
		for (const { code } of problems) if (code !== "disclosure-sum-off") say(code);
		for (const [index, value] of table.truth.entries()) {
			small += Number(isSmall(value, 5));
			if (isSmall(value, 5) && !hidden.has(index)) say(`${value} at ${index} is shown`);
		}
		for (const fault of tightCells(table, hidden)) say(fault);
	}
	return { troubles, faults, small, withheld };
}

/** The hidden counts that can be bounded more tightly than the rule allows. */
export function tightCells(table: RandomObservations, hidden: ReadonlySet<number>): string[] {
	const rows = rowsOf(table, hidden);
	return [...hidden].flatMap((index) => {
		const [least, most] = (["Minimize", "Maximize"] as const).map((way) =>
			solved(`${way}\n obj: x${index}\n${rows}`),
		);
		const value = table.truth[index] ?? 0;
		// Company of a guessed rest is not hidden from who knows that it is an error: only small counts must be.
		if (table.trouble === "off by one" && !isSmall(value, 5)) return [];
		const tight = isSmall(value, 5)
			? (least ?? 0) > 1 || (most ?? 0) < 4
			: (most ?? 0) - (least ?? 0) < LEAST_VALUES - 1;
		return tight ? [`${value} at ${index} is ${least} to ${most}`] : [];
	});
}

function solved(programme: string): number {
	const answer = solver.solve(programme, { output_flag: false });
	if (answer.Status !== "Optimal") throw new Error(`The solver says ${answer.Status}.`);
	return Math.round(answer.ObjectiveValue);
}

function rowsOf({ truth, equations }: RandomObservations, hidden: ReadonlySet<number>): string {
	const terms = (each: (typeof equations)[number]) =>
		each.terms.map(([index, factor]) => `${factor < 0 ? "-" : "+"} x${index}`).join(" ");
	const bounds = truth.map((value, index) =>
		hidden.has(index) ? ` 0 <= x${index} <= ${FAR}` : ` ${value} <= x${index} <= ${value}`,
	);
	return [
		"Subject To",
		...equations.map((each, index) => ` s${index}: ${terms(each)} = ${each.right}`),
		"Bounds",
		...bounds,
		"Generals",
		` ${truth.map((_, index) => `x${index}`).join(" ")}`,
		"End",
	].join("\n");
}
