import { AWKWARD_CORNERS } from "./awkward-corners.ts";
import { chance } from "./chance.ts";
import type { Force } from "./places.ts";
import { districtPopulation, POPULATION_YEARS } from "./population-files.ts";
import { type ReturnCell, recordedCrimeCells, wardCells } from "./recorded-crime-returns.ts";
import { type Casualty, ROAD_YEARS } from "./road-files.ts";
import type { Tally } from "./tally.ts";

const HEADING = "measure,area,period,value,value_text,source,supplier";

/**
 * What the first force and its partners counted of the other files themselves, in the form of returns. An assessment counts
 * them again from the files; the two must agree to the last crime.
 */
export function countsStated(
	force: Force,
	tally: Tally,
	casualties: readonly Casualty[],
): { name: string; text: string }[] {
	const police = force.policeName;
	const county = `${force.areaName} County Council`;
	return [
		returnFile("police-recorded-crime.csv", "Street-level crime", police, recordedCrimeCells(force, tally)),
		returnFile("police-crime-by-ward.csv", "Street-level crime by ward", police, wardCells(force, tally)),
		returnFile("highways-casualties.csv", "Road casualties", county, casualtyCells(force, casualties)),
		returnFile(
			"population.csv",
			"Mid-year population estimates",
			"Office for National Statistics",
			populationCells(force),
		),
	];
}

/** The returns of the first force's partners of what stands in no other file. */
export function partnerReturns(force: Force, seed: number): { name: string; text: string }[] {
	return [
		returnFile(
			"public-health-admissions.csv",
			"Hospital admissions",
			`${force.areaName} Public Health`,
			admissionCells(force, seed),
		),
	];
}

function returnFile(name: string, source: string, supplier: string, cells: readonly ReturnCell[]) {
	const rows = cells.map(
		({ measure, area, period, value, why }) =>
			`${measure},${area},${period},${value ?? (why === WITHHELD ? "withheld" : "")},${why ?? ""},${source},${supplier}`,
	);
	return { name, text: `${[HEADING, ...rows].join("\n")}\n` };
}

const SERIOUS = 2;
const YOUNG = { from: 17, to: 24 } as const;

function casualtyCells(force: Force, casualties: readonly Casualty[]): ReturnCell[] {
	const severe = casualties.filter((each) => each.severity <= SERIOUS);
	const young = severe.filter(({ carOccupant, age }) => carOccupant && age >= YOUNG.from && age <= YOUNG.to);
	const measures = [
		{ measure: "road.ksi", among: severe },
		{ measure: "road.ksi-young-car-occupants", among: young },
	];
	return measures.flatMap(({ measure, among }) =>
		force.districts.flatMap(({ code }) =>
			ROAD_YEARS.map((year) => ({
				measure,
				area: code,
				period: String(year),
				value: among.filter((each) => each.district === code && each.year === year).length,
			})),
		),
	);
}

const WITHHELD = "Fewer people than the supplier publishes";

/** Admissions for each thousand residents in a year. */
const ADMISSIONS = {
	"health.admissions.assault": 0.35,
	"health.admissions.psychoactive": 1.4,
	"health.admissions.alcohol": 0.9,
} as const;

function admissionCells(force: Force, seed: number): ReturnCell[] {
	const draws = chance(seed, "admissions", force.index);
	return Object.entries(ADMISSIONS).flatMap(([measure, rate]) =>
		force.districts.flatMap(({ code }) =>
			POPULATION_YEARS.map((year): ReturnCell => {
				const people = draws.count((districtPopulation(force, code, year) / 1000) * rate);
				const period = `${year}/${String(year + 1).slice(2)}`;
				const withheld = people > 0 && people < AWKWARD_CORNERS.withheldBelow;
				return {
					measure,
					area: code,
					period,
					value: withheld ? undefined : people,
					...(withheld && { why: WITHHELD }),
				};
			}),
		),
	);
}

function populationCells(force: Force): ReturnCell[] {
	return POPULATION_YEARS.flatMap((year) => {
		const period = `30 Jun ${year}`;
		const measure = "population.mid-year";
		const districts = force.districts.map(({ code }) => ({
			measure,
			area: code,
			period,
			value: districtPopulation(force, code, year),
		}));
		const value = districts.reduce((sum, each) => sum + each.value, 0);
		return [...districts, { measure, area: force.code, period, value }];
	});
}
