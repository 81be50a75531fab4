/** A closed list of a published code book: the number and its label. */
export type CodeList = Readonly<Record<number, string>>;

/** How bad a collision was for its worst casualty, or how bad it was for one casualty. */
export const SEVERITIES: CodeList = { 1: "Fatal", 2: "Serious", 3: "Slight" };

/** What part a casualty had in the traffic. */
export const CASUALTY_CLASSES: CodeList = { 1: "Driver or rider", 2: "Passenger", 3: "Pedestrian" };

/** As the police officer or the reporting person noted it; 3 and 9 mean that it is not known. */
export const SEXES: CodeList = { 1: "Male", 2: "Female" };

/** The age bands of the published files. */
export const AGE_BANDS: CodeList = {
	1: "0 - 5",
	2: "6 - 10",
	3: "11 - 15",
	4: "16 - 20",
	5: "21 - 25",
	6: "26 - 35",
	7: "36 - 45",
	8: "46 - 55",
	9: "56 - 65",
	10: "66 - 75",
	11: "Over 75",
};

/**
 * A coded column as a whole number, as SQL: files carry the number or, where a program labelled them, the label. What
 * is on no list (-1 for missing among it) is null.
 *
 * @param codes the numbers and labels that may stand in the column
 */
export function coded(column: string, codes: CodeList): string {
	const cases = Object.entries(codes).map(
		([number, label]) => `WHEN '${number}' THEN ${number} WHEN '${label.toLowerCase()}' THEN ${number}`,
	);
	return `CASE regexp_replace(lower(${column}), '\\s+', ' ', 'g') ${cases.join(" ")} END`;
}

/** A count or an age as SQL; null for -1, which the files write for missing. */
export function wholeOrMissing(column: string): string {
	return `CASE WHEN TRY_CAST(${column} AS DOUBLE) >= 0 THEN TRY_CAST(${column} AS DOUBLE)::BIGINT END`;
}
