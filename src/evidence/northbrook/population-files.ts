import { chance } from "./chance.ts";
import type { Force } from "./places.ts";

const OLDEST_AGE = 90;

/** The years for the middle of which populations are estimated. */
export const POPULATION_YEARS = [2023, 2024, 2025] as const;

/** How much a population grows from one year to the next. */
const GROWTH = 0.006;

/** The residents of a district in the middle of a year; the neighbourhoods' own figures are those of the last year. */
export function districtPopulation(force: Force, district: string, year: number): number {
	const last = POPULATION_YEARS[POPULATION_YEARS.length - 1] ?? year;
	const residents = force.neighbourhoods
		.filter((each) => each.ward.district.code === district)
		.reduce((sum, each) => sum + each.population, 0);
	return Math.round(residents * (1 + GROWTH) ** (year - last));
}

/** Populations by district and year, and by neighbourhood and single year of age. */
export function populationFiles(forces: readonly Force[], seed: number): { name: string; text: string }[] {
	const districts = forces.flatMap((force) =>
		force.districts.flatMap(({ code, name }) =>
			POPULATION_YEARS.map((year) => `${code},${name},${year},${districtPopulation(force, code, year)}`),
		),
	);
	const ages = Array.from({ length: OLDEST_AGE + 1 }, (_, age) => age);
	const neighbourhoods = forces.flatMap((force) =>
		force.neighbourhoods.map((each) => {
			const counts = agesOf(each.population, seed, each.code);
			return `${each.code},${each.name},${each.population},${counts.join(",")}`;
		}),
	);
	return [
		{ name: "mid-year-population-by-district.csv", text: table("code,name,year,population", districts) },
		{
			name: "mid-2025-population-by-neighbourhood.csv",
			text: table(`lsoa21_code,lsoa21_name,total_population,${ages.join(",")}`, neighbourhoods),
		},
	];
}

/** Residents of each age, which sum to the whole: about as many of each age up to 60, then fewer and fewer. */
function agesOf(residents: number, seed: number, code: string): number[] {
	const draws = chance(seed, "ages", code);
	const weights = Array.from({ length: OLDEST_AGE + 1 }, (_, age) => {
		const living = age <= 60 ? 1 : Math.max(0.05, 1 - (age - 60) / 32);
		return living * (0.7 + 0.6 * draws.next());
	});
	const sum = weights.reduce((total, weight) => total + weight, 0);
	let before = 0;
	let reached = 0;
	return weights.map((weight) => {
		reached += weight;
		const until = Math.round((reached / sum) * residents);
		const here = until - before;
		before = until;
		return here;
	});
}

function table(heading: string, rows: readonly string[]): string {
	return `${[heading, ...rows].join("\n")}\n`;
}
