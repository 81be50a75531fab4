import { type ScoreResults, type SuggestionNotTaken, suggestionsNotTaken } from "#assessment/scoring";

/** The results of a scoring as they are handed to people and programs: plain names and numbers, unrounded. */
export type ScoreReport = {
	readonly model: { readonly id: string; readonly version: string; readonly title: string };
	/** With this seed the same files give the same intervals. */
	readonly seed: number;
	readonly draws: number;
	readonly illustrative: boolean;
	readonly scorers: readonly { readonly name: string; readonly agency?: string; readonly date?: string }[];
	readonly lastYear?: string;
	readonly themes: readonly ReportedTheme[];
	readonly suggestionsNotTaken: readonly ReportedOverride[];
};

export type ReportedTheme = {
	readonly id: string;
	readonly title: string;
	readonly rank: string | null;
	readonly risk: number | null;
	readonly band: string | null;
	readonly harm: number | null;
	readonly likelihood: number | null;
	readonly singleScorers: { readonly least: number; readonly most: number } | null;
	readonly rankInterval: { readonly lower: number; readonly upper: number } | null;
	readonly confidence: string;
	readonly missing: readonly string[];
	readonly position: string | null;
	readonly lastYear: number | null;
	/** Ranks that leaving out one criterion gives, where they differ from the rank. */
	readonly withoutOne: readonly { readonly criterion: string; readonly rank: number }[];
	readonly criteria: readonly {
		readonly id: string;
		readonly median: number | null;
		readonly least: number | null;
		readonly most: number | null;
		readonly suggested: number | null;
	}[];
};

type ReportedOverride = Omit<SuggestionNotTaken, "suggestion"> & {
	readonly suggested: number;
	readonly why: string;
};

/** The report of a scoring. */
export function scoreReport(results: ScoreResults): ScoreReport {
	const { model, scorers, seed, draws, illustrative, lastYear } = results;
	return {
		model: { id: model.id, version: model.version, title: model.title },
		seed,
		draws,
		illustrative,
		scorers: scorers.map(({ name, agency, date }) => ({
			name,
			...(agency === undefined ? {} : { agency }),
			...(date === undefined ? {} : { date }),
		})),
		...(lastYear ? { lastYear: lastYear.year } : {}),
		themes: results.themes.map(reportedTheme),
		suggestionsNotTaken: suggestionsNotTaken(results).map(({ suggestion, ...each }) => ({
			...each,
			suggested: suggestion.score,
			why: suggestion.words,
		})),
	};
}

function reportedTheme(result: ScoreResults["themes"][number]): ReportedTheme {
	const { theme, rank, interval, confidence, movement, position } = result;
	return {
		id: theme.id,
		title: theme.title,
		rank: rank?.label ?? null,
		risk: result.risk,
		band: result.band ?? null,
		harm: result.harm,
		likelihood: result.likelihood,
		singleScorers: result.spread,
		rankInterval: interval ? { lower: interval.lower, upper: interval.upper } : null,
		confidence: confidence.level,
		missing: confidence.missing.map(({ id }) => id),
		position: position?.grade ?? null,
		lastYear: movement && movement.kind !== "new" ? movement.from : null,
		withoutOne: result.withoutOne
			.filter((each) => each.rank.rank !== rank?.rank)
			.map((each) => ({ criterion: each.criterion.id, rank: each.rank.rank })),
		criteria: result.criteria.map(({ criterion, median, range, suggestion }) => ({
			id: criterion.id,
			median,
			least: range?.least ?? null,
			most: range?.most ?? null,
			suggested: suggestion?.score ?? null,
		})),
	};
}
