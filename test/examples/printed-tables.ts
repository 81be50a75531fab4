import { existsSync, readFileSync } from "node:fs";

const GOLDEN = "../shared/seed/golden.json";

/** Why tests against the printed tables are skipped, or false. */
export const skip = existsSync(GOLDEN) ? false : "the shared reference data are not here";

/** A row of change: two counts as printed, their difference, and the per cent rounded half away from zero. */
export type ChangeRow = {
	readonly name: string;
	readonly month: number | null;
	readonly current: number;
	readonly previous: number;
	readonly diff: number;
	/** To four decimals. */
	readonly pct: string;
	readonly pct_1dp: string;
};

export type RateRow = {
	readonly area: string;
	readonly offences: number;
	readonly rate2016: string;
	readonly rate2015: string;
	readonly rate2014: string;
	readonly rank_recomputed: string;
};

export type ClaimantRow = {
	readonly area: string;
	readonly n: number;
	readonly rate: string;
	readonly month: number;
	readonly year: number;
};

/** The tables of the published document, recomputed. */
export type PrintedTables = {
	readonly tables: {
		readonly "T2.3": readonly ChangeRow[];
		readonly "T3.1": readonly ChangeRow[];
		readonly "T4.1": readonly ChangeRow[];
		readonly "T2.2": readonly RateRow[];
		readonly MSG: {
			readonly rows: readonly { readonly csp: string; readonly rate: string; readonly rank: number }[];
			readonly stated_average: string;
			readonly maidstone_rank_low_to_high: number;
		};
	};
	readonly additivity: readonly {
		readonly parent: string;
		readonly stated: readonly number[];
		readonly sum: readonly number[];
	}[];
	readonly claimant: readonly ClaimantRow[];
	readonly cgl: readonly {
		readonly measure: string;
		readonly current: number;
		readonly previous: number;
		readonly diff: number;
		readonly pct: string;
	}[];
	readonly iom_cost: readonly {
		readonly area: string;
		readonly before: number;
		readonly after: number;
		readonly diff: number;
		readonly nil: number;
	}[];
};

/** Reads the printed tables. */
export function printedTables(): PrintedTables {
	return JSON.parse(readFileSync(GOLDEN, "utf8"));
}

/** The measure of each line of the table of crime by type. */
export const MEASURE_OF_LINE: Readonly<Record<string, string>> = {
	"Victim based crime": "crime.victim-based",
	"Violent Crime": "crime.violent",
	"- Violence Against The Person": "crime.violence-against-the-person",
	"- Sexual Offences": "crime.sexual-offences",
	"- Robbery": "crime.robbery",
	"Burglary Dwelling": "crime.burglary-dwelling",
	"Burglary Other than Dwelling": "crime.burglary-other",
	"Vehicle Crime": "crime.vehicle",
	"- Theft Of Motor Vehicle": "crime.theft-of-motor-vehicle",
	"- Theft From Motor Vehicle": "crime.theft-from-motor-vehicle",
	"Vehicle Interference": "crime.vehicle-interference",
	"Theft and Handling": "crime.theft-and-handling",
	"- Shoplifting": "crime.shoplifting",
	"- Theft of Pedal cycle": "crime.theft-of-pedal-cycle",
	"- Other Theft": "crime.other-theft",
	"Criminal Damage": "crime.criminal-damage",
	"Crimes against society": "crime.against-society",
	"Drug Offences": "crime.drug-offences",
	"Possession of weapons": "crime.possession-of-weapons",
	"Public order offences": "crime.public-order",
	"Other crimes": "crime.other",
	"All crime": "crime.all",
};

const AREA_OF_NAME: Readonly<Record<string, string>> = {
	Force: "E23000032",
	"Kent district": "E23000032",
	"KCC Total": "E10000016",
};

/** Name or code of the area that a printed row is of, without the rank that some names carry. */
export function areaOf(name: string): string {
	const plain = name.replace(/ \(.*\)$/, "");
	return AREA_OF_NAME[plain] ?? plain;
}
