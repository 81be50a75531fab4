import { seededNoise } from "./seeded-noise.ts";
import { spreadTotal } from "./spread-total.ts";

/** What was published about a series: two rolling years and the last month of the later one. */
export type PublishedTotals = {
	readonly previous: number;
	readonly current: number;
	readonly october: number;
};

/** The months June 2013 to November 2016, as returns write them. */
export const MONTHS: readonly string[] = Array.from({ length: 42 }, (_, index) => {
	const month = 5 + index;
	return `${2013 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});

/** Where the published windows begin and end among the months. */
const EARLY = MONTHS.indexOf("2014-11");
const STEP = MONTHS.indexOf("2015-11");
const OCTOBER = MONTHS.indexOf("2016-10");

/** A little more in summer, a little less in winter, January first. */
const SEASON = [0.96, 0.95, 0.99, 1, 1.03, 1.03, 1.05, 1.04, 1.01, 1.01, 0.97, 0.96];

/** Counts of crimes vary about twice as much as chance alone would let them. */
const DISPERSION = 2;

/** How many a month there were in June 2013 and in October 2014, before the published years. */
type Course = { readonly seed: number; readonly from: number; readonly to: number };

/**
 * The parts that are made independently; the three totals are sums of them. The courses fit what the assessment says
 * of its own charts: burglary and shoplifting down over the whole time, violence up, the others steady.
 */
const COURSES = {
	"crime.violence-against-the-person": { seed: 11, from: 198, to: 208 },
	"crime.burglary-dwelling": { seed: 24, from: 44, to: 40 },
	"crime.burglary-other": { seed: 13, from: 62, to: 50 },
	"crime.vehicle": { seed: 14, from: 55, to: 51 },
	"crime.criminal-damage": { seed: 15, from: 121, to: 117 },
	"crime.shoplifting": { seed: 16, from: 96, to: 93 },
	"theft but shoplifting": { seed: 17, from: 112, to: 122 },
	"sexual offences, robbery and vehicle interference": { seed: 18, from: 26, to: 30 },
} as const satisfies Record<string, Course>;

type Part = keyof typeof COURSES;

/** Which parts add up to which of the eight series. */
const SERIES: Readonly<Record<string, readonly Part[]>> = {
	"crime.victim-based": [
		"crime.violence-against-the-person",
		"crime.burglary-dwelling",
		"crime.burglary-other",
		"crime.vehicle",
		"crime.criminal-damage",
		"crime.shoplifting",
		"theft but shoplifting",
		"sexual offences, robbery and vehicle interference",
	],
	"crime.violence-against-the-person": ["crime.violence-against-the-person"],
	"crime.burglary-dwelling": ["crime.burglary-dwelling"],
	"crime.burglary-other": ["crime.burglary-other"],
	"crime.vehicle": ["crime.vehicle"],
	"crime.criminal-damage": ["crime.criminal-damage"],
	"crime.theft-and-handling": ["crime.shoplifting", "theft but shoplifting"],
	"crime.shoplifting": ["crime.shoplifting"],
};

/**
 * The eight monthly series by measure. Every series adds up to its published rolling years and has its published
 * October 2016, and victim-based crime is the sum of its parts in every month.
 */
export function monthlyCrime(published: (measure: string) => PublishedTotals): Map<string, number[]> {
	const parts = new Map(
		Object.entries(COURSES).map(([part, course]) => [
			part,
			partSeries(course, totalsOf(part as Part, published)),
		]),
	);
	return new Map(
		Object.entries(SERIES).map(([measure, names]) => [
			measure,
			MONTHS.map((_, month) => names.reduce((sum, name) => sum + (parts.get(name)?.[month] ?? 0), 0)),
		]),
	);
}

function totalsOf(part: Part, published: (measure: string) => PublishedTotals): PublishedTotals {
	if (part === "theft but shoplifting")
		return combined(published("crime.theft-and-handling"), -1, [published("crime.shoplifting")]);
	if (part === "sexual offences, robbery and vehicle interference")
		return combined(published("crime.sexual-offences"), 1, [
			published("crime.robbery"),
			published("crime.vehicle-interference"),
		]);
	return published(part);
}

function combined(first: PublishedTotals, sign: 1 | -1, others: readonly PublishedTotals[]): PublishedTotals {
	const of = (key: keyof PublishedTotals) =>
		others.reduce((sum, other) => sum + sign * other[key], first[key]);
	return { previous: of("previous"), current: of("current"), october: of("october") };
}

function partSeries({ seed, from, to }: Course, { previous, current, october }: PublishedTotals): number[] {
	const noise = seededNoise(seed);
	const around = (level: number, month: number) => {
		const expected = level * (SEASON[(month + 5) % 12] ?? 1);
		return Math.max(0, expected + Math.sqrt(DISPERSION * expected) * noise());
	};
	const early = range(0, EARLY).map((month) =>
		Math.round(around(from + ((to - from) * month) / (EARLY - 1), month)),
	);
	const before = range(EARLY, STEP).map((month) => around(previous / 12, month));
	const after = range(STEP, OCTOBER).map((month) => around(current / 12, month));
	return [
		...early,
		...spreadTotal(previous, before),
		...spreadTotal(current - october, after),
		october,
		Math.round(around(current / 12, OCTOBER + 1)),
	];
}

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, index) => from + index);
}
