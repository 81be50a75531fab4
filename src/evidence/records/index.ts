export { type IncidentMapping, readIncidentMapping } from "./incident-mapping.ts";
export { readReturnMapping } from "./read-return-mapping.ts";
export { RETURN_COLUMNS, type ReturnColumn } from "./return-column.ts";
export type { MappedCell, MappedPeriod, ReturnMapping } from "./return-mapping.ts";
export {
	type ChangeRecord,
	type ChangeUnit,
	type GapRecord,
	type GradeRecord,
	type RankRecord,
	RETURN_KINDS,
	type ReturnKind,
	type ReturnRecord,
	type ValueRecord,
} from "./return-record.ts";
