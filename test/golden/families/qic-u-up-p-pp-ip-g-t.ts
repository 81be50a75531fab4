import type { GoldenAdapter } from "../golden-case.ts";
import { qicharts2Answer } from "../qicharts2-answer.ts";

/** Rate, share, I′, g and t charts of qicharts2. */
export const adapter: GoldenAdapter = {
	family: "qic_u_up_p_pp_ip_g_t",
	departures: [
		{
			pattern: /^up\/rate_constant\/screened /,
			reason:
				"Screening a constant series drops every moving range there, so that limits are not numbers; ours have no width.",
		},
	],
	actual: qicharts2Answer,
};
