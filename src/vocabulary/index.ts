export {
	AREA_LEVELS,
	type Area,
	type AreaCode,
	type AreaLevel,
	type AreaRegister,
	areaRegister,
	readAreaCode,
} from "./area.ts";
export { BREAK_KINDS, type BreakKind } from "./break-kind.ts";
export {
	addDays,
	addMonths,
	type Day,
	dayOf,
	daysBetween,
	firstOfMonth,
	monthsBetween,
	partsOf,
} from "./calendar.ts";
export { DATE_BASES, type DateBasis } from "./date-basis.ts";
export { EDITIONS, type Edition } from "./edition.ts";
export type { Known, KnownMeasure } from "./known.ts";
export type { Language } from "./language.ts";
export {
	type LocatedValue,
	partOf,
	placeOf,
	plainValue,
	readWithSchema,
	type Schema,
} from "./located-value.ts";
export { describeLocation, type Located, type Location } from "./location.ts";
export { highestMarking, MARKINGS, type Marking } from "./marking.ts";
export { type MeasureId, readMeasureId } from "./measure-id.ts";
export { type MeasureTree, type TreeLine, type TreeNode, treeLines } from "./measure-tree.ts";
export { MISSING_REASONS, type MissingReason } from "./missing-value.ts";
export { nearest } from "./nearest.ts";
export {
	cardinal,
	listInWords,
	type NumberStyle,
	ordinal,
	printedNumber,
	printedValue,
	roundedText,
	signedNumber,
} from "./number-wording.ts";
export type { LonLat, Outline, Ring } from "./outline.ts";
export {
	monthsOf,
	type Period,
	type PeriodKind,
	periodBetween,
	periodKey,
	periodOfMonths,
	periodsOverlap,
	periodWithin,
	wholeMonths,
	yearEarlier,
} from "./period.ts";
export { monthNumber, PERIOD_FORMS, readPeriod } from "./period-reading.ts";
export { describeDay, describeMonth, describePeriod, shortMonth, shortPeriod } from "./period-wording.ts";
export { type Judgement, POLARITIES, type Polarity } from "./polarity.ts";
export { describeProblem, done, type Outcome, type Problem, refused, type Stops, shown } from "./problem.ts";
export type { SourceNote } from "./source-note.ts";
export { COUNTED, type Counted, UNITS, type Unit } from "./unit.ts";
