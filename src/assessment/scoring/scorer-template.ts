import { CONFIDENCES, type Criterion, type ScoringModel, SECTIONS } from "./model.ts";
import type { ScoredTheme, Scoring } from "./scoring.ts";
import type { Suggestions } from "./suggestions.ts";

/**
 * An empty file for one scorer: what each score means as comments at the top, then every theme with a line for each
 * criterion, and beside it what the evidence suggests. Nobody else's scores are in it.
 *
 * @param date the day of scoring, such as 2017-01-11
 */
export function scorerTemplate(
	scoring: Scoring,
	suggestions: Suggestions,
	name: string,
	date: string,
): string {
	const { model } = scoring;
	const themes = themesToScore(scoring);
	return [
		...headLines(model),
		"",
		`name: ${JSON.stringify(name)}`,
		"agency:",
		`date: ${date}`,
		"",
		"scores:",
		...themes.flatMap((theme) => themeLines(theme, model, suggestions)),
		"# How sure you are of your scores of each theme: high, medium or low.",
		"confidence:",
		...themes.map(({ id }) => `  ${id}:`),
		"",
	].join("\n");
}

/** The parts of a split theme are scored each for itself, and not the theme as well. */
function themesToScore({ themes }: Scoring): ScoredTheme[] {
	const divided = new Set(themes.map(({ partOf }) => partOf));
	return themes.filter(({ id }) => !divided.has(id));
}

function headLines({ title, scale, criteria, confidence }: ScoringModel): string[] {
	return [
		`# ${title}`,
		"#",
		"# Score alone, before you talk to the others. Leave empty what you cannot judge: an empty score counts neither as",
		`# nought nor as average. Scores are whole numbers from ${scale.least} to ${scale.most}. A score may stand alone, or with a reason:`,
		"#   physical: 3",
		'#   physical: {score: 3, reason: "Knives were used twice this autumn"}',
		"# Where the evidence suggests a score, write “suggestion: accepted” beside the same score, or another score with",
		"# “suggestion: overridden” and a reason.",
		"#",
		"# What the scores mean:",
		...criteria.flatMap(criterionLines),
		"#",
		"# Confidence:",
		...CONFIDENCES.map((level) => `#   ${level}: ${confidence[level]}`),
	];
}

function criterionLines({ id, title, section, anchors }: Criterion): string[] {
	return [
		`# ${id}: ${title} (${SECTIONS[section].toLowerCase()})`,
		...anchors.map(({ score, words }) => `#   ${score}: ${words}`),
	];
}

function themeLines(theme: ScoredTheme, { criteria }: ScoringModel, suggestions: Suggestions): string[] {
	return [
		`  # ${theme.title}`,
		`  ${theme.id}:`,
		...criteria.flatMap(({ id, suggest }) => {
			const suggestion = suggest && suggestions.get(theme.id)?.[suggest];
			if (!suggest) return [`    ${id}: {score: , reason: }`];
			const said = suggestion
				? `The evidence suggests ${suggestion.score}. ${suggestion.words}${suggestion.illustrative ? " (illustrative series)" : ""}.`
				: "The evidence suggests nothing: there are no data to tell.";
			return [`    # ${said}`, `    ${id}: {score: , suggestion: , reason: }`];
		}),
		"",
	];
}
