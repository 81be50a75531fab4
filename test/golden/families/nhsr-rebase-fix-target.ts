import type { GoldenAdapter } from "../golden-case.ts";
import { plotTheDotsAnswer } from "../plot-the-dots-answer.ts";

/** Rebases, fixed baselines and targets of NHSRplotthedots. */
export const adapter: GoldenAdapter = {
	family: "nhsr_rebase_fix_target",
	departures: [
		{
			pattern: /^rebase\/date_not_in_data_is_ignored /,
			reason: "A step that is no point of the series is ignored in silence there; we refuse it.",
		},
		{
			pattern: /^facet\/rebase_and_target_by_facet .*assurance/,
			reason: "A facet without a target is called inconsistent there; without a target we give no verdict.",
		},
	],
	actual: plotTheDotsAnswer,
};
