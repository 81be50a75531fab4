export { readAreas } from "./area-list/read-areas.ts";
export { EXAMPLE_RETURN } from "./partner-return/example-return.ts";
export { isReturnHeading, type ReturnReading, readReturn } from "./partner-return/read-return.ts";
export {
	CRIME_TYPES,
	type CrimeType,
	type CrimeTypeChoice,
	crimeTypesOf,
	streetMeasures,
} from "./police-street/crime-types.ts";
export type { ReceivedFile } from "./received-file.ts";
export { fileUnknown, type Recognised, recognise, TABLE_SOURCES } from "./recognise.ts";
export type { RowFault, TableMapping, TableSource } from "./table-source.ts";
