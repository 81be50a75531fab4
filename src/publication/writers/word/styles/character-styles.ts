import { INK, LINK, QUIET } from "../colours.ts";
import { size } from "./look.ts";

/** The styles of runs. A live figure is dotted beneath, as on the page, so that a reader knows it has a source. */
export const CHARACTER_STYLES = [
	{ id: "Strong", name: "Strong", run: { bold: true } },
	{ id: "Emphasis", name: "Emphasis", run: { italics: true } },
	{
		id: "LiveFigure",
		name: "Live Figure",
		run: { underline: { type: "dotted" as const, color: QUIET } },
	},
	{
		id: "Hyperlink",
		name: "Hyperlink",
		run: { color: LINK, underline: { type: "single" as const } },
	},
	{ id: "QuietNumber", name: "Quiet Number", run: { color: QUIET, bold: false } },
	{
		id: "Tag",
		name: "Tag",
		run: {
			bold: true,
			size: size(7.5),
			color: INK,
			border: { style: "single" as const, size: 4, space: 1, color: INK },
		},
	},
].map((style) => ({ basedOn: "DefaultParagraphFont", quickFormat: true, ...style }));
