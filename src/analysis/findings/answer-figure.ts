import type { Figure } from "#document";
import type { Outcome } from "#vocabulary";
import { answerAgainstAverage, answerAverage, answerCountOfGroup } from "./answer-average.ts";
import {
	answerDifference,
	answerFromTo,
	answerInterval,
	answerPerCentChange,
	answerPoints,
} from "./answer-change.ts";
import { answerRank, answerRankOfChange } from "./answer-rank.ts";
import { answerShare } from "./answer-share.ts";
import { answerExpected, answerStated } from "./answer-stated.ts";
import { answerPrevious, answerValue } from "./answer-value.ts";
import { measureOf } from "./cell.ts";
import type { FigureRequest, Question } from "./figure-making.ts";
import type { FindingContext } from "./finding-context.ts";
import type { Show } from "./shows.ts";

const ANSWERS: Readonly<Record<Show, (question: Question) => Outcome<Figure>>> = {
	value: answerValue,
	previous: answerPrevious,
	difference: (question) => answerDifference(question, true),
	size: (question) => answerDifference(question, false),
	change: (question) => answerPerCentChange(question, false),
	"signed-change": (question) => answerPerCentChange(question, true),
	"from-to": answerFromTo,
	interval: answerInterval,
	points: answerPoints,
	share: answerShare,
	rank: (question) => answerRank(question, "label"),
	"rank-words": (question) => answerRank(question, "words"),
	"rank-of-change": (question) => answerRankOfChange(question, "label"),
	"rank-of-change-words": (question) => answerRankOfChange(question, "words"),
	average: answerAverage,
	"against-average": answerAgainstAverage,
	stated: (question) => answerStated(question, false),
	"signed-stated": (question) => answerStated(question, true),
	expected: answerExpected,
	"count-of-group": answerCountOfGroup,
};

/**
 * Answers a question for one number: a figure ready to print with all that stands behind it, or why there is none and
 * what to do.
 *
 * Refused are: a value that is not there (never taken as zero), a cell stated with two values, windows that are not
 * alike without a reason, a per cent on a base under 20, a rank or average of an incomplete group.
 *
 * @param request what is asked, and where it was written, for problems
 */
export function answerFigure(request: FigureRequest, context: FindingContext): Outcome<Figure> {
	const measure = measureOf(request.address.measure, request.at, context.book);
	if (!measure.ok) return measure;
	return ANSWERS[request.show]({ ...request, measure: measure.value, context });
}
