export { readAreas } from "./area-list/read-areas.ts";
export { EXAMPLE_RETURN } from "./partner-return/example-return.ts";
export { isReturnHeading, type ReturnReading, readReturn } from "./partner-return/read-return.ts";
export { type NumberSymbol, readStatedNumber, type StatedNumber } from "./partner-return/stated-number.ts";
export {
	CRIME_TYPES,
	type CrimeType,
	type CrimeTypeChoice,
	crimeTypesOf,
	streetMeasures,
} from "./police-street/crime-types.ts";
export type { ReceivedFile } from "./received-file.ts";
export { fileUnknown, type Recognised, recognise, TABLE_SOURCES } from "./recognise.ts";
export { plainHeading } from "./table/headings.ts";
export { readTables } from "./table/read-tables.ts";
export type { Table, TableRow } from "./table/table.ts";
export { tableProblems } from "./table/table-problems.ts";
export type { RowFault, TableMapping, TableSource, TableSourceId } from "./table-source.ts";
