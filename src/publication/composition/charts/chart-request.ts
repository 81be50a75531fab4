import type { FindingContext } from "#analysis/findings";
import type { Figure, VisualRequest } from "#document";
import type { AcceptedStep } from "#evidence/measures";
import type { Outcome } from "#vocabulary";
import type { Selection } from "../selection.ts";
import type { AreaMaps } from "./area-maps.ts";

/** What charts are made from beside the evidence. */
export type ChartContext = FindingContext & {
	readonly steps: readonly AcceptedStep[];
	readonly maps: AreaMaps;
};

/** A chart ready to be drawn, and the figures that its words and table show. */
export type MadeChart = { readonly request: VisualRequest; readonly figures: readonly Figure[] };

/** One kind of chart. A new kind is a file with one of these and a line in the list of kinds. */
export type ChartMaker = (selection: Selection, context: ChartContext) => Outcome<MadeChart>;
