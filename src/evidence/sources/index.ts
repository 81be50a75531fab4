export { readAreas } from "./area-list/read-areas.ts";
export { type TranslatedExtract, translateExtract } from "./incident-extract/translate-extract.ts";
export { type AreaHexagon, type AreaShapes, readAreaShapes } from "./map-file/read-area-shapes.ts";
export { isJson } from "./map-file/read-map-file.ts";
export { mappingFor } from "./mapped-return/mapping-for.ts";
export { EXAMPLE_RETURN } from "./partner-return/example-return.ts";
export { type ReturnReading, readReturn } from "./partner-return/read-return.ts";
export { type NumberSymbol, readStatedNumber, type StatedNumber } from "./partner-return/stated-number.ts";
export {
	OUTCOME_GROUPS,
	type OutcomeGroup,
	outcomeGroup,
} from "./police-outcomes/outcome-types.ts";
export {
	type CrimeTypeChoice,
	crimeTypesOf,
	streetMeasures,
} from "./police-street/crime-types.ts";
export { PLACE_TYPE_CAVEAT, type PlaceType, readPlaceTypes } from "./police-street/place-types.ts";
export type { ReceivedFile } from "./received-file.ts";
export {
	type Recognised,
	type RecognisedTable,
	recognise,
	recogniseHeadings,
	TABLE_SOURCES,
	type UnrecognisedTable,
} from "./recognise.ts";
export { type OffenceChoice, offencesOf, recordedCrimeMeasures } from "./recorded-crime/offence-groups.ts";
export { casualtyTypesOf, TRAVEL_MODES, type TravelMode } from "./stats19/casualty-types.ts";
export {
	AGE_BANDS as CASUALTY_AGE_BANDS,
	CASUALTY_CLASSES,
	type CodeList,
	SEXES,
} from "./stats19/coded-columns.ts";
export { STOP_RESULTS, type StopResult, stopResult } from "./stop-and-search/stop-results.ts";
export type { TextEncoding } from "./table/decode-text.ts";
export { readDelimitedText } from "./table/delimited-text.ts";
export { plainHeading } from "./table/headings.ts";
export { readTables } from "./table/read-tables.ts";
export type { Table, TableRow } from "./table/table.ts";
export { tableProblems } from "./table/table-problems.ts";
export type { RowFault, TableMapping, TableSource, TableSourceId } from "./table-source.ts";
export { fileUnknown } from "./unrecognised.ts";
