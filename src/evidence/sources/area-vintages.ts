/** A heading such as LSOA11CD, WD18NM, lad24_code or ltla21_name taken apart. */
export type VintageHeading = {
	readonly level: VintageLevel;
	/** Two digits of the year of the list that the codes are from. */
	readonly year: number;
	readonly holds: "code" | "name";
};

/** How lookups abbreviate the levels of area. */
const LEVELS = {
	lsoa: "lsoa",
	wd: "ward",
	ward: "ward",
	lad: "district",
	ltla: "district",
	csp: "partnership",
	pfa: "force",
} as const;

export type VintageLevel = (typeof LEVELS)[keyof typeof LEVELS];

const HEADING = /^(lsoa|wd|ward|lad|ltla|csp|pfa)(\d{2})?[_-]?(cd|code|nm|name)$/i;

/**
 * Reads a heading of a lookup of the Office for National Statistics: level, year and whether it holds codes or names.
 * Without a year (`lad-code`) the year is 0.
 *
 * @example
 * vintageHeading("LSOA11CD") // => ({ level: "lsoa", year: 11, holds: "code" })
 * @example
 * vintageHeading("FID") // => undefined
 */
export function vintageHeading(heading: string): VintageHeading | undefined {
	const [, level, year = "0", holds = ""] = HEADING.exec(heading.trim()) ?? [];
	if (level === undefined) return undefined;
	return {
		level: LEVELS[level.toLowerCase() as keyof typeof LEVELS],
		year: Number(year),
		holds: /^c/i.test(holds) ? "code" : "name",
	};
}

/** The years in which a file gives the codes of a level, oldest first. */
export function vintagesOf(headings: readonly string[], level: VintageLevel): number[] {
	const years = headings.flatMap((each) => {
		const read = vintageHeading(each);
		return read?.level === level && read.holds === "code" ? [read.year] : [];
	});
	return [...new Set(years)].sort((left, right) => left - right);
}
