import type { Suggested } from "./model.ts";
import type { Scoring } from "./scoring.ts";
import { suggestTrend } from "./suggest-trend.ts";
import { suggestVolumes } from "./suggest-volume.ts";
import type { Suggestion, SuggestionEvidence } from "./suggestion.ts";

/** What the evidence suggests for each theme, by theme and by what it is a score of. */
export type Suggestions = ReadonlyMap<string, Readonly<Partial<Record<Suggested, Suggestion>>>>;

/** The scores that the evidence suggests. No data, no suggestion. */
export function suggestionsFrom({ themes, model }: Scoring, evidence: SuggestionEvidence): Suggestions {
	const volumes = suggestVolumes(themes, model.scale, evidence);
	return new Map(
		themes.map((theme) => {
			const volume = volumes.get(theme.id);
			const trend = suggestTrend(theme, model.scale, evidence);
			return [theme.id, { ...(volume ? { volume } : {}), ...(trend ? { trend } : {}) }];
		}),
	);
}
