declare const measureId: unique symbol;

/** The id of a measure: lower-case words with dots, such as `crime.robbery`. Flat: trees are data of their own. */
export type MeasureId = string & { readonly [measureId]: true };

const MEASURE_ID = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)+$/;

/**
 * Makes a measure id of a text, or nothing if it cannot be one.
 *
 * @example
 * readMeasureId("crime.robbery") // => "crime.robbery"
 */
export function readMeasureId(text: string): MeasureId | undefined {
	const trimmed = text.trim();
	return MEASURE_ID.test(trimmed) ? (trimmed as MeasureId) : undefined;
}
