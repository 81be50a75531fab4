import { percentChange } from "#analysis/statistics";
import type { Figure, FigureBase } from "#document";
import { done, type Outcome, type Problem, printedValue, refused, UNITS, type Unit } from "#vocabulary";
import { level, placesFor, printed } from "./answer-value.ts";
import { type ChangeEvidence, changeEvidence, UNTESTED_REASONS } from "./change-evidence.ts";
import { type Comparison, comparisonAt, isCounted } from "./comparison.ts";
import { type Answer, figureOf, type Question } from "./figure-making.ts";
import { CHANGE_WORDS } from "./words/change-words.ts";

/** The difference between both windows, with or without its sign; of per cents in percentage points. */
export function answerDifference(question: Question, signed: boolean): Outcome<Figure> {
	return fromComparison(question, (comparison) => {
		const unit: Unit = question.measure.unit === "per cent" ? "percentage points" : question.measure.unit;
		const difference = comparison.change.difference;
		const text = printedValue(signed ? difference : Math.abs(difference), unit, {
			places: placesFor(question),
			signed,
			language: question.context.language,
		});
		return done({ ...frame(comparison), value: difference, text, unit });
	});
}

/** The per cent change, rounded once from the unrounded values. */
export function answerPerCentChange(question: Question, signed: boolean): Outcome<Figure> {
	return fromComparison(question, (comparison) => {
		const problem = perCentProblem(question, comparison);
		if (problem) return refused(problem);
		const value = comparison.change.unrounded;
		const text = perCentText(comparison, question.places ?? UNITS["per cent"].places, signed);
		return done({ ...frame(comparison), ...tested(question, comparison), value, text, unit: "per cent" });
	});
}

/** The per cent rounded once, exactly, from the values themselves. */
function perCentText({ current, previous }: Comparison, places: number, signed: boolean): string {
	const { perCent } = percentChange({ current: current.value, previous: previous.value, places });
	const shown = perCent ?? 0;
	return printedValue(signed ? shown : Math.abs(shown), "per cent", { places, signed });
}

/** Both values, the earlier first: “from 9,189 to 10,271”. */
export function answerFromTo(question: Question): Outcome<Figure> {
	return fromComparison(question, (comparison) => {
		const words = CHANGE_WORDS[question.context.language];
		const text = words.fromTo(
			printed(question, comparison.previous.value),
			printed(question, comparison.current.value),
		);
		const { unit } = question.measure;
		return done({ ...frame(comparison), value: comparison.current.value, text, unit });
	});
}

/** The 95% interval of the per cent change. */
export function answerInterval(question: Question): Outcome<Figure> {
	return fromComparison(question, (comparison) => {
		const problem = perCentProblem(question, comparison);
		if (problem) return refused(problem);
		const evidence = changeEvidence(comparison, question.context.book);
		if (evidence.kind === "untested" || evidence.upper === null)
			return refused(noInterval(question, evidence));
		const style = { ...(question.places === undefined ? {} : { places: question.places }), signed: true };
		const text = CHANGE_WORDS[question.context.language].range(
			printedValue(evidence.lower, "per cent", style),
			printedValue(evidence.upper, "per cent", style),
		);
		const value = comparison.change.unrounded;
		return done({ ...frame(comparison), ...tested(question, comparison), value, text, unit: "per cent" });
	});
}

/** The difference between two per cents in percentage points, without sign. */
export function answerPoints(question: Question): Outcome<Figure> {
	if (question.measure.unit !== "per cent") return refused(notPerCent(question));
	return fromComparison(question, (comparison) => {
		const unit = "percentage points";
		const places = placesFor(question);
		const { language } = question.context;
		const { difference } = comparison.change;
		const text = printedValue(Math.abs(difference), unit, { places, language });
		return done({ ...frame(comparison), ...tested(question, comparison), value: difference, text, unit });
	});
}

function fromComparison(
	question: Question,
	answer: (comparison: Comparison) => Outcome<Answer>,
): Outcome<Figure> {
	const comparison = comparisonAt(question.address, question.at, question.context.book);
	if (!comparison.ok) return comparison;
	const made = answer(comparison.value);
	return made.ok ? done(figureOf(question, made.value)) : made;
}

/** What every figure of a comparison stands on. */
function frame(comparison: Comparison): Pick<Answer, "method" | "base" | "from" | "cautions"> {
	const { current, previous, measure, cautions } = comparison;
	const counted = isCounted(measure) || measure.unit === "pounds";
	const base: FigureBase = counted
		? { kind: "counts", numerator: current.value, previous: previous.value }
		: { kind: "not given by the source" };
	return { method: "change", base, from: [current, previous], cautions };
}

/** The interval with the test that made it, which is then the method of the figure; else why there is none. */
function tested(question: Question, comparison: Comparison): Partial<Answer> {
	const evidence = changeEvidence(comparison, question.context.book);
	if (evidence.kind === "untested")
		return {
			cautions: [
				...comparison.cautions,
				{ kind: "not tested", text: `Not tested: ${UNTESTED_REASONS[evidence.why]}.` },
			],
		};
	if (evidence.upper === null) return {};
	return { interval: level(evidence.lower, evidence.upper), method: evidence.method };
}

function perCentProblem(question: Question, { change, measure }: Comparison): Problem | undefined {
	const { at } = question;
	if (measure.unit === "per cent" || measure.unit === "percentage points")
		return {
			code: "per-cent-of-per-cent",
			stops: "figure",
			at,
			says: `${measure.title} is itself a per cent: a per cent change of it would be mistaken for percentage points.`,
			next: 'Write show="points" for the difference in percentage points.',
		};
	if (change.reason === "previous-zero")
		return {
			code: "base-zero",
			stops: "figure",
			at,
			says: `${measure.title} was nought before: there is no per cent of nought.`,
			next: 'Write show="from-to" instead.',
		};
	if (change.baseIsSmall && isCounted(measure))
		return {
			code: "base-small",
			stops: "figure",
			at,
			says: `${measure.title} counts only ${change.previous} before: a per cent of so few says more than is known.`,
			found: `a base of ${change.previous}`,
			wanted: "20 or more",
			next: 'Write show="from-to" instead, which prints both counts.',
		};
	return undefined;
}

function noInterval(question: Question, evidence: ChangeEvidence): Problem {
	const why = evidence.kind === "untested" ? UNTESTED_REASONS[evidence.why] : "the count before is nought";
	return {
		code: "no-interval",
		stops: "figure",
		at: question.at,
		says: `There is no interval for the change of ${question.measure.title}: ${why}.`,
		next: 'Leave the interval out, or write show="from-to".',
	};
}

function notPerCent(question: Question): Problem {
	return {
		code: "not-per-cent",
		stops: "figure",
		at: question.at,
		says: `${question.measure.title} is no per cent, so that its difference is not in percentage points.`,
		next: 'Write show="difference", or show="change" for the per cent change.',
	};
}
