/** What a new assessment asks of one agency: the file that it fills, and the measures in it. */
export type AskedReturn = {
	readonly file: string;
	readonly supplier: string;
	readonly measures: readonly AskedMeasure[];
};

/** A measure that is asked for: the window that it is given for, and whether for every neighbour too. */
export type AskedMeasure = {
	readonly id: string;
	readonly window: "year" | "financial-year" | "calendar-year";
	readonly everyNeighbour?: true;
};

const inYear = (ids: readonly string[]): AskedMeasure[] => ids.map((id) => ({ id, window: "year" }));

/**
 * What every agency is asked for when a partnership begins: the prescribed information (SI 2007/1831), and what the
 * assessments of partnerships usually stand on beside it. A partnership adds and strikes out.
 */
export const ASKED_RETURNS: readonly AskedReturn[] = [
	{
		file: "returns/police.csv",
		supplier: "Police",
		measures: [
			{ id: "crime.all", window: "year", everyNeighbour: true },
			{ id: "asb.incidents", window: "year", everyNeighbour: true },
			...inYear([
				"crime.violence-against-the-person",
				"crime.sexual-offences",
				"crime.robbery",
				"crime.burglary",
				"crime.vehicle",
				"crime.theft-and-handling",
				"crime.criminal-damage",
				"crime.drug-offences",
				"crime.fraud-and-forgery",
				"crime.other",
				"domestic-abuse.incidents",
				"incidents.transport",
				"incidents.public-safety",
			]),
		],
	},
	{
		file: "returns/fire-and-rescue.csv",
		supplier: "Fire and rescue service",
		measures: inYear([
			"fire.deliberate-primary",
			"fire.deliberate-vehicle",
			"fire.deliberate-secondary",
			"fire.violence-against-staff",
			"fire.dwellings-without-alarm",
		]),
	},
	{
		file: "returns/health.csv",
		supplier: "Public health",
		measures: inYear([
			"health.admissions.assault",
			"health.admissions.psychoactive",
			"health.admissions.alcohol",
			"health.admissions.domestic-abuse",
			"calls.ambulance-crime-and-disorder",
		]),
	},
	{
		file: "returns/council.csv",
		supplier: "Council",
		measures: inYear(["asb.csu-cases", "asb.case-review-applications"]),
	},
	{
		file: "returns/probation.csv",
		supplier: "Probation Service",
		measures: [{ id: "reoffending.proven", window: "financial-year" }],
	},
	{
		file: "returns/youth-justice.csv",
		supplier: "Youth justice service",
		measures: [{ id: "youth.first-time-entrants", window: "financial-year" }],
	},
	{
		file: "returns/highways.csv",
		supplier: "Highways",
		measures: [{ id: "road.ksi", window: "calendar-year" }],
	},
];
