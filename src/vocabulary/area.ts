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
	/**
	 * Exact code first, then name or other name, letter case and “&” for “and” aside. Of several areas with one name
	 * the one of the level that people usually mean is found (a district before its partnership, a county before its
	 * police force). Undefined if none fits, or several of one level do.
	 */
	find(codeOrName: string): Area | undefined;
	/** Every area with that name or other name, the usually meant level first. */
	named(name: string): readonly Area[];
};

/** The levels in the order in which people mean them when a name alone is written: “Maidstone” is the district. */
const USUALLY_MEANT: readonly AreaLevel[] = [
	"district",
	"county",
	"nation",
	"region",
	"force",
	"csp",
	"division",
	"ward",
	"lsoa",
];

/** Makes a register of areas; of two areas with one code the later counts. */
export function areaRegister(areas: Iterable<Area>): AreaRegister {
	const codes = new Map<string, Area>();
	for (const area of areas) codes.set(area.code, area);
	const names = areasByName(codes.values());
	const named = (name: string) => names.get(comparable(name)) ?? [];
	return {
		all: [...codes.values()],
		byCode: (code) => codes.get(code.trim()),
		named,
		find: (codeOrName) => {
			const [first, second] = named(codeOrName);
			return codes.get(codeOrName.trim()) ?? (first?.level === second?.level ? undefined : first);
		},
	};
}

function areasByName(areas: Iterable<Area>): Map<string, readonly Area[]> {
	const names = new Map<string, Area[]>();
	for (const area of areas)
		for (const name of new Set([area.name, ...area.alsoKnownAs].map(comparable)))
			names.set(name, [...(names.get(name) ?? []), area]);
	for (const several of names.values()) several.sort((left, right) => rank(left) - rank(right));
	return names;
}

function rank(area: Area): number {
	return USUALLY_MEANT.indexOf(area.level);
}

function comparable(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replaceAll("&", " and ")
		.replaceAll(/[\s-]+/g, " ")
		.replace(/, (city|county) of$/, "")
		.trim();
}
