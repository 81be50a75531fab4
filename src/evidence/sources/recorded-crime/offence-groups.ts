/** Which rows of recorded crime a measure counts: by the Home Office's groups or sub-groups, or all but some groups. */
export type OffenceChoice =
	| { readonly by: "group"; readonly words: readonly string[] }
	| { readonly by: "subgroup"; readonly words: readonly string[] }
	| { readonly by: "all but"; readonly words: readonly string[] };

const group = (...words: string[]): OffenceChoice => ({ by: "group", words });

const subgroup = (...words: string[]): OffenceChoice => ({ by: "subgroup", words });

/**
 * The measures of the tree “home-office” with the words that stand for them in the tables, every spelling of them: names
 * of groups changed over the years, and one table prints vehicle offences in four sub-groups. Theft and handling
 * is all theft but burglary and vehicle offences.
 */
const CHOICES: Readonly<Record<string, OffenceChoice>> = {
	"crime.all": { by: "all but", words: ["Fraud offences"] },
	"crime.violence-against-the-person": group("Violence against the person"),
	"crime.homicide": subgroup("Homicide"),
	"crime.violence-with-injury": subgroup("Violence with injury"),
	"crime.violence-without-injury": subgroup("Violence without injury"),
	"crime.sexual-offences": group("Sexual offences"),
	"crime.rape": subgroup("Rape offences"),
	"crime.other-sexual-offences": subgroup("Other sexual offences"),
	"crime.robbery": group("Robbery"),
	"crime.robbery-business": subgroup("Robbery of business property"),
	"crime.robbery-personal": subgroup("Robbery of personal property"),
	"crime.theft-offences": group("Theft offences"),
	"crime.burglary": subgroup(
		"Domestic burglary",
		"Non-domestic burglary",
		"Residential burglary",
		"Non-residential burglary",
	),
	"crime.burglary-dwelling": subgroup("Domestic burglary", "Residential burglary"),
	"crime.burglary-other": subgroup("Non-domestic burglary", "Non-residential burglary"),
	"crime.vehicle-offences": subgroup(
		"Vehicle offences",
		"Theft from a vehicle",
		"Theft of a motor vehicle",
		"Vehicle interference",
	),
	"crime.theft-from-the-person": subgroup("Theft from the person"),
	"crime.theft-of-pedal-cycle": subgroup("Bicycle theft"),
	"crime.shoplifting": subgroup("Shoplifting"),
	"crime.all-other-theft": subgroup("Other theft offences"),
	"crime.theft-and-handling": subgroup(
		"Theft from the person",
		"Bicycle theft",
		"Shoplifting",
		"Other theft offences",
	),
	"crime.criminal-damage": group("Criminal damage and arson"),
	"crime.arson": subgroup("Arson"),
	"crime.damage-without-fire": subgroup("Criminal damage"),
	"crime.drug-offences": group("Drug offences"),
	"crime.drug-trafficking": subgroup("Trafficking of drugs"),
	"crime.drug-possession": subgroup("Possession of drugs"),
	"crime.possession-of-weapons": group("Possession of weapons offences"),
	"crime.public-order": group("Public order offences"),
	"crime.other": group("Miscellaneous crimes", "Miscellaneous crimes against society"),
};

/**
 * Which rows of recorded crime a measure counts, or nothing if the tables do not say it.
 *
 * @example
 * offencesOf("crime.arson") // => ({ by: "subgroup", words: ["Arson"] })
 */
export function offencesOf(measure: string): OffenceChoice | undefined {
	return Object.hasOwn(CHOICES, measure) ? CHOICES[measure] : undefined;
}

/** The measures that recorded crime counts. */
export function recordedCrimeMeasures(): string[] {
	return Object.keys(CHOICES);
}
