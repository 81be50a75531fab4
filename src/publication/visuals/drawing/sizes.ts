/** Sizes that follow from the width of a picture, all in its units (one CSS pixel when shown at its own width). * @example
 * sizesFor(800).plotHeight > sizesFor(680).plotHeight // => true
 */
export type Sizes = {
	/** Type size of every label; never below 12. */
	readonly text: number;
	/** From one baseline to the next. */
	readonly line: number;
	/** How tall the plot of a chart over time is. */
	readonly plotHeight: number;
	/** The room between the bars of a chart, beyond what their names take. */
	readonly barGap: number;
	/** Narrow pictures have shorter words and fewer ticks. */
	readonly narrow: boolean;
};

const DESK: Sizes = { text: 15, line: 20, plotHeight: 340, barGap: 11, narrow: false };
const COLUMN: Sizes = { text: 14, line: 18, plotHeight: 270, barGap: 11, narrow: false };
/** Lower than on a screen, so that two charts and what is said of them share a sheet of paper. */
const PRINTED: Sizes = { text: 14, line: 18, plotHeight: 150, barGap: 6, narrow: false };
const PHONE: Sizes = { text: 13, line: 17, plotHeight: 220, barGap: 11, narrow: true };

/**
 * The sizes for a desk (from 900 units), a column on screen (from 720), a printed column (from 500) or a phone.
 *
 * @example
 * sizesFor(680).text // => 14
 */
export function sizesFor(width: number): Sizes {
	if (width >= 900) return DESK;
	if (width >= 720) return COLUMN;
	return width >= 500 ? PRINTED : PHONE;
}
