import type { GoldenAdapter } from "../golden-case.ts";
import { qicharts2Answer } from "../qicharts2-answer.ts";

/** Individuals, run, moving range and c charts of qicharts2. */
export const adapter: GoldenAdapter = {
	family: "qic_i_run_mr_c",
	departures: [
		{
			pattern: /^i\/(constant50|all_zeros)_n24\/screened /,
			reason:
				"Screening a constant series drops every moving range there, so that limits are not numbers; ours have no width.",
		},
	],
	actual: qicharts2Answer,
};
