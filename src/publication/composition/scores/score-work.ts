import type { Criterion, ScoreResults, Scorer, ThemeResult } from "#assessment/scoring";
import { type Figure, type Inline, type TableCell, text } from "#document";
import { type Location, type Marking, ordinal, printedNumber, type Unit } from "#vocabulary";
import type { CompositionInput } from "../composition-input.ts";
import type { Generator } from "../generated.ts";
import { figureInline, registerFigure } from "../registers/register-figure.ts";

/** What the tables of a scoring are made with; their figures are gathered on the way. */
export type ScoreWork = {
	readonly input: CompositionInput;
	readonly results: ScoreResults;
	readonly make: Generator;
	readonly figures: Figure[];
	readonly id: string;
	readonly at: Location;
	readonly marking: Marking;
};

/** What a number of a scoring is of. */
export type ScoreSubject = {
	readonly theme?: ThemeResult;
	readonly criterion?: Criterion;
	readonly scorer?: Scorer;
};

/** The kinds of number with their titles; each has a measure of this name below `scoring.`. */
const NUMBERS = {
	risk: { title: "Risk", method: "risk-score" },
	harm: { title: "Harm", method: "risk-score" },
	likelihood: { title: "Likelihood", method: "risk-score" },
	spread: { title: "Risk by single scorers", method: "risk-score" },
	rank: { title: "Rank by risk", method: "competition-ranks" },
	interval: { title: "Rank interval", method: "rank-interval" },
	"last-year": { title: "Rank of last year", method: "competition-ranks" },
	median: { title: "Score, the median of the scorers", method: "risk-score" },
	range: { title: "Least and most score", method: "risk-score" },
	given: { title: "Score that one person gave", method: "risk-score" },
	suggested: { title: "Score that the evidence suggests", method: "risk-score" },
	"without-one": { title: "Rank without one criterion", method: "risk-score" },
	position: { title: "Organisational position", method: "risk-score" },
	weight: { title: "Weight", method: "risk-score" },
	band: { title: "Lower end of a band", method: "risk-score" },
} as const;

export type ScoreNumber = keyof typeof NUMBERS;

/** A number of a scoring as a live figure; its sources are the scorers' files, or the model for weights and bands. */
export function scoreFigure(
	work: ScoreWork,
	number: ScoreNumber,
	of: ScoreSubject & { readonly part?: string },
	said: { readonly value: number; readonly text: string; readonly unit: Unit },
): Figure {
	const { results, input } = work;
	const { title, method } = NUMBERS[number];
	const ofModel = number === "weight" || number === "band";
	const scorers = of.scorer ? [of.scorer] : results.scorers;
	const figure = registerFigure(
		{
			...said,
			measure: `scoring.${number}`,
			title,
			part: partOf(of),
			method,
			base: { kind: "group", size: ofModel ? results.model.criteria.length : scorers.length },
			illustrative: !ofModel && scorers.some(({ illustrative }) => illustrative),
			source: `Model “${results.model.title}”`,
			at: results.model.at,
		},
		input,
	);
	const known = work.figures.find(({ id }) => id === figure.id);
	if (known) return known;
	const sourced = ofModel ? figure : { ...figure, sources: scorers.map((each) => sourceOf(each, input)) };
	work.figures.push(sourced);
	return sourced;
}

/** A figure as a cell. */
export function figureCell(figure: Figure): TableCell {
	return { content: [figureInline(figure)], value: figure.value };
}

/** A risk, harm or likelihood as a cell. */
export function riskCell(
	work: ScoreWork,
	number: ScoreNumber,
	of: ScoreSubject,
	value: number | null,
): TableCell {
	if (value === null) return NOT_SCORED;
	return figureCell(scoreFigure(work, number, of, { value, text: printedNumber(value, 1), unit: "ratio" }));
}

/** A score as it is printed: whole, or with its half. */
export function scoreText(score: number): string {
	return printedNumber(score, Number.isInteger(score) ? 0 : 1);
}

/** From one number to another in words, once where they are alike. */
export function fromTo(least: string, most: string): string {
	return least === most ? least : `${least} to ${most}`;
}

/** A rank interval as inline content: “2nd to 4th”. */
export function intervalInline(work: ScoreWork, theme: ThemeResult): Inline[] {
	const { interval } = theme;
	if (!interval) return [text("not scored")];
	const words = fromTo(ordinal(interval.lower), ordinal(interval.upper));
	return [
		figureInline(
			scoreFigure(work, "interval", { theme }, { value: interval.lower, text: words, unit: "rank" }),
		),
	];
}

/** What stands where nobody scored. */
export const NOT_SCORED: TableCell = { content: [text("not scored")], value: null };

const ILLUSTRATIVE =
	"Illustrative: the scorers and their scores were invented to show the method. Nobody has scored so. Do not quote them.";

/** What is said under every table of scores, first of all if they are illustrative. */
export function scoreNotes({ illustrative }: ScoreResults, ...notes: readonly string[]): string[] {
	return [...(illustrative ? [ILLUSTRATIVE] : []), ...notes];
}

/** A caption that says illustrative where the scores are. */
export function scoreCaption({ illustrative }: ScoreResults, words: string): string {
	return illustrative ? `${words} (illustrative scores)` : words;
}

/** The source line of a table of scores. */
export function scoreSource({ scorers, model }: ScoreResults): string {
	const many = scorers.length === 1 ? "one scorer" : `${scorers.length} scorers, each alone`;
	return `Scores of ${many}; model “${model.title}”, version ${model.version}`;
}

function partOf({ theme, criterion, scorer, part }: ScoreSubject & { readonly part?: string }): string {
	return [
		theme ? `theme=${theme.theme.id}` : "",
		criterion ? `criterion=${criterion.id}` : "",
		scorer ? `scorer=${scorer.id}` : "",
		part ?? "",
	]
		.filter((each) => each !== "")
		.join("; ");
}

function sourceOf(
	{ name, at, illustrative }: Scorer,
	{ settings }: CompositionInput,
): Figure["sources"][number] {
	return {
		supplier: settings.partnership.name,
		title: `Scores of ${name}`,
		at,
		...(illustrative ? { illustrative } : {}),
	};
}
