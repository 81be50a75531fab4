export { RETURN_COLUMNS, type ReturnColumn } from "./return-column.ts";
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
