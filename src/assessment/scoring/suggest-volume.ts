import { percentileBands } from "#analysis/statistics";
import { type MeasureId, type Unit, wholeMonths } from "#vocabulary";
import type { ScoringModel } from "./model.ts";
import type { ScoredTheme } from "./scoring.ts";
import { onScale, type Suggestion, type SuggestionEvidence } from "./suggestion.ts";

/** The bands of volume, the lowest first, in words. */
const BAND_WORDS = [
	"in the lowest fifth",
	"in the second lowest fifth",
	"in the middle fifth",
	"in the second highest fifth",
	"in the highest fifth",
];

/** Volumes are compared over a year; what is counted over another length is not. */
const MONTHS_OF_VOLUME = 12;

type Volume = {
	readonly measure: MeasureId;
	readonly title: string;
	readonly unit: Unit;
	readonly value: number;
	readonly illustrative: boolean;
};

/**
 * The volume of each theme, as its band among the themes whose first yearly count is in the same unit; absent where a
 * theme has none, or where no other theme is counted alike.
 */
export function suggestVolumes(
	themes: readonly ScoredTheme[],
	scale: ScoringModel["scale"],
	evidence: SuggestionEvidence,
): ReadonlyMap<string, Suggestion> {
	const volumes = themes.map((theme) => volumeOf(theme, evidence));
	const suggestions = new Map<string, Suggestion>();
	for (const unit of new Set(volumes.flatMap((each) => each?.unit ?? []))) {
		const values = volumes.map((each) => (each?.unit === unit ? each.value : null));
		for (const [index, band] of percentileBands(values).entries()) {
			const [theme, volume] = [themes[index], volumes[index]];
			if (band === null || !theme || !volume) continue;
			suggestions.set(theme.id, {
				of: "volume",
				score: onScale(band, scale),
				measure: volume.measure,
				words: `${volume.title}: ${BAND_WORDS[band]} of the themes counted in the same unit`,
				illustrative: volume.illustrative,
			});
		}
	}
	return suggestions;
}

/** The first measure of a theme that counts events or people over a year, in the first window that has it. */
function volumeOf(theme: ScoredTheme, { context, windows }: SuggestionEvidence): Volume | undefined {
	const { book, ownArea } = context;
	const years = windows.filter(({ period }) => wholeMonths(period) === MONTHS_OF_VOLUME);
	for (const id of theme.evidence) {
		const measure = book.measure(id);
		const counted = measure?.unit === "count" || measure?.unit === "people";
		if (!measure || !counted || measure.stock || measure.polarity === "higher is better") continue;
		const [held] = years.flatMap(
			({ period }) => book.value({ measure: id, area: ownArea, window: period }) ?? [],
		);
		if (!held) continue;
		const { title, unit } = measure;
		return { measure: id, title, unit, value: held.value, illustrative: held.illustrative };
	}
	return undefined;
}
