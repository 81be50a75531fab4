import type { ChangeUnit, ReturnColumn, ReturnKind, ReturnRecord } from "#evidence/records";
import {
	addDays,
	type Day,
	done,
	type KnownMeasure,
	type Outcome,
	type Period,
	type Problem,
	readPeriod,
	refused,
	roundedText,
	type Unit,
} from "#vocabulary";
import { returnProblems } from "./return-problems.ts";
import type { ReturnRow } from "./return-row.ts";
import { missingReason } from "./row-kind.ts";
import {
	isTooLarge,
	type NumberSymbol,
	placesWritten,
	readRank,
	readStatedNumber,
	readWholeNumber,
} from "./stated-number.ts";

type Of<Kind extends ReturnKind> = Extract<ReturnRecord, { kind: Kind }>;

type StatementOf<Kind extends ReturnKind> = Pick<
	Of<Kind>,
	Exclude<
		keyof Of<Kind>,
		| "measure"
		| "area"
		| "period"
		| "breakdown"
		| "note"
		| "at"
		| "illustrative"
		| "provisional"
		| "supplier"
		| "sourceTitle"
	>
>;

/** What a row says of its cell: the record without its measure, area, period and source. */
export type Statement = { [Kind in ReturnKind]: StatementOf<Kind> }[ReturnKind];

const NEVER_NEGATIVE: readonly Unit[] = ["count", "people", "rate", "per cent"];

const COUNTED_WHOLE: readonly Unit[] = ["count", "people"];

const SYMBOL_OF_UNIT: Partial<Record<Unit, NumberSymbol>> = {
	"per cent": "%",
	pounds: "£",
	"percentage points": "percentage points",
};

const UNIT_OF_CHANGE: Record<NumberSymbol | "none", ChangeUnit | undefined> = {
	"%": "per cent",
	"percentage points": "percentage points",
	none: "count",
	"£": undefined,
};

/** The columns that belong to some kinds of row only; in any other what they say would be lost. */
const COLUMNS_OF_KINDS: readonly (readonly [ReturnColumn, readonly ReturnKind[]])[] = [
	["compared_with", ["stated change", "not available"]],
	["rank_of", ["rank", "not available"]],
	["numerator", ["value"]],
	["denominator", ["value"]],
	["value_text", ["grade", "not available"]],
	["expected", ["not available"]],
];

/** What a statement is read by: the unit of its measure, and for rates per how many people. */
type Measured = Pick<KnownMeasure, "unit" | "per">;

/** Reads what a row of a known kind states, in the unit of its measure. */
export function readStatement(row: ReturnRow, kind: ReturnKind, measure: Measured): Outcome<Statement> {
	const misplaced = COLUMNS_OF_KINDS.filter(
		([column, kinds]) => !kinds.includes(kind) && row.cell(column) !== "",
	);
	if (misplaced.length > 0)
		return refused(
			...misplaced.map(([column]) => returnProblems.cellNotOfKind(row.place(column), column, kind)),
		);
	return READERS[kind](row, measure);
}

const READERS: Readonly<Record<ReturnKind, (row: ReturnRow, measure: Measured) => Outcome<Statement>>> = {
	value: readValue,
	"stated change": readChange,
	rank: readRankOf,
	grade: readGrade,
	"not available": readGap,
};

function readValue(row: ReturnRow, measure: Measured): Outcome<Statement> {
	const value = readMeasured(row, measure.unit);
	const numerator = readPart(row, "numerator");
	const denominator = readPart(row, "denominator");
	if (!value.ok || !numerator.ok || !denominator.ok)
		return refused(...value.problems, ...numerator.problems, ...denominator.problems);
	const [above, below] = [numerator.value, denominator.value];
	const contradiction = partsProblem(row, measure, { value: value.value, above, below });
	if (contradiction) return refused(contradiction);
	return done({
		kind: "value",
		value: value.value,
		...(above !== undefined && { numerator: above }),
		...(below !== undefined && { denominator: below }),
	});
}

/** The parts that a share or rate was computed from, where the row gives them. */
type Parts = {
	readonly value: number;
	readonly above: number | undefined;
	readonly below: number | undefined;
};

/** Whether a share or rate is at odds with its own parts, as far as its printed decimals tell. */
function partsProblem(row: ReturnRow, { unit, per }: Measured, parts: Parts): Problem | undefined {
	const { value, above, below } = parts;
	const scale = unit === "per cent" ? 100 : unit === "rate" ? per : undefined;
	if (scale === undefined || above === undefined || below === undefined) return undefined;
	if (below === 0) return returnProblems.denominatorZero(row.place("denominator"), row.cell("denominator"));
	if (unit === "per cent" && above > below)
		return returnProblems.shareTooLarge(row.place("numerator"), row.cell("numerator"), `at most ${below}`);
	const text = row.cell("value");
	const places = placesWritten(text);
	const given = (scale * above) / below;
	const allowed = 0.5 * 10 ** -places + NOISE * Math.max(1, given);
	if (Math.abs(value - given) <= allowed) return undefined;
	const wanted = `${roundedText(given, places)}, from ${row.cell("numerator")} of ${row.cell("denominator")}`;
	return returnProblems.partsDiffer(row.place("value"), text, wanted);
}

/** What binary fractions add to a number, as a share of it. */
const NOISE = 1e-12;

/** A value in the unit of its measure; people and things are counted in whole numbers. */
function readMeasured(row: ReturnRow, unit: Unit): Outcome<number> {
	const value = readNumber(row, "value", unit);
	if (!value.ok || !COUNTED_WHOLE.includes(unit) || Number.isInteger(value.value)) return value;
	return refused(returnProblems.fractional(row.place("value"), row.cell("value"), unit));
}

function readNumber(row: ReturnRow, column: ReturnColumn, unit: Unit): Outcome<number> {
	const text = row.cell(column);
	const at = row.place(column);
	if (text === "") return refused(returnProblems.numberMissing(at, column));
	const stated = readStatedNumber(text);
	if (!stated) return refused(returnProblems.numberUnreadable(at, text));
	if (isTooLarge(stated)) return refused(returnProblems.tooLarge(at, text));
	if (stated.symbol !== undefined && stated.symbol !== SYMBOL_OF_UNIT[unit])
		return refused(returnProblems.symbolUnfit(at, text, unit));
	if (stated.value < 0 && NEVER_NEGATIVE.includes(unit))
		return refused(returnProblems.negative(at, text, unit));
	return done(stated.value);
}

function readPart(row: ReturnRow, column: "numerator" | "denominator"): Outcome<number | undefined> {
	return row.cell(column) === "" ? done(undefined) : readNumber(row, column, "count");
}

function readChange(row: ReturnRow): Outcome<Statement> {
	const text = row.cell("value");
	const stated = readStatedNumber(text);
	if (stated && isTooLarge(stated)) return refused(returnProblems.tooLarge(row.place("value"), text));
	const changeUnit = stated && UNIT_OF_CHANGE[stated.symbol ?? "none"];
	const comparedWith = readPeriod(row.cell("compared_with"));
	const problems = [
		...(changeUnit ? [] : [returnProblems.changeUnreadable(row.place("value"), text)]),
		...(comparedWith
			? []
			: [returnProblems.periodUnreadable(row.place("compared_with"), row.cell("compared_with"))]),
	];
	if (!stated || !changeUnit || !comparedWith) return refused(...problems);
	return done({ kind: "stated change", value: stated.value, changeUnit, comparedWith });
}

function readRankOf(row: ReturnRow): Outcome<Statement> {
	const text = row.cell("value");
	const written = readRank(text);
	if (!written) return refused(returnProblems.rankUnreadable(row.place("value"), text));
	const column = row.cell("rank_of");
	const rankOf = column === "" ? written.of : readWholeNumber(column);
	if (column !== "" && rankOf === undefined)
		return refused(returnProblems.numberUnreadable(row.place("rank_of"), column));
	if (rankOf !== undefined && written.rank > rankOf)
		return refused(returnProblems.rankBeyond(row.place("value"), text, `at most ${rankOf}`));
	return done({ kind: "rank", value: written.rank, ...(rankOf !== undefined && { rankOf }) });
}

function readGrade(row: ReturnRow): Outcome<Statement> {
	const text = row.cell("value_text") || row.cell("value");
	return text === ""
		? refused(returnProblems.gradeMissing(row.place("value_text")))
		: done({ kind: "grade", text });
}

function readGap(row: ReturnRow): Outcome<Statement> {
	const reason = missingReason(row.cell("value"));
	const why = row.cell("value_text");
	const written = row.cell("expected");
	const expected = written === "" ? undefined : readPeriod(written);
	const problems = [
		...(reason === undefined ? [returnProblems.numberUnreadable(row.place("value"), row.cell("value"))] : []),
		...(why === "" ? [returnProblems.reasonMissing(row.place("value_text"))] : []),
		...(written !== "" && !expected ? [returnProblems.periodUnreadable(row.place("expected"), written)] : []),
	];
	if (reason === undefined || problems.length > 0) return refused(...problems);
	if (!expected) return done({ kind: "not available", reason, why });
	return done({ kind: "not available", reason: "expected later", why, expected: lastDay(expected) });
}

/** A value that is expected in a month is late when the month is over, not when it begins. */
function lastDay(period: Period): Day {
	return addDays(period.to, -1);
}
