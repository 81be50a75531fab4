import type { AssuranceVerdict, ControlChartPoint, FunnelStanding } from "#document";
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
	readonly variations: Readonly<Record<"common cause" | "not judged", string>>;
	/** What is said of a signal at the latest point, and the letter for it. */
	readonly latest: Readonly<Record<"high" | "low", string>>;
	readonly side: Readonly<Record<"high" | "low", string>>;
	readonly assurances: Readonly<Record<AssuranceVerdict, string>>;
	readonly standings: Readonly<Record<FunnelStanding, string>>;
	readonly missing: string;
	/** The line of a Lorenz curve on which nothing is concentrated. */
	readonly equalShares: string;
	/** What stands before the names of areas that are too small for a letter. */
	readonly tooSmall: string;
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
		variations: { "common cause": "No signal at the latest point", "not judged": "Not judged" },
		latest: { high: "the latest is high or rising (H)", low: "the latest is low or falling (L)" },
		side: { high: "H", low: "L" },
		assurances: {
			passes: "As things stand the target is always met",
			fails: "As things stand the target is never met",
			"hit and miss": "The target is met now and then",
		},
		standings: {
			within: "Within the limits",
			"beyond inner": "Beyond the inner limits",
			"beyond outer": "Beyond the outer limits",
		},
		missing: "No value",
		equalShares: "Equal shares",
		tooSmall: "Too small for a letter:",
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
		variations: { "common cause": "Dim arwydd yn y pwynt diweddaraf", "not judged": "Heb ei farnu" },
		latest: {
			high: "mae’r diweddaraf yn uchel neu’n codi (U)",
			low: "mae’r diweddaraf yn isel neu’n gostwng (I)",
		},
		side: { high: "U", low: "I" },
		assurances: {
			passes: "Fel y mae pethau, cyrhaeddir y targed bob tro",
			fails: "Fel y mae pethau, ni chyrhaeddir y targed byth",
			"hit and miss": "Cyrhaeddir y targed weithiau",
		},
		standings: {
			within: "O fewn y terfynau",
			"beyond inner": "Y tu hwnt i’r terfynau mewnol",
			"beyond outer": "Y tu hwnt i’r terfynau allanol",
		},
		missing: "Dim gwerth",
		equalShares: "Cyfrannau cyfartal",
		tooSmall: "Rhy fach i lythyren:",
		axisFrom: (value) => `mae’r echelin yn dechrau ar ${value}`,
		noDataFor: (name) => `${name}: dim data`,
		powers: ["m", "bn", "tn"],
	},
};
