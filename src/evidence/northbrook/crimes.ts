import { AWKWARD_CORNERS } from "./awkward-corners.ts";
import { type Chance, chance, runningSums, weightedIndex } from "./chance.ts";
import { POINT_NAMES } from "./invented-names.ts";
import type { Month } from "./months.ts";
import { OUTCOMES } from "./outcomes.ts";
import type { Force } from "./places.ts";
import type { NorthbrookSize } from "./sizes.ts";

/** A crime or incident, before it is written into any file. */
export type Crime = {
	/** Empty for anti-social behaviour, which never has one. */
	readonly id: string;
	readonly type: string;
	/** The number of the neighbourhood in its force; -1 where the police gave no place. */
	readonly neighbourhood: number;
	/** The number of the map point in its neighbourhood. */
	readonly point: number;
	/** The number of the outcome, -1 if there is none, and how many months after the crime it came. */
	readonly outcome: number;
	readonly lag: number;
};

/** The types of street-level crime with how many there are of each for a row of `rowsAMonth`, and how much more there is of each in July than on average. */
const TYPES = [
	{ type: "Anti-social behaviour", share: 0.29, summer: 0.3 },
	{ type: "Bicycle theft", share: 0.012, summer: 0.25 },
	{ type: "Burglary", share: 0.05, summer: -0.15 },
	{ type: "Criminal damage and arson", share: 0.09, summer: 0.05 },
	{ type: "Drugs", share: 0.03, summer: 0 },
	{ type: "Other crime", share: 0.02, summer: 0 },
	{ type: "Other theft", share: 0.075, summer: 0.05 },
	{ type: "Possession of weapons", share: 0.009, summer: 0 },
	{ type: "Public order", share: 0.075, summer: 0.12 },
	{ type: "Robbery", share: 0.011, summer: 0 },
	{ type: "Shoplifting", share: 0.085, summer: -0.03 },
	{ type: "Theft from the person", share: 0.013, summer: 0.05 },
	{ type: "Vehicle crime", share: 0.06, summer: 0 },
	{ type: "Violence and sexual offences", share: 0.28, summer: 0.08 },
] as const;

const ANTI_SOCIAL = "Anti-social behaviour";
const VIOLENCE = "Violence and sexual offences";

/** The share of rows without a place. */
const UNPLACED = 0.008;

const NO_OUTCOME_AT_ALL = 0.25;
const LAGS = runningSums([0.3, 0.28, 0.17, 0.11, 0.08, 0.06]);
const OUTCOME_WEIGHTS = runningSums(OUTCOMES.map((each) => each.share));

/** The longest time, in months, from a crime to its outcome. */
export const LONGEST_LAG = LAGS.length - 1;

/** The crimes and incidents of a month of a force, in the order in which files have them: by neighbourhood and type. */
export function monthOfCrimes(
	force: Force,
	month: Month,
	size: NorthbrookSize,
	seed: number,
): readonly Crime[] {
	const draws = chance(seed, "crimes", force.index, month.text);
	const weights = runningSums(force.neighbourhoods.map((each) => each.weight));
	const crimes: Crime[] = [];
	for (const { type, share, summer } of TYPES) {
		const mean = size.rowsAMonth * share * season(month, summer) * recording(force, month, type);
		for (let left = draws.count(mean); left > 0; left -= 1) crimes.push(crimeOf(type, weights, draws));
	}
	return crimes.sort((left, right) => place(left) - place(right) || order(left, right));
}

function crimeOf(type: string, weights: Float64Array, draws: Chance): Crime {
	const counted = type !== ANTI_SOCIAL;
	const settled = counted && draws.next() > NO_OUTCOME_AT_ALL;
	return {
		id: counted ? draws.digits(64) : "",
		type,
		neighbourhood: draws.next() < UNPLACED ? -1 : weightedIndex(weights, draws.next()),
		point: Math.floor(draws.next() ** 2 * POINT_NAMES.length),
		outcome: settled ? weightedIndex(OUTCOME_WEIGHTS, draws.next()) : -1,
		lag: settled ? weightedIndex(LAGS, draws.next()) : 0,
	};
}

/** Rows without a place stand at the end. */
function place({ neighbourhood }: Crime): number {
	return neighbourhood < 0 ? Number.MAX_SAFE_INTEGER : neighbourhood;
}

function order(left: Crime, right: Crime): number {
	return left.type < right.type ? -1 : left.type > right.type ? 1 : 0;
}

/** A year's wave with its crest in July. */
function season(month: Month, height: number): number {
	const number = Number(month.text.slice(5));
	return 1 + height * Math.cos(((number - 7) / 6) * Math.PI);
}

function recording(force: Force, month: Month, type: string): number {
	const { month: since, factor } = AWKWARD_CORNERS.recordingChange;
	return force.index === 0 && type === VIOLENCE && month.text >= since ? factor : 1;
}
