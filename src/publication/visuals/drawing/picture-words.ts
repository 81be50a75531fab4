import type { ControlChartPoint } from "#document";
import type { Language } from "#vocabulary";

type PictureWords = {
	readonly noData: string;
	readonly upper: readonly [string, string];
	readonly centre: readonly [string, string];
	readonly lower: readonly [string, string];
	readonly target: string;
	readonly provisional: string;
	readonly incomplete: string;
	readonly judgements: Readonly<Record<NonNullable<ControlChartPoint["judgement"]>, string>>;
	readonly axisFrom: (value: string) => string;
	readonly noDataFor: (name: string) => string;
	readonly powers: readonly [string, string, string];
};

/** The words that a picture adds to those of its request. Of two, the second is for narrow pictures. */
export const PICTURE_WORDS: Readonly<Record<Language, PictureWords>> = {
	en: {
		noData: "No data to draw",
		upper: ["Upper limit", "Upper"],
		centre: ["Centre line", "Centre"],
		lower: ["Lower limit", "Lower"],
		target: "Target",
		provisional: "Provisional limits: few points so far",
		incomplete: "Period not yet complete",
		judgements: {
			concern: "Concern",
			improvement: "Improvement",
			neutral: "Change, neither good nor bad",
			"improvement and concern": "Improvement and concern: rules disagree",
		},
		axisFrom: (value) => `axis starts at ${value}`,
		noDataFor: (name) => `${name}: no data`,
		powers: ["m", "bn", "tn"],
	},
	cy: {
		noData: "Dim data i’w ddangos",
		upper: ["Terfyn uchaf", "Uchaf"],
		centre: ["Llinell ganol", "Canol"],
		lower: ["Terfyn isaf", "Isaf"],
		target: "Targed",
		provisional: "Terfynau dros dro: ychydig o bwyntiau hyd yma",
		incomplete: "Cyfnod heb ei gwblhau",
		judgements: {
			concern: "Pryder",
			improvement: "Gwelliant",
			neutral: "Newid, nid da na drwg",
			"improvement and concern": "Gwelliant a phryder: y rheolau’n anghytuno",
		},
		axisFrom: (value) => `mae’r echelin yn dechrau ar ${value}`,
		noDataFor: (name) => `${name}: dim data`,
		powers: ["m", "bn", "tn"],
	},
};
