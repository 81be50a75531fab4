import { type CompetitionRank, competitionRanks } from "#analysis/statistics";
import type { Caution, Figure } from "#document";
import type { Observation } from "#evidence/measures";
import { done, type Outcome, type Problem, refused, UNITS } from "#vocabulary";
import { areaName } from "./absent.ts";
import type { AreaGroup } from "./address.ts";
import { placesFor } from "./answer-value.ts";
import { figureOf, type Question } from "./figure-making.ts";
import type { FindingContext, Ranking } from "./finding-context.ts";
import { groupChanges, groupOf, groupValues } from "./group-values.ts";
import { RANK_WORDS } from "./words/rank-words.ts";

/** How a rank is written: in a table, or in running text. */
export type RankForm = "label" | "words";

/** The rank of the own value in the group, lowest first. */
export function answerRank(question: Question, form: RankForm): Outcome<Figure> {
	const { address, at, context } = question;
	const group = groupOf(address, at);
	if (!group.ok) return group;
	const members = groupValues(address, group.value, at, context.book);
	if (!members.ok) return members;
	const values = members.value.map((each) => each.value);
	return rankFigure(question, group.value, form, {
		values: values.map((each) => each.value),
		from: values,
		places: placesFor(question),
		cautions: [],
	});
}

/** The rank of the own per cent change in the group, lowest first. */
export function answerRankOfChange(question: Question, form: RankForm): Outcome<Figure> {
	const { address, at, context } = question;
	const group = groupOf(address, at);
	if (!group.ok) return group;
	const changes = groupChanges(address, group.value, at, context.book);
	if (!changes.ok) return changes;
	const comparisons = changes.value.map((each) => each.comparison);
	return rankFigure(question, group.value, form, {
		values: comparisons.map((each) => each.change.unrounded),
		from: comparisons.flatMap((each) => [each.current, each.previous]),
		places: question.places ?? UNITS["per cent"].places,
		cautions: comparisons.flatMap((each) => each.cautions),
	});
}

/** The ranks of a list as the assessment wants them made: of the values as held, or as they are printed. */
export function ranksOf(
	values: readonly (number | null)[],
	places: number,
	{ ranking }: Pick<FindingContext, "ranking">,
): (CompetitionRank | null)[] {
	return competitionRanks({ values, ...(ranking === "as displayed" ? { places } : {}) });
}

type Ranked = {
	readonly values: readonly (number | null)[];
	readonly from: readonly Observation[];
	readonly places: number;
	readonly cautions: readonly Caution[];
};

const RANKING_WORDS: Readonly<Record<Ranking, string>> = {
	"as displayed": "Ranks are made of the values as printed; the lowest is 1st.",
	unrounded: "Ranks are made of the values before rounding; the lowest is 1st.",
};

function rankFigure(question: Question, group: AreaGroup, form: RankForm, ranked: Ranked): Outcome<Figure> {
	const ranks = ranksOf(ranked.values, ranked.places, question.context);
	const own = ranks[group.members.indexOf(question.address.area)];
	if (!own) return refused(notInGroup(question, group));
	const words = RANK_WORDS[question.context.language];
	return done(
		figureOf(question, {
			value: own.rank,
			text: form === "label" ? words.label(own) : words.running(own),
			unit: "rank",
			method: "rank",
			base: { kind: "group", size: own.of },
			from: ranked.from,
			cautions: [...ranked.cautions, { kind: "method", text: RANKING_WORDS[question.context.ranking] }],
		}),
	);
}

function notInGroup(question: Question, group: AreaGroup): Problem {
	const name = areaName(question.context.book, question.address.area);
	return {
		code: "area-not-in-group",
		stops: "figure",
		at: question.at,
		says: `${name} is not among the ${group.title}, or has no value to rank there.`,
		next: "Choose an area of the group, or another group.",
	};
}
