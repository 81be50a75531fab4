import { type ChartKind, chartKinds } from "./chart-kind.ts";
import type { ChartInput } from "./control-chart.ts";

/** Charts whose values cannot exceed their denominators. */
const PARTS_OF_A_WHOLE: readonly ChartKind[] = ["p", "p-prime", "np"];

/**
 * Throws a RangeError that names the place and the next step where the input is not one that a chart can be
 * made of.
 */
export function checkChartInput(input: ChartInput): void {
	checkNumbers("values", input.values);
	checkSigns(input);
	checkDenominators(input);
	checkSteps(input.steps ?? [], input.values.length);
	checkPlaces("excluded", input.excluded ?? [], input.values.length);
	checkPlaces("incomplete", input.incomplete ?? [], input.values.length);
	const { baseline, target, floor } = input;
	if (baseline !== undefined && (!Number.isInteger(baseline) || baseline < 2)) {
		throw new RangeError(`A baseline is a whole number of 2 or more points; found ${baseline}.`);
	}
	for (const [name, value] of Object.entries({ target, floor })) {
		if (value !== undefined && value !== null && !Number.isFinite(value)) {
			throw new RangeError(`The ${name} is ${value}. Give a finite number, or null for none.`);
		}
	}
}

function checkNumbers(name: string, values: readonly (number | null)[]): void {
	values.forEach((value, index) => {
		if (value !== null && !Number.isFinite(value)) {
			throw new RangeError(
				`${name}[${index}] is ${value}. Give a finite number, or null where it is missing.`,
			);
		}
	});
}

function checkSigns({ chart = "individuals", values }: ChartInput): void {
	const wanted = chartKinds[chart].values;
	if (wanted === "numbers") return;
	const index = values.findIndex((value) => value !== null && (wanted === "times" ? value <= 0 : value < 0));
	if (index < 0) return;
	const next =
		wanted === "times" ? "times above zero; give events of one day their times" : "counts of 0 or more";
	throw new RangeError(`values[${index}] is ${values[index]}. A chart of kind ${chart} takes ${next}.`);
}

function checkDenominators(input: ChartInput): void {
	const chart = input.chart ?? "individuals";
	const { denominators, values } = input;
	if (chartKinds[chart].denominators === "none") {
		if (denominators === undefined) return;
		throw new RangeError(
			`A chart of kind ${chart} takes no denominators. Leave them out, or choose another chart.`,
		);
	}
	if (denominators === undefined || denominators.length !== values.length) {
		const found = denominators === undefined ? "none" : `${denominators.length}`;
		throw new RangeError(
			`A chart of kind ${chart} wants ${values.length} denominators, one per value; found ${found}.`,
		);
	}
	checkNumbers("denominators", denominators);
	if (!PARTS_OF_A_WHOLE.includes(chart)) return;
	values.forEach((value, index) => {
		const size = denominators[index] ?? null;
		if (value === null || size === null || size <= 0 || value <= size) return;
		throw new RangeError(
			`Point ${index} is ${value} out of ${size}. A chart of kind ${chart} takes parts of a whole.`,
		);
	});
}

function checkSteps(steps: readonly number[], length: number): void {
	let before = 0;
	for (const step of steps) {
		if (!Number.isInteger(step) || step <= before || step >= length) {
			throw new RangeError(
				`Step ${step} is not a point after ${before} and before ${length}. Steps are places in the series, in order.`,
			);
		}
		before = step;
	}
}

function checkPlaces(name: string, places: readonly number[], length: number): void {
	for (const place of places) {
		if (!Number.isInteger(place) || place < 0 || place >= length) {
			throw new RangeError(`${name} names point ${place}, but the series has points 0 to ${length - 1}.`);
		}
	}
}
