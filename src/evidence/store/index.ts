export type { DatabaseLimits } from "./database.ts";
export {
	currentLoads,
	type LoadId,
	type LoadRecord,
	type SourceId,
	type StreetCover,
} from "./load-record.ts";
export type { FileOutcome } from "./load-report.ts";
export type { FileOnDisk } from "./load-table.ts";
export type { AreaCounts, CountedArea, CountQuestion, MonthlyCount } from "./monthly-counts.ts";
export type { ObservationFilter } from "./observations.ts";
export type { StoreQuestion } from "./queries/store-question.ts";
export type { HeldReturn } from "./return-rows.ts";
export { openStore, type Store, type StoreOptions } from "./store.ts";
export type { HeldWard } from "./wards.ts";
