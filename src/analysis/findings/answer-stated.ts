import type { Figure } from "#document";
import type { StatedChange, StatedGrade, StatedRank } from "#evidence/measures";
import {
	describeMonth,
	done,
	type Outcome,
	ordinal,
	type Problem,
	printedNumber,
	printedValue,
	refused,
	type Unit,
} from "#vocabulary";
import { absentValue, asked } from "./absent.ts";
import { type Answer, figureOf, type Question } from "./figure-making.ts";
import { decimalsOf } from "./printed-places.ts";
import { RANK_WORDS } from "./words/rank-words.ts";

/** What the supplier stated without counts: a change without sign, a rank, a grade. */
export function answerStated(question: Question, signed: boolean): Outcome<Figure> {
	const { address, at, context } = question;
	const statement = context.book.stated(address);
	switch (statement?.kind) {
		case "stated change":
			return done(figureOf(question, changeAnswer(question, statement, signed)));
		case "rank":
			return done(figureOf(question, rankAnswer(question, statement)));
		case "grade":
			return done(figureOf(question, gradeAnswer(statement)));
		default:
			return refused(
				context.book.value(address) ? notStated(question) : absentValue(address, at, context.book),
			);
	}
}

/** When data that are not there are expected: “October 2017”. */
export function answerExpected(question: Question): Outcome<Figure> {
	const { address, at, context, measure } = question;
	const gap = context.book.gap(address);
	if (gap?.expected === undefined)
		return refused({
			code: "expected-unknown",
			stops: "figure",
			at,
			says: `Nobody has said when a value of ${asked(address, context.book)} is expected.`,
			next: "Add a row “not available” with its expected date to the supplier's return.",
		});
	return done(
		figureOf(question, {
			value: null,
			text: describeMonth(gap.expected, context.language),
			unit: measure.unit,
			method: "as stated",
			base: NOT_GIVEN,
			from: [gap],
			cautions: [{ kind: "supplier", text: gap.why }],
		}),
	);
}

const NOT_GIVEN = { kind: "not given by the source" } as const;
const CHANGE_UNITS: Readonly<Record<StatedChange["changeUnit"], Unit>> = {
	"per cent": "per cent",
	"percentage points": "percentage points",
	count: "count",
};

/** A change is printed with the decimals that its supplier gave: 34 stays “34%”, 42.3 is “42.3%”. */
function changeAnswer(question: Question, change: StatedChange, signed: boolean): Answer {
	const unit = CHANGE_UNITS[change.changeUnit];
	const style = {
		places: question.places ?? decimalsOf(change.value),
		signed,
		language: question.context.language,
	};
	return {
		value: change.value,
		text: printedValue(signed ? change.value : Math.abs(change.value), unit, style),
		unit,
		method: "as stated",
		base: NOT_GIVEN,
		from: [change],
		against: change.comparedWith,
		cautions: [
			{
				kind: "base",
				text: "The source states the change and not the counts behind it, so that it cannot be tested.",
			},
		],
	};
}

function rankAnswer(question: Question, rank: StatedRank): Answer {
	const { value, rankOf } = rank;
	const text =
		rankOf === undefined
			? ordinal(value)
			: RANK_WORDS[question.context.language].running({
					rank: value,
					tied: false,
					label: printedNumber(value),
					of: rankOf,
				});
	return {
		value,
		text,
		unit: "rank",
		method: "as stated",
		base: rankOf === undefined ? NOT_GIVEN : { kind: "group", size: rankOf },
		from: [rank],
		cautions:
			rankOf === undefined ? [{ kind: "base", text: "The source does not say how many were ranked." }] : [],
	};
}

function gradeAnswer(grade: StatedGrade): Answer {
	return {
		value: null,
		text: grade.text,
		unit: "grade",
		method: "as stated",
		base: NOT_GIVEN,
		from: [grade],
	};
}

function notStated(question: Question): Problem {
	return {
		code: "value-not-statement",
		stops: "figure",
		at: question.at,
		says: `The source gives the value itself of ${asked(question.address, question.context.book)}, not only a statement about it.`,
		next: 'Write show="value", or show="change" for its change.',
	};
}
