import type { Address, AreaGroup, FindingContext } from "#analysis/findings";
import type { Figure, VisualRequest } from "#document";
import type { AcceptedStep } from "#evidence/measures";
import type { AreaCode, Location, MeasureId, Outcome, Period } from "#vocabulary";

/** A chart as prose asks for it, its words looked up. */
export type ChartRequest = {
	readonly address: Address;
	/** For charts of several measures; the address's own where none are named. */
	readonly measures: readonly MeasureId[];
	/** For charts of several areas. */
	readonly areas: readonly AreaCode[];
	/** For charts of a series of windows; empty: all that are held. */
	readonly windows: readonly Period[];
	/** A message in place of the generated one. */
	readonly title?: string;
	/** A sentence more under the chart. */
	readonly note?: string;
	readonly at: Location;
};

/** What charts are made from beside the evidence. */
export type ChartContext = FindingContext & { readonly steps: readonly AcceptedStep[] };

/** A chart ready to be drawn, and the figures that its words and table show. */
export type MadeChart = { readonly request: VisualRequest; readonly figures: readonly Figure[] };

/** One kind of chart. A new kind is a file with one of these and a line in the list of kinds. */
export type ChartMaker = (request: ChartRequest, context: ChartContext) => Outcome<MadeChart>;

/** A group that a chart needs, from its address. */
export type GroupedRequest = ChartRequest & { readonly address: Address & { readonly group: AreaGroup } };
