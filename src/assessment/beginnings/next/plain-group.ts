import type { Plain } from "../yaml-text.ts";

/** A group of entries as YAML gives it. */
export type Group = { readonly [Key in string]: Plain };

/** A value as a group of entries; none where it is something else. */
export function asGroup(value: Plain | undefined): Group {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Group) : {};
}

/** A group with each of its values made anew. */
export function mapped(group: Group, make: (value: Plain) => Plain): Group {
	return Object.fromEntries(Object.entries(group).map(([key, value]) => [key, make(value)]));
}

/** A group with single entries made anew, where they are there. */
export function replaced(group: Group, makers: { readonly [Key in string]: (value: Plain) => Plain }): Group {
	return Object.fromEntries(
		Object.entries(group).map(([key, value]) => {
			const make = Object.hasOwn(makers, key) ? makers[key] : undefined;
			return [key, make ? make(value) : value];
		}),
	);
}

/** A group without some of its entries. */
export function without(group: Group, ...keys: readonly string[]): Group {
	return Object.fromEntries(Object.entries(group).filter(([key]) => !keys.includes(key)));
}
