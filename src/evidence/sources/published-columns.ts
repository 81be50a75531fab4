import { type Location, type Problem, shown } from "#vocabulary";
import { plainHeading } from "./table/headings.ts";
import type { RowFault, TableMapping, TableSource } from "./table-source.ts";

/** A column of a published table: under which headings it was ever published, and whether a row is worth nothing without it. */
export type PublishedColumn = {
	/** Matched against the plain spelling of a heading (see `plainHeading`), whole. */
	readonly heading: RegExp;
	readonly required?: true;
};

export type PublishedColumns = Readonly<Record<string, PublishedColumn>>;

/**
 * The column that each heading of a file stands for, or nothing where a required one is missing. Of two headings for
 * one column the first counts; headings that are not known are passed over.
 *
 * @example
 * namedColumns(["Region", "ONS Code"], { code: { heading: /ons_code/, required: true } }) // => [undefined, "code"]
 * @example
 * namedColumns(["Region"], { code: { heading: /ons_code/, required: true } }) // => undefined
 */
export function namedColumns(
	headings: readonly string[],
	columns: PublishedColumns,
): (string | undefined)[] | undefined {
	const taken = new Set<string>();
	const names = headings.map((written) => {
		const plain = plainHeading(written);
		const name = Object.keys(columns).find((each) => !taken.has(each) && fits(columns[each], plain));
		if (name !== undefined) taken.add(name);
		return name;
	});
	const missing = Object.entries(columns).some(([name, { required }]) => required && !taken.has(name));
	return missing ? undefined : names;
}

/** How a source recognises its files by their columns alone: the mapping of those that are there, if none required is missing. */
export function recognisedBy(
	columns: PublishedColumns,
	mappingOf: (named: readonly (string | undefined)[]) => TableMapping,
): TableSource["recognise"] {
	return (headings) => {
		const named = namedColumns(headings, columns);
		return named && mappingOf(named);
	};
}

function fits(column: PublishedColumn | undefined, plain: string): boolean {
	return column !== undefined && column.heading.exec(plain)?.[0] === plain;
}

/** A column as SQL, null in files that have none of that name. */
export function given(columns: readonly (string | undefined)[], name: string): string {
	return columns.includes(name) ? name : `NULL::VARCHAR AS ${name}`;
}

/**
 * A whole number as SQL: thousands may be set off by commas, and `-00`, which a spreadsheet's number format prints for
 * zero, is zero. Null where it is none.
 */
export function wholeNumber(column: string): string {
	return `TRY_CAST(CASE WHEN ${column} = '-00' THEN '0' ELSE replace(${column}, ',', '') END AS BIGINT)`;
}

/** A number with or without decimals as SQL; null where it is none. */
export function decimalNumber(column: string): string {
	return `TRY_CAST(replace(${column}, ',', '') AS DOUBLE)`;
}

/** That a cell is missing or cannot be what its column holds. `wanted` says what belongs there. */
export function unfitFault(column: string, unfit: string, code: string, wanted: string): RowFault {
	return {
		column,
		condition: unfit,
		problem: (at: Location, found: string): Problem => ({
			code,
			stops: "row",
			at,
			says: "The row cannot be counted: this cell is empty or cannot be read.",
			found: shown(found),
			wanted,
			next: "Download the file again, or correct the row.",
		}),
	};
}

/** That a cell does not match a pattern (RE2), or is empty. */
export function patternFault(column: string, pattern: string, code: string, wanted: string): RowFault {
	return unfitFault(column, `NOT coalesce(regexp_full_match(${column}, '${pattern}'), false)`, code, wanted);
}

/** The form of the codes of the Office for National Statistics. */
export const AREA_CODE_PATTERN = "[A-Z][0-9]{8}";

/** That a cell is no code of the Office for National Statistics. */
export function areaCodeFault(column: string): RowFault {
	return patternFault(
		column,
		AREA_CODE_PATTERN,
		"area-code-unfit",
		"a letter and eight digits, such as E07000110",
	);
}
