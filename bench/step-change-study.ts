import { monthIndex, proposeSteps, seasonallyAdjusted } from "#analysis/statistics";
import type { Seeded } from "./seeded-counts.ts";

/** Months in every series of the study: those of the charts in the assessment that the project starts from. */
export const MONTHS = 42;
/** A step found within this many months of where it is counts as placed. */
export const PLACED_WITHIN = 2;

/** Series of one kind: mean a month, variance over mean, and how many. */
export type Stable = { mean: number; dispersion: number; series: number };

/** Series with one step: after month `at` the mean is `1 + change` times what it was. */
export type Stepped = Stable & { change: number; at: number };

/** In how many of stable series any step is proposed. Each is a false one. */
export function falseProposals(random: Seeded, { mean, dispersion, series }: Stable): number {
	return times(
		series,
		() => proposeSteps({ values: months(() => random.count(mean, dispersion)) }).length > 0,
	);
}

/** In how many of stepped series a step is found, placed within two months, and joined by another. */
export function foundSteps(random: Seeded, { mean, dispersion, change, at, series }: Stepped) {
	const tally = { found: 0, placed: 0, more: 0 };
	for (let done = 0; done < series; done += 1) {
		const values = months((month) => random.count(month < at ? mean : mean * (1 + change), dispersion));
		const steps = proposeSteps({ values });
		tally.found += Number(steps.length > 0);
		tally.more += Number(steps.length > 1);
		tally.placed += Number(steps.some((step) => Math.abs(step.at - at) <= PLACED_WITHIN));
	}
	return tally;
}

/** In how many of seasonal series without a step one is proposed: as they are, and with the season taken out. */
export function seasonalProposals(random: Seeded, amplitude: number, { mean, dispersion, series }: Stable) {
	const tally = { raw: 0, adjusted: 0 };
	for (let done = 0; done < series; done += 1) {
		const values = months((month) =>
			random.count(mean * (1 + amplitude * Math.sin((2 * Math.PI * month) / 12)), dispersion),
		);
		tally.raw += Number(proposeSteps({ values }).length > 0);
		const season = monthIndex({ values, firstMonth: 1 });
		if (season.kind !== "season") continue;
		tally.adjusted += Number(
			proposeSteps({ values: seasonallyAdjusted(values, 1, season.index) }).length > 0,
		);
	}
	return tally;
}

function times(series: number, trial: () => boolean): number {
	let count = 0;
	for (let done = 0; done < series; done += 1) count += Number(trial());
	return count;
}

function months(value: (month: number) => number): number[] {
	return Array.from({ length: MONTHS }, (_, month) => value(month));
}
