import { plainHeading } from "../table/headings.ts";

/** A column that counts people of one age or of one year, as the name it gets. */
export type PeopleColumn = {
	readonly name: string;
	readonly year: number | undefined;
	readonly age: number | undefined;
};

/** Fewer single ages than this are a chance likeness of some other table. */
const FEWEST = 2;

/**
 * The columns that stand for single years of age (`0`, `1` ... `90+`, or `F0` and `M0` for women and men), undefined
 * where the headings are none.
 *
 * @example
 * agesAcross(["code", "0", "90+"])?.[2] // => ({ name: "people_2", year: undefined, age: 90 })
 */
export function agesAcross(headings: readonly string[]): readonly (PeopleColumn | undefined)[] | undefined {
	return across(headings, (heading, index) => {
		const [, age] = /^(?:[fm])?(\d{1,2})\+?$/i.exec(heading.trim()) ?? [];
		return age === undefined ? undefined : { name: `people_${index}`, year: undefined, age: Number(age) };
	});
}

/**
 * The columns that stand for mid-years (`population_2001`, `mid_2001`, or `2001` where a column for age stands beside
 * them), undefined where the headings are none.
 */
export function yearsAcross(
	headings: readonly string[],
	besideAge: boolean,
): readonly (PeopleColumn | undefined)[] | undefined {
	const form = besideAge ? /^(?:population_|mid_)?((?:19|20)\d\d)$/ : /^(?:population_|mid_)((?:19|20)\d\d)$/;
	return across(headings, (heading, index) => {
		const [, year] = form.exec(plainHeading(heading)) ?? [];
		return year === undefined ? undefined : { name: `people_${index}`, year: Number(year), age: undefined };
	});
}

function across(
	headings: readonly string[],
	read: (heading: string, index: number) => PeopleColumn | undefined,
): readonly (PeopleColumn | undefined)[] | undefined {
	const columns = headings.map(read);
	return columns.filter((each) => each !== undefined).length >= FEWEST ? columns : undefined;
}
