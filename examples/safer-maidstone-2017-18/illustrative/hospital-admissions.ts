import { seededNoise } from "./seeded-noise.ts";

/** The nine financial years of the hospital charts. */
export const FINANCIAL_YEARS: readonly string[] = Array.from({ length: 9 }, (_, index) => {
	const year = 2007 + index;
	return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
});

const MAIDSTONE = "E07000110";
const KENT = "E10000016";

/** A series with its expected course. Half the spread of chance keeps the course that the assessment describes. */
type Course = {
	readonly measure: string;
	readonly area: string;
	readonly seed: number;
	readonly expected: readonly number[];
};

/**
 * The courses that the assessment describes: assault falling in Kent and then level, in Maidstone rising a little at
 * the end; psychoactive substances rising steeply from 2010/11 and starting to drop, near the rolling years that were
 * published (734 and 637); alcohol rising, Maidstone like Kent.
 */
const COURSES: readonly Course[] = [
	{
		measure: "health.admissions.assault",
		area: MAIDSTONE,
		seed: 21,
		expected: [112, 107, 101, 94, 86, 79, 72, 70, 78],
	},
	{
		measure: "health.admissions.assault",
		area: KENT,
		seed: 22,
		expected: [1090, 1030, 975, 905, 835, 770, 715, 705, 702],
	},
	{
		measure: "health.admissions.psychoactive",
		area: MAIDSTONE,
		seed: 23,
		expected: [295, 305, 310, 325, 430, 545, 665, 742, 660],
	},
	{
		measure: "health.admissions.alcohol",
		area: MAIDSTONE,
		seed: 24,
		expected: [560, 600, 640, 690, 730, 765, 800, 845, 880],
	},
	{
		measure: "health.admissions.alcohol",
		area: KENT,
		seed: 25,
		expected: [5450, 5850, 6240, 6700, 7080, 7420, 7800, 8190, 8560],
	},
];

/** One series: nine yearly counts of admissions of residents of an area. */
export type AdmissionSeries = {
	readonly measure: string;
	readonly area: string;
	readonly values: readonly number[];
};

/** The nine-year series behind the hospital charts. */
export function hospitalAdmissions(): AdmissionSeries[] {
	return COURSES.map(({ measure, area, seed, expected }) => {
		const noise = seededNoise(seed);
		return {
			measure,
			area,
			values: expected.map((level) => Math.round(level + (Math.sqrt(level) / 2) * noise())),
		};
	});
}
