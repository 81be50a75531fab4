/**
 * The sizes in which Northbrook can be made. `rowsAMonth` is how many crimes and incidents a force records in a usual
 * month; the areas of a force are its districts, each with so many wards of so many neighbourhoods.
 */
export const NORTHBROOK_SIZES = {
	small: {
		title: "one small county of three districts, for an example that people can read",
		forces: 1,
		districts: 3,
		wards: 8,
		neighbourhoods: 2,
		rowsAMonth: 170,
	},
	force: {
		title: "one police force as large as Kent’s: half a million rows of street-level crime",
		forces: 1,
		districts: 13,
		wards: 24,
		neighbourhoods: 4,
		rowsAMonth: 14_000,
	},
	national: {
		title: "43 forces: eleven million rows of street-level crime, nearly four gigabytes",
		forces: 43,
		districts: 8,
		wards: 24,
		neighbourhoods: 4,
		rowsAMonth: 6_500,
	},
} as const satisfies Record<string, NorthbrookSize & { readonly title: string }>;

export type NorthbrookSizeName = keyof typeof NORTHBROOK_SIZES;

/** How large an invented country is. */
export type NorthbrookSize = {
	readonly forces: number;
	/** Districts of each force. */
	readonly districts: number;
	/** Wards of each district. */
	readonly wards: number;
	/** Neighbourhoods of each ward. */
	readonly neighbourhoods: number;
	readonly rowsAMonth: number;
};
