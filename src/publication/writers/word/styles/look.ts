import type { IBaseParagraphStyleOptions, IRunStylePropertiesOptions } from "docx";
import { millimetres } from "../page-frame.ts";

/** The size of running text, in points. */
export const TEXT_SIZE = 10.5;

/** Running text is no wider than this, so that a line has some 75 letters; tables and charts take the whole page. */
export const MEASURE_INDENT = millimetres(28);

/** How far the text of a callout stands from its bar, and the items of a list from the text around them. */
export const CALLOUT_INDENT = 220;
export const LIST_INDENT = 300;

/** Half points and twentieths of a point, from points. */
export const size = (points: number) => Math.round(points * 2);
const twips = (points: number) => Math.round(points * 20);

type Spacing = { readonly before?: number; readonly after?: number; readonly line?: number };

/** Lines are set by a factor, so that they grow with type that a reader enlarges. */
export function spacing({ before = 0, after = 0, line = 1.2 }: Spacing) {
	return {
		spacing: {
			before: twips(before),
			after: twips(after),
			line: Math.round(line * 240),
			lineRule: "auto" as const,
		},
	};
}

/** A paragraph style: its name in Word, what it is based on and followed by, and how it looks. */
export type Look = {
	readonly name: string;
	readonly next?: string;
	readonly basedOn?: string;
	readonly run?: IRunStylePropertiesOptions;
	readonly paragraph?: NonNullable<IBaseParagraphStyleOptions["paragraph"]>;
};
