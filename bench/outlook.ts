import { type ExpectedRange, outlook } from "#analysis/statistics";
import { perCent, type Seeded, seeded } from "./seeded-counts.ts";

const SEED = 20170118;
const SERIES = 1000;
const HELD_OUT = 12;

type Kind = { name: string; months: number; dispersion: number; mean: (month: number) => number };

const season = (size: number) => (month: number) => 1 + size * Math.sin((2 * Math.PI * month) / 12);

const KINDS: Kind[] = [
	{ name: "stable, 100 a month", months: 42, dispersion: 1, mean: () => 100 },
	{ name: "stable, 100, variance 3 times the mean", months: 42, dispersion: 3, mean: () => 100 },
	{ name: "stable, 5 a month", months: 42, dispersion: 1, mean: () => 5 },
	{ name: "stable, 3 a month", months: 42, dispersion: 1, mean: () => 3 },
	{ name: "26 months only, 50", months: 26, dispersion: 1, mean: () => 50 },
	{ name: "season of 30%, 100", months: 42, dispersion: 1, mean: (month) => 100 * season(0.3)(month) },
	{
		name: "season of 30%, variance 3 times",
		months: 60,
		dispersion: 3,
		mean: (month) => 100 * season(0.3)(month),
	},
	{ name: "rise of 10% a year", months: 60, dispersion: 1, mean: (month) => 100 * 1.1 ** (month / 12) },
	{
		name: "fall of 20% a year, variance 3 times",
		months: 60,
		dispersion: 3,
		mean: (month) => 400 * 0.8 ** (month / 12),
	},
	{
		name: "season and rise",
		months: 48,
		dispersion: 2,
		mean: (month) => 150 * season(0.2)(month) * 1.05 ** (month / 12),
	},
	{
		name: "step of 30% a year before the end",
		months: 48,
		dispersion: 1,
		mean: (month) => (month < 36 ? 100 : 130),
	},
];

/**
 * How often the months held out fall in the range that was expected of them (wanted: about 95%), and how
 * wide it is.
 */
export async function run(): Promise<void> {
	const random = seeded(SEED);
	console.log(`Outlook: ${SERIES} series each, ${HELD_OUT} months held out, seed ${SEED}, ranges of 95%`);
	console.table(KINDS.map((kind) => row(random, kind)));
}

function row(random: Seeded, { name, months, dispersion, mean }: Kind) {
	const tally = { made: 0, in3: 0, in12: 0, width3: 0, width12: 0 };
	for (let done = 0; done < SERIES; done += 1) {
		const all = Array.from({ length: months + HELD_OUT }, (_, month) =>
			random.count(mean(month), dispersion),
		);
		const found = outlook({ values: all.slice(0, months), firstMonth: 1 });
		if (found.kind !== "outlook") continue;
		tally.made += 1;
		tally.in3 += Number(holds(found.next3, all.slice(months)));
		tally.in12 += Number(holds(found.next12, all.slice(months)));
		tally.width3 += halfWidth(found.next3);
		tally.width12 += halfWidth(found.next12);
	}
	return {
		series: name,
		"next 3 inside": perCent(tally.in3, tally.made),
		"± of 3": perCent(tally.width3, tally.made),
		"next 12 inside": perCent(tally.in12, tally.made),
		"± of 12": perCent(tally.width12, tally.made),
	};
}

function holds({ months, lower, upper }: ExpectedRange, ahead: readonly number[]): boolean {
	const total = ahead.slice(0, months).reduce((sum, value) => sum + value, 0);
	return total >= lower && total <= upper;
}

function halfWidth({ lower, upper, expected }: ExpectedRange): number {
	return (upper - lower) / 2 / expected;
}
