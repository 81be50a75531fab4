/** The method page (`docs/method/<id>.md`) behind each kind of figure. The only place where pages are named. */
export const METHOD_PAGES = {
	"as stated": "as-stated",
	change: "per-cent-change",
	"two counts": "two-count-test",
	"over-dispersed change": "over-dispersed-change",
	points: "newcombe",
	share: "wilson",
	rate: "crude-rate",
	rank: "competition-ranks",
	average: "group-average",
	funnel: "poisson-funnel",
	"widened funnel": "over-dispersed-funnel",
	additivity: "additivity",
	mediant: "mediant-check",
	"control chart": "control-chart",
	outlook: "outlook",
	"sum of months": "sum-of-months",
} as const;

export type MethodName = keyof typeof METHOD_PAGES;
