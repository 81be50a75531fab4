import { percentChange } from "#analysis/statistics";
import type { Figure } from "#document";
import { done, type Outcome, printedValue, refused, UNITS } from "#vocabulary";
import { printed } from "./answer-value.ts";
import { valueAt } from "./cell.ts";
import { figureOf, type Question } from "./figure-making.ts";
import { groupOf, groupValues, type MemberValue } from "./group-values.ts";

/** The unweighted mean of a group, the own area included. */
export function answerAverage(question: Question): Outcome<Figure> {
	const members = membersOf(question);
	if (!members.ok) return members;
	const average = meanOf(members.value);
	return done(
		figureOf(question, {
			value: average,
			text: printed(question, average),
			unit: question.measure.unit,
			method: "average",
			base: { kind: "group", size: members.value.length },
			from: members.value.map((each) => each.value),
		}),
	);
}

/** How far the own value is above or below that mean, in per cent with its sign. */
export function answerAgainstAverage(question: Question): Outcome<Figure> {
	const members = membersOf(question);
	if (!members.ok) return members;
	const own = valueAt(question.address, question.at, question.context.book);
	if (!own.ok) return own;
	const average = meanOf(members.value);
	const places = question.places ?? UNITS["per cent"].places;
	const against = percentChange({ current: own.value.value, previous: average, places });
	if (against.perCent === null)
		return refused({
			code: "average-zero",
			stops: "figure",
			at: question.at,
			says: "The average of the group is nought: nothing can be so many per cent above it.",
			next: 'Write show="value" and show="average" instead.',
		});
	return done(
		figureOf(question, {
			value: against.unrounded,
			text: printedValue(against.perCent, "per cent", { places, signed: true }),
			unit: "per cent",
			method: "average",
			base: { kind: "group", size: members.value.length },
			from: [own.value, ...members.value.map((each) => each.value)],
		}),
	);
}

/** The number of areas in the group; its sources are what is held of the members. */
export function answerCountOfGroup(question: Question): Outcome<Figure> {
	const group = groupOf(question.address, question.at);
	if (!group.ok) return group;
	const size = group.value.members.length;
	const { address, context } = question;
	return done(
		figureOf(question, {
			value: size,
			text: String(size),
			unit: "count",
			method: "as stated",
			base: { kind: "group", size },
			from: group.value.members.flatMap((area) => context.book.value({ ...address, area }) ?? []),
		}),
	);
}

/** The unweighted mean of members' values. */
export function meanOf(members: readonly MemberValue[]): number {
	return members.reduce((sum, each) => sum + each.value.value, 0) / members.length;
}

function membersOf(question: Question): Outcome<MemberValue[]> {
	const group = groupOf(question.address, question.at);
	if (!group.ok) return group;
	return groupValues(question.address, group.value, question.at, question.context.book);
}
