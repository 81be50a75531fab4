export type { DatabaseLimits } from "./database.ts";
export { LoadingStopped, type LoadOptions } from "./load-files.ts";
export {
	currentLoads,
	type LoadId,
	type LoadRecord,
	type PackPart,
	type Revision,
	type SourceId,
	type StreetCover,
} from "./load-record.ts";
export type { FileOutcome, LoadProgress } from "./load-report.ts";
export type { AreaCounts, CountedArea, CountQuestion, MonthlyCount } from "./monthly-counts.ts";
export type { ObservationFilter } from "./observations.ts";
export {
	missingFiles,
	PACK_MANIFEST,
	type PackedFile,
	type PackManifest,
	packedAs,
	packManifest,
	readPackManifest,
} from "./pack-manifest.ts";
export { packFileMissing } from "./pack-problems.ts";
export { type DeprivationProfile, deprivationProfile } from "./queries/deprivation-profile.ts";
export { type DistrictSuccession, districtSuccession } from "./queries/district-succession.ts";
export {
	EVERYWHERE,
	type IncidentBasis,
	type IncidentCase,
	type IncidentCases,
	type IncidentMonth,
	type IncidentQuestion,
	type IncidentSpan,
	incidentCases,
	incidentCounts,
	incidentSpans,
	incidentsWithoutDistrict,
	type PlacelessIncidents,
} from "./queries/incidents.ts";
export { type IndicatorQuestion, type IndicatorValue, indicatorValues } from "./queries/indicator-values.ts";
export { offenceCodesOf } from "./queries/offence-codes.ts";
export { heldOffenceWeights, type OffenceWeight } from "./queries/offence-weights.ts";
export {
	type NomisFigure,
	nomisFigures,
	residentYears,
	type SeverityFigure,
	severityFigures,
} from "./queries/office-figures.ts";
export {
	type OutcomeBasis,
	type OutcomeCount,
	type OutcomeMix,
	type OutcomeQuestion,
	outcomeMix,
} from "./queries/outcome-mix.ts";
export { type OutcomeMonth, type OutcomeMonths, outcomeMonths } from "./queries/outcome-months.ts";
export { type Hexagon, hexagonsOf, outlinesOf } from "./queries/outlines.ts";
export {
	type PlaceTypeCount,
	type PlaceTypeCounts,
	type PlaceTypeQuestion,
	placeTypeCounts,
} from "./queries/place-type-counts.ts";
export { type QuarterlyCount, type RecordedCrimeQuestion, recordedCrime } from "./queries/recorded-crime.ts";
export { type QuarterlyOutcomes, recordedOutcomes } from "./queries/recorded-outcomes.ts";
export { type Residents, type ResidentsQuestion, residents } from "./queries/residents.ts";
export {
	type RoadAnswer,
	type RoadCounts,
	type RoadMonth,
	type RoadQuestion,
	roadCasualtyCounts,
} from "./queries/road-casualty-counts.ts";
export {
	type RoadBreakdown,
	type RoadProfile,
	type RoadProfileLine,
	type RoadProfileQuestion,
	roadCasualtyProfile,
} from "./queries/road-casualty-profile.ts";
export { type CasualtyChoice, type Injury, KSI } from "./queries/road-relation.ts";
export { type RuralShare, ruralShare } from "./queries/rural-share.ts";
export {
	type StopCount,
	type StopQuestion,
	stopCounts,
	stopFilesUnnamed,
} from "./queries/stop-counts.ts";
export { forceOfFile, monthOfFile } from "./queries/stop-file-name.ts";
export { type StopPoint, type StopPoints, stopForces, stopPoints } from "./queries/stop-points.ts";
export type { StoreQuestion } from "./queries/store-question.ts";
export { type StreetPlaces, type StreetPlacesQuestion, streetPlaces } from "./queries/street-places.ts";
export { type PlacelessMonth, streetWithoutPlace } from "./queries/street-without-place.ts";
export { codesOfDistrict, receivedBytes } from "./queries/supply-material.ts";
export type { FileOnDisk } from "./received-parts.ts";
export type { HeldReturn } from "./return-rows.ts";
export { openStore, type Store, type StoreOptions } from "./store.ts";
export type { Erasure } from "./upkeep/erasure.ts";
export type { RebuildReport } from "./upkeep/rebuild.ts";
export type { RestoreOutcome } from "./upkeep/restore.ts";
export type { StoreHealth } from "./upkeep/verify.ts";
export type { HeldWard } from "./wards.ts";
export { StoreBusy } from "./writer-lock.ts";
