import type { Priority } from "../priority.ts";

/** The priorities of one district, as far as a county puts them together. */
export type DistrictPriorities = { readonly district: string; readonly priorities: readonly Priority[] };

/** That districts mean one theme by several names: the title it goes by, and the ids or titles that mean it. */
export type SharedName = { readonly title: string; readonly names: readonly string[] };

/** A theme of a county: what each of its districts decided about it. */
export type CountyTheme = {
	readonly title: string;
	/** The entry of each district that names the theme this year; absent of those that do not. */
	readonly byDistrict: ReadonlyMap<string, Priority>;
	/** The districts that make it a priority, in their order. */
	readonly priorityIn: readonly string[];
};

/**
 * The themes of several districts, those that most of them make a priority first. Entries are of one theme where their
 * ids or titles are the same, letter case aside, or where a shared name joins them; two entries of one district never are.
 */
export function countyThemes(
	districts: readonly DistrictPriorities[],
	sharedNames: readonly SharedName[] = [],
): CountyTheme[] {
	const themes: { keys: Set<string>; title: string; entries: Map<string, Priority> }[] = [];
	for (const { district, priorities } of districts)
		for (const priority of priorities.filter(isNamed)) {
			const shared = sharedNames.find((each) => means(each, priority));
			const keys = shared ? [key(shared.title)] : [key(priority.id), key(priority.title)];
			const known = themes.find(
				(theme) => keys.some((each) => theme.keys.has(each)) && !theme.entries.has(district),
			);
			const theme = known ?? { keys: new Set(), title: shared?.title ?? priority.title, entries: new Map() };
			if (!known) themes.push(theme);
			for (const each of keys) theme.keys.add(each);
			theme.entries.set(district, priority);
		}
	return themes
		.map(({ title, entries }) => ({
			title,
			byDistrict: entries,
			priorityIn: [...entries].flatMap(([district, { thisYear }]) =>
				thisYear === "priority" ? [district] : [],
			),
		}))
		.sort(byWeight);
}

function isNamed({ thisYear }: Priority): boolean {
	return thisYear !== "none";
}

function means({ title, names }: SharedName, priority: Priority): boolean {
	const meant = [title, ...names].map(key);
	return meant.includes(key(priority.id)) || meant.includes(key(priority.title));
}

/** A name as it is compared. */
function key(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ");
}

function byWeight(left: CountyTheme, right: CountyTheme): number {
	return (
		right.priorityIn.length - left.priorityIn.length ||
		right.byDistrict.size - left.byDistrict.size ||
		left.title.localeCompare(right.title, "en-GB")
	);
}
