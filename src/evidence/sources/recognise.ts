import { areaLookup } from "./area-lookup/area-lookup.ts";
import { boundaries } from "./boundaries/boundaries.ts";
import { deprivation } from "./deprivation/deprivation.ts";
import { districtChanges } from "./district-changes/district-changes.ts";
import { districtLookup } from "./district-lookup/district-lookup.ts";
import { fingertips } from "./fingertips/fingertips.ts";
import { hexLayout } from "./hex-layout/hex-layout.ts";
import { incidentExtract } from "./incident-extract/incident-extract.ts";
import { neighbourhoodChanges } from "./neighbourhood-changes/neighbourhood-changes.ts";
import { nomis } from "./nomis/nomis.ts";
import { nomisWide } from "./nomis-wide/nomis-wide.ts";
import { offenceReference } from "./offence-reference/offence-reference.ts";
import { offenceWeights } from "./offence-weights/offence-weights.ts";
import { isReturnHeading } from "./partner-return/read-return.ts";
import { partnershipReference } from "./partnership-reference/partnership-reference.ts";
import { policeOutcomes } from "./police-outcomes/police-outcomes.ts";
import { policeStreet } from "./police-street/police-street.ts";
import { population } from "./population/population.ts";
import { recordedCrime } from "./recorded-crime/recorded-crime.ts";
import { recordedOutcomes } from "./recorded-outcomes/recorded-outcomes.ts";
import { ruralUrban } from "./rural-urban/rural-urban.ts";
import { severityScore } from "./severity-score/severity-score.ts";
import { roadCasualties } from "./stats19/casualties.ts";
import { roadCollisions } from "./stats19/collisions.ts";
import { roadVehicles } from "./stats19/vehicles.ts";
import { stopAndSearch } from "./stop-and-search/stop-and-search.ts";
import { decodeText } from "./table/decode-text.ts";
import { headingCandidates } from "./table/opening-rows.ts";
import { isWorkbook } from "./table/workbook.ts";
import type { TableMapping, TableSource, TableSourceId } from "./table-source.ts";

/** Every published format that is read in bulk. A new one is a folder and a line here. */
export const TABLE_SOURCES: readonly TableSource[] = [
	policeStreet,
	recordedCrime,
	recordedOutcomes,
	offenceReference,
	partnershipReference,
	districtLookup,
	districtChanges,
	neighbourhoodChanges,
	deprivation,
	ruralUrban,
	population,
	nomis,
	nomisWide,
	fingertips,
	offenceWeights,
	severityScore,
	areaLookup,
	boundaries,
	hexLayout,
	policeOutcomes,
	stopAndSearch,
	roadCollisions,
	roadCasualties,
	roadVehicles,
	incidentExtract,
];

/** A table of a published format: how its rows are to be read. */
export type RecognisedTable = {
	readonly kind: "table";
	readonly source: TableSource;
	readonly mapping: TableMapping;
	readonly delimiter: string;
	readonly headings: readonly string[];
	/** Lines of the file that end with the headings: 1 where they come first. */
	readonly headingLines: number;
	/** The same without blank lines. */
	readonly filledHeadingLines: number;
	/** Lines above the headings that are not blank, such as a title; and whether one has as many cells as a row. */
	readonly linesAbove: number;
	readonly rowsAbove: boolean;
};

/** A table whose headings fit no format, or more than one. */
export type UnrecognisedTable = {
	readonly kind: "unknown";
	readonly headings: readonly string[];
	/** Formats that the headings would fit; empty where none does. */
	readonly couldBe: readonly TableSource[];
};

/** What a file is, told from its first bytes. */
export type Recognised = { readonly kind: "return" } | RecognisedTable | UnrecognisedTable;

/**
 * Tells what a file is from how it begins: by its headings, never by its name, even where a title and notes stand above
 * them. What cannot be a table at all is taken for a return, whose reader says what is wrong with it.
 *
 * @param as the format that a person named, where the headings could be two
 */
export function recognise(opening: Uint8Array, as?: TableSourceId): Recognised {
	if (isWorkbook(opening)) return { kind: "return" };
	const decoded = decodeText(opening);
	if (!decoded) return { kind: "return" };
	const text = decoded.text.replace(/^\uFEFF/, "");
	let first: readonly string[] | undefined;
	const widths = new Set<number>();
	for (const { cells, delimiter, lines, linesThrough, filledThrough } of headingCandidates(text)) {
		first ??= cells;
		const found = recogniseHeadings(cells, as);
		if (found.kind === "table")
			return {
				...found,
				delimiter,
				headingLines: linesThrough,
				filledHeadingLines: filledThrough,
				linesAbove: filledThrough - lines,
				rowsAbove: widths.has(cells.length),
			};
		if (found.couldBe.length > 1) return found;
		widths.add(cells.length);
	}
	if (!first || first.length < 2 || isReturnHeading(first)) return { kind: "return" };
	return { kind: "unknown", headings: first, couldBe: [] };
}

/** Tells of which format a table with these headings is. */
export function recogniseHeadings(
	headings: readonly string[],
	as?: TableSourceId,
): Pick<RecognisedTable, "kind" | "source" | "mapping" | "headings"> | UnrecognisedTable {
	const fitting = TABLE_SOURCES.filter((source) => as === undefined || source.id === as).flatMap((source) => {
		const mapping = source.recognise(headings);
		return mapping ? [{ kind: "table" as const, source, mapping, headings }] : [];
	});
	const [only] = fitting;
	if (only && fitting.length === 1) return only;
	return { kind: "unknown", headings, couldBe: fitting.map(({ source }) => source) };
}
