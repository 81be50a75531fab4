import { deprivationProfile } from "#evidence/store";
import { done, type Problem, periodOfMonths, refused, roundedText } from "#vocabulary";
import type { CountedFigure, Counter, Place, PlaceFigures } from "./counter.ts";

/** Decimals to which a share is given; its two counts stand beside it. */
const PLACES = 1;

/** Which of ten equal parts of England is the most deprived. */
const MOST_DEPRIVED = 1;

/**
 * The share of an area's neighbourhoods that are among the most deprived tenth of England, in each edition of the index. A
 * file that does not tell its edition is taken for the one that is said (`of: {edition: 2019}`).
 */
export const mostDeprivedTenth: Counter = {
	source: "deprivation",
	title: "English Indices of Deprivation",
	supplier: "Ministry of Housing, Communities and Local Government",
	step: "year",
	adds: false,
	measures: ["deprivation.most-deprived-tenth"],
	breakdowns: [],
	placedBy: ["area-lookup"],
	count: async ({ store, places, of }) => {
		const series: PlaceFigures[] = [];
		for (const place of places) {
			const profiles = await store.ask(deprivationProfile(place.counted.code));
			const figures = profiles.flatMap(({ edition, neighbourhoods, byDecile }): CountedFigure[] => {
				const year = edition ?? Number(of.edition);
				if (!Number.isInteger(year) || neighbourhoods === 0) return [];
				const among = byDecile[MOST_DEPRIVED - 1] ?? 0;
				return [
					{
						period: periodOfMonths(year, 1, 12),
						value: Number(roundedText((100 * among) / neighbourhoods, PLACES)),
						numerator: among,
						denominator: neighbourhoods,
					},
				];
			});
			if (figures.length === 0) return refused(nothingHeld(place));
			series.push({
				place,
				figures: figures.toSorted((left, right) => (left.period.from < right.period.from ? -1 : 1)),
			});
		}
		return done({ series, cautions: [EDITIONS] });
	},
};

const EDITIONS =
	"Each edition ranks neighbourhoods against each other: a move between two of them measures no change.";

function nothingHeld({ counted }: Place): Problem {
	return {
		code: "deprivation-missing",
		stops: "figure",
		at: { file: "workspace" },
		says: `No deprivation of neighbourhoods in ${counted.name} is held here with its edition.`,
		next: "Download the Index of Multiple Deprivation (File 1 or File 7) from gov.uk and load it with a lookup of neighbourhoods: bellwether load FILE. If the file tells no edition, say it: edition=2019 behind --of.",
	};
}
