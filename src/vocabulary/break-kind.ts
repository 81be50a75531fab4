/** Why figures before and after a date cannot simply be compared. Step changes of control charts use the same kinds. */
export const BREAK_KINDS = {
	recording: "change in recording practice",
	definition: "change of definition",
	revision: "revision of earlier data",
	activity: "change in activity or enforcement",
	policy: "change of policy",
	boundary: "change of boundary",
} as const;

export type BreakKind = keyof typeof BREAK_KINDS;
