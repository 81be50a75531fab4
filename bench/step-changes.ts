import { monthIndex, proposeSteps, seasonallyAdjusted } from "#analysis/statistics";
import { perCent, type Seeded, seeded } from "./seeded-counts.ts";

const SEED = 20170118;
const MONTHS = 42;
const SERIES = 5000;
/** A step found within this many months of where it is counts as placed. */
const PLACED_WITHIN = 2;

const STABLE = [
	{ mean: 5, dispersion: 1 },
	{ mean: 20, dispersion: 1 },
	{ mean: 100, dispersion: 1 },
	{ mean: 400, dispersion: 1 },
	{ mean: 20, dispersion: 3 },
	{ mean: 100, dispersion: 3 },
	{ mean: 400, dispersion: 3 },
];

const STEPPED = [
	{ change: -0.3, at: 24 },
	{ change: 0.3, at: 24 },
	{ change: -0.3, at: 13 },
	{ change: 0.3, at: 13 },
	{ change: -0.3, at: 34 },
	{ change: 0.3, at: 34 },
];

const SEASONAL = [0.1, 0.2, 0.3];

/**
 * How often steps are proposed where there are none, and found where there are: stable, stepped, and
 * seasonal series apart.
 */
export async function run(): Promise<void> {
	const random = seeded(SEED);
	console.log(`Step changes: ${SERIES} series of ${MONTHS} months each, seed ${SEED}`);
	console.table(STABLE.map(({ mean, dispersion }) => stableRow(random, mean, dispersion)));
	console.table(STEPPED.map(({ change, at }) => steppedRow(random, change, at)));
	console.log("Seasonal series without a step, as they are and with the season taken out:");
	console.table(SEASONAL.map((amplitude) => seasonalRow(random, amplitude)));
}

function stableRow(random: Seeded, mean: number, dispersion: number) {
	const proposed = times(
		() => proposeSteps({ values: months(() => random.count(mean, dispersion)) }).length > 0,
	);
	return {
		mean,
		"variance / mean": dispersion,
		"false proposals": perCent(proposed, SERIES),
		wanted: "at most 1%",
	};
}

function steppedRow(random: Seeded, change: number, at: number) {
	let found = 0;
	let more = 0;
	const placed = times(() => {
		const steps = proposeSteps({
			values: months((month) => random.poisson(month < at ? 100 : 100 * (1 + change))),
		});
		found += Number(steps.length > 0);
		more += Number(steps.length > 1);
		return steps.some((step) => Math.abs(step.at - at) <= PLACED_WITHIN);
	});
	return {
		change: perCent(change, 1),
		"before / after": `${at} / ${MONTHS - at}`,
		found: perCent(found, SERIES),
		[`within ${PLACED_WITHIN} months`]: perCent(placed, SERIES),
		"more than one": perCent(more, SERIES),
		wanted: "at least 95%",
	};
}

function seasonalRow(random: Seeded, amplitude: number) {
	let adjusted = 0;
	const raw = times(() => {
		const values = months((month) =>
			random.poisson(100 * (1 + amplitude * Math.sin((2 * Math.PI * month) / 12))),
		);
		const season = monthIndex({ values, firstMonth: 1 });
		if (season.kind === "season") {
			adjusted += Number(proposeSteps({ values: seasonallyAdjusted(values, 1, season.index) }).length > 0);
		}
		return proposeSteps({ values }).length > 0;
	});
	return {
		amplitude: perCent(amplitude, 1),
		"as it is": perCent(raw, SERIES),
		adjusted: perCent(adjusted, SERIES),
	};
}

function times(trial: () => boolean): number {
	let count = 0;
	for (let done = 0; done < SERIES; done += 1) count += Number(trial());
	return count;
}

function months(value: (month: number) => number): number[] {
	return Array.from({ length: MONTHS }, (_, month) => value(month));
}
