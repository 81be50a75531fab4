import type { AreaCode, BreakKind, Day, Location, MeasureId } from "#vocabulary";

/**
 * A step change of one series that a person accepted: from that day on its control chart has limits of its own. The
 * log of these is printed with the chart.
 */
export type AcceptedStep = {
	readonly measure: MeasureId;
	readonly area: AreaCode;
	readonly from: Day;
	readonly kind: BreakKind;
	readonly reason: string;
	readonly accepted: { readonly by: string; readonly on: Day };
	readonly at: Location;
};
