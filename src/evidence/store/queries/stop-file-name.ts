import { type Day, firstOfMonth } from "#vocabulary";

const FILE_NAME = /(?:^|\/)(\d{4})-(\d{2})-([a-z-]+)-stop-and-search\.csv(?:\.gz)?$/;

/**
 * The force in the name of a file of stop and search, undefined where the name does not tell it.
 *
 * @example
 * forceOfFile("2016-01/2016-01-city-of-london-stop-and-search.csv") // => "city-of-london"
 */
export function forceOfFile(name: string): string | undefined {
	return FILE_NAME.exec(name)?.[3];
}

/** The month in the name of a file of stop and search, undefined where the name does not tell it. */
export function monthOfFile(name: string): Day | undefined {
	const [, year, month] = FILE_NAME.exec(name) ?? [];
	return year === undefined ? undefined : firstOfMonth(Number(year), Number(month));
}
