/** A method as a reader of the document needs to know it. The full page of the same name stands in `docs/method/`. */
export type MethodNote = { readonly title: string; readonly note: string };

/** The notes of all methods that a figure can name. */
export const METHOD_NOTES: Readonly<Record<string, MethodNote>> = {
	"as-stated": {
		title: "As stated by the supplier",
		note: "The figure is printed as its supplier gave it. Where the supplier gave a per cent without the counts behind it, it cannot be tested, and the document says “base not given”.",
	},
	"per-cent-change": {
		title: "Change in per cent",
		note: "The difference between two windows divided by the earlier value. It is worked out from the counts and rounded once, half away from zero, to one decimal place unless more are shown. No per cent is given on a base under 20.",
	},
	"two-count-test": {
		title: "Is a change more than chance?",
		note: "Two counts over windows of equal length are compared with the exact conditional test of two Poisson counts. The 95% interval shows which changes the counts are compatible with; where it includes no change, the document says “no clear change”. The test allows for chance only: it knows nothing of changes in recording.",
	},
	"over-dispersed-change": {
		title: "Is a change more than the usual swing?",
		note: "Where a published monthly series is long enough, the interval is widened by the spread that the series shows beyond chance, after allowing for the season.",
	},
	newcombe: {
		title: "Difference between two shares",
		note: "The difference in percentage points with an interval after Newcombe, built from the Wilson intervals of the two shares.",
	},
	wilson: {
		title: "Share",
		note: "One count as a per cent of another, with the score interval after Wilson where both counts are known.",
	},
	"crude-rate": {
		title: "Rate",
		note: "Events divided by population, times the number of people named. Intervals follow Byar for ten events or more and are exact below that.",
	},
	"competition-ranks": {
		title: "Rank",
		note: "Standard competition ranking: equal values share a rank and the next rank is left out (1, 2, 2, 4). Equal ranks carry “=”, and the size of the group stands beside every rank.",
	},
	"group-average": {
		title: "Average of a group",
		note: "The unweighted mean of the members’ values, the own area included. This is the rule of the Most Similar Group tables.",
	},
	"poisson-funnel": {
		title: "Against similar areas, allowing for chance",
		note: "The area is compared with the pooled rate of its group, within limits that chance alone would set for an area of its population (95% and 99.8%).",
	},
	"over-dispersed-funnel": {
		title: "Against similar areas, allowing for real differences between them",
		note: "The limits are widened by the spread that the group itself shows beyond chance (Spiegelhalter’s additive allowance, the extreme tenths drawn in). An area inside them does not stand out among areas that differ anyway.",
	},
	"plan-progress": {
		title: "How far a plan was carried out",
		note: "An action is done when all its steps were done by the date of the assessment, late when its due date had passed and it was not done, under way when a step was done or a note made, and otherwise not begun. Measures of success are held against their targets unrounded. Whether a target was reached does not say what moved the number.",
	},
	"risk-score": {
		title: "Risk scores",
		note: "Several people score each theme alone against written criteria. Each criterion’s score is the median of its scorers. Harm and likelihood are weighted means of their criteria, and the risk follows from both by the formula of the model. A criterion that nobody scored is left out with its weight and lowers the confidence. Where the evidence suggests a score, a scorer takes it or gives a reason. A score recommends; people decide.",
	},
	"rank-interval": {
		title: "How firm a rank is",
		note: "In 2,000 draws from a seeded source of chance, each score is one of the whole numbers from the least to the most that the scorers gave, and each weight is moved by up to a fifth to either side. The interval runs from the 5th to the 95th percentile of a theme’s ranks.",
	},
	additivity: {
		title: "Sums that must hold",
		note: "Every total is compared with the sum of its parts in every column. Where sums fail, the change of one cell that would mend most of them is looked for; it is named as the most likely slip, not as a fact, and no figure is altered.",
	},
	"mediant-check": {
		title: "Rates that must hold",
		note: "The rate of a whole must lie between the lowest and highest rate of its parts, near their average weighted by population, and cannot fall when all of them rise.",
	},
	outlook: {
		title: "What to expect",
		note: "The expected range of the next 3 and 12 months if nothing changes: a damped trend with the month of the year, and the spread that the series showed around its own forecasts. It needs 24 months at the present level. A change of law, recording or activity is not foreseen.",
	},
	"sum-of-months": {
		title: "Sum of months",
		note: "Where a source gives months and not the window itself, the months of the window are added up. A window with a missing month has no sum. The figure names the row of every month.",
	},
	"control-chart": {
		title: "Control charts",
		note: "Each month is drawn with the average and the limits within which nearly all months fall while nothing changes. The kind of chart follows from what is counted: few events a month, a share or rate with both its counts, or anything else, for which limits stand at the average plus and minus 2.66 times the mean difference between neighbouring months. Each chart says which it is and why. Points outside the limits, long runs on one side and long trends are signals. Where a step change was accepted, limits are worked out anew from its date.",
	},
};
