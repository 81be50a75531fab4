import type { ChangeUnit, ReturnColumn, ReturnKind, ReturnRecord } from "#evidence/records";
import {
	addDays,
	type Day,
	done,
	type Outcome,
	type Period,
	readPeriod,
	refused,
	type Unit,
} from "#vocabulary";
import { returnProblems } from "./return-problems.ts";
import type { ReturnRow } from "./return-row.ts";
import { missingReason } from "./row-kind.ts";
import { type NumberSymbol, readRank, readStatedNumber, readWholeNumber } from "./stated-number.ts";

type Of<Kind extends ReturnKind> = Extract<ReturnRecord, { kind: Kind }>;

type StatementOf<Kind extends ReturnKind> = Pick<
	Of<Kind>,
	Exclude<
		keyof Of<Kind>,
		"measure" | "area" | "period" | "breakdown" | "note" | "at" | "illustrative" | "supplier" | "sourceTitle"
	>
>;

/** What a row says of its cell: the record without its measure, area, period and source. */
export type Statement = { [Kind in ReturnKind]: StatementOf<Kind> }[ReturnKind];

const NEVER_NEGATIVE: readonly Unit[] = ["count", "people", "rate", "per cent"];

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

/** Reads what a row of a known kind states, in the unit of its measure. */
export function readStatement(row: ReturnRow, kind: ReturnKind, unit: Unit): Outcome<Statement> {
	const misplaced = COLUMNS_OF_KINDS.filter(
		([column, kinds]) => !kinds.includes(kind) && row.cell(column) !== "",
	);
	if (misplaced.length > 0)
		return refused(
			...misplaced.map(([column]) => returnProblems.cellNotOfKind(row.place(column), column, kind)),
		);
	return READERS[kind](row, unit);
}

const READERS: Readonly<Record<ReturnKind, (row: ReturnRow, unit: Unit) => Outcome<Statement>>> = {
	value: readValue,
	"stated change": readChange,
	rank: readRankOf,
	grade: readGrade,
	"not available": readGap,
};

function readValue(row: ReturnRow, unit: Unit): Outcome<Statement> {
	const value = readNumber(row, "value", unit);
	const numerator = readPart(row, "numerator");
	const denominator = readPart(row, "denominator");
	if (!value.ok || !numerator.ok || !denominator.ok)
		return refused(...value.problems, ...numerator.problems, ...denominator.problems);
	const [above, below] = [numerator.value, denominator.value];
	if (unit === "per cent" && above !== undefined && below !== undefined && above > below)
		return refused(
			returnProblems.shareTooLarge(row.place("numerator"), row.cell("numerator"), `at most ${below}`),
		);
	return done({
		kind: "value",
		value: value.value,
		...(above !== undefined && { numerator: above }),
		...(below !== undefined && { denominator: below }),
	});
}

function readNumber(row: ReturnRow, column: ReturnColumn, unit: Unit): Outcome<number> {
	const text = row.cell(column);
	const at = row.place(column);
	if (text === "") return refused(returnProblems.numberMissing(at, column));
	const stated = readStatedNumber(text);
	if (!stated) return refused(returnProblems.numberUnreadable(at, text));
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
