import type { GoldenAdapter } from "../golden-case.ts";
import { plotTheDotsAnswer } from "../plot-the-dots-answer.ts";

/** XmR charts of NHSRplotthedots. */
export const adapter: GoldenAdapter = {
	family: "nhsr_xmr",
	departures: [
		{
			pattern: /^xmr\/constant50_n24\/screened /,
			reason:
				"Screening a constant series drops every moving range there, so that its limits are not numbers; ours have no width.",
		},
		{
			pattern: /^xmr\/zeros_with_one_event_n24\/screened /,
			reason:
				"Screening leaves moving ranges of 0 there and every point is flagged; we refuse the screening and say so.",
		},
		{
			pattern: /^xmr\/with_na_last_n24\/screened .*shift_7/,
			reason:
				"A missing value makes the seven points up to it unknown there; we judge each run that is complete.",
		},
		{
			pattern: /^xmr\/with_na_inside_rising_run\/screened /,
			reason: "The package fails on a missing value inside a rising run; here it ends the run.",
		},
	],
	actual: plotTheDotsAnswer,
};
