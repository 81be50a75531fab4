/**
 * The crime types of data.police.uk since 2013: the last part of the measure that counts each, and the words that
 * stand in the files.
 */
export const CRIME_TYPES = {
	"anti-social-behaviour": "Anti-social behaviour",
	"bicycle-theft": "Bicycle theft",
	burglary: "Burglary",
	"criminal-damage-and-arson": "Criminal damage and arson",
	drugs: "Drugs",
	"other-crime": "Other crime",
	"other-theft": "Other theft",
	"possession-of-weapons": "Possession of weapons",
	"public-order": "Public order",
	robbery: "Robbery",
	shoplifting: "Shoplifting",
	"theft-from-the-person": "Theft from the person",
	"vehicle-crime": "Vehicle crime",
	"violence-and-sexual-offences": "Violence and sexual offences",
} as const;

/**
 * Crime types that stand in files up to April 2013 only. They count as crime; no measure of their own counts them, since
 * each was divided: public order and weapons, and violence with sexual offences, which had been other crime.
 */
export const EARLIER_CRIME_TYPES: readonly string[] = ["Violent crime", "Public disorder and weapons"];

/** Which crime types a measure counts: only some, or all except some. */
export type CrimeTypeChoice = { readonly only: readonly string[] } | { readonly except: readonly string[] };

const ANTI_SOCIAL = CRIME_TYPES["anti-social-behaviour"];

const PREFIX = "policeuk.";

/**
 * Which rows of street-level crime a measure counts, or nothing if street-level crime does not say it. All crime is
 * every type but anti-social behaviour, which the police record as incidents.
 *
 * @example
 * crimeTypesOf("policeuk.violence-and-sexual-offences") // => ({ only: ["Violence and sexual offences"] })
 * @example
 * crimeTypesOf("crime.all") // => ({ except: ["Anti-social behaviour"] })
 */
export function crimeTypesOf(measure: string): CrimeTypeChoice | undefined {
	if (measure === "crime.all") return { except: [ANTI_SOCIAL] };
	if (measure === "asb.incidents") return { only: [ANTI_SOCIAL] };
	if (!streetMeasures().includes(measure)) return undefined;
	const found = Object.entries(CRIME_TYPES).find(([id]) => `${PREFIX}${id}` === measure);
	return found && { only: [found[1]] };
}

/** The measures that street-level crime counts. */
export function streetMeasures(): string[] {
	const types = Object.keys(CRIME_TYPES).filter((id) => id !== "anti-social-behaviour");
	return ["crime.all", "asb.incidents", ...types.map((id) => `${PREFIX}${id}`)];
}
