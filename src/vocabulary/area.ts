declare const areaCode: unique symbol;

/** The code of an area, as the statistical office or the partnership gave it. Codes join things, names never do. */
export type AreaCode = string & { readonly [areaCode]: true };

/** The levels of area, smallest first, with the words for one and for several. */
export const AREA_LEVELS = {
	lsoa: { one: "neighbourhood (LSOA)", several: "neighbourhoods (LSOAs)" },
	ward: { one: "ward", several: "wards" },
	district: { one: "district", several: "districts" },
	csp: { one: "community safety partnership", several: "community safety partnerships" },
	division: { one: "police division", several: "police divisions" },
	county: { one: "county", several: "counties" },
	force: { one: "police force area", several: "police force areas" },
	region: { one: "region", several: "regions" },
	nation: { one: "nation", several: "nations" },
} as const;

export type AreaLevel = keyof typeof AREA_LEVELS;

/** An area with its life: `from` and `to` are days (`2023-05-04`), `to` the first day on which it was no more. */
export type Area = {
	readonly code: AreaCode;
	readonly name: string;
	readonly level: AreaLevel;
	readonly parents: readonly AreaCode[];
	readonly alsoKnownAs: readonly string[];
	readonly from?: string;
	readonly to?: string;
};

const AREA_CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{1,31}$/;

/**
 * Makes an area code of a text, or nothing if it cannot be one.
 *
 * @example
 * readAreaCode(" E07000110 ") // => "E07000110"
 */
export function readAreaCode(text: string): AreaCode | undefined {
	const trimmed = text.trim();
	return AREA_CODE.test(trimmed) ? (trimmed as AreaCode) : undefined;
}

/** The areas that are known here, found by code or, where people wrote one, by name. */
export type AreaRegister = {
	readonly all: readonly Area[];
	byCode(code: string): Area | undefined;
	/** Exact code first, then name or other name, letter case and “&” for “and” aside; undefined if none or several fit. */
	find(codeOrName: string): Area | undefined;
};

/** Makes a register of areas; of two areas with one code the later counts. */
export function areaRegister(areas: Iterable<Area>): AreaRegister {
	const codes = new Map<string, Area>();
	for (const area of areas) codes.set(area.code, area);
	const names = new Map<string, Area | "several">();
	for (const area of codes.values())
		for (const name of new Set([area.name, ...area.alsoKnownAs].map(comparable)))
			names.set(name, names.has(name) ? "several" : area);
	return {
		all: [...codes.values()],
		byCode: (code) => codes.get(code.trim()),
		find: (codeOrName) => {
			const named = codes.get(codeOrName.trim()) ?? names.get(comparable(codeOrName));
			return named === "several" ? undefined : named;
		},
	};
}

function comparable(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replaceAll("&", " and ")
		.replaceAll(/[\s-]+/g, " ")
		.replace(/,.*$/, "")
		.trim();
}
