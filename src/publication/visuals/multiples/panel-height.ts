import type { Easel } from "../drawing/picture.ts";

/** Lower in print, so that many share a sheet. */
const PLOT_HEIGHT = { usual: 112, printed: 92 } as const;

/** Plots of a chart over time below this are those of a printed page. */
const PRINTED_BELOW = 200;

/** How tall the plot of a panel is. */
export function plotHeight({ sizes }: Easel): number {
	return sizes.plotHeight < PRINTED_BELOW ? PLOT_HEIGHT.printed : PLOT_HEIGHT.usual;
}

/** How tall plot and names of the periods of a panel are together. */
export function panelHeight(easel: Easel): number {
	return plotHeight(easel) + easel.sizes.line + 6;
}
