import { type VintageHeading, vintageHeading } from "../area-vintages.ts";

/** What the properties of a feature tell of its area. */
export type AreaProperties = {
	readonly code: string;
	readonly name: string;
	readonly level: string;
	/** The year of the list of codes, as four digits; empty where the properties do not tell it. */
	readonly year: string;
};

/**
 * Finds code, name, level and year of an area among the properties of a feature, which are named as in lookups
 * (`WD13CD`, `LSOA11NM`). A feature may carry the codes of larger areas too; the first code is its own.
 *
 * @example
 * areaProperties({ WD13CD: "E05004982", WD13CDO: "29UHGF", WD13NM: "Allington" }) // => ({ code: "E05004982", name: "Allington", level: "ward", year: "2013" })
 */
export function areaProperties(properties: Readonly<Record<string, unknown>>): AreaProperties | undefined {
	const read = Object.entries(properties).flatMap(([key, value]) => {
		const heading = vintageHeading(key);
		return heading && typeof value === "string" ? [{ ...heading, value }] : [];
	});
	const own = read.find(({ holds }) => holds === "code");
	if (!own) return undefined;
	const name = read.find((each) => each.holds === "name" && isOf(each, own));
	const year = own.year === 0 ? "" : String(2000 + own.year);
	return { code: own.value, name: name?.value ?? "", level: own.level, year };
}

function isOf(name: VintageHeading, code: VintageHeading): boolean {
	return name.level === code.level && name.year === code.year;
}
