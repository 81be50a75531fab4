import type { INumberingOptions } from "docx";
import { QUIET } from "./colours.ts";
import { LIST_INDENT } from "./styles/look.ts";

/** The lists of a document by the names under which paragraphs take part in them. */
export const HEADING_LIST = "headings";
const BULLETS = "bullets";
const NUMBERS = "numbers";

const LEVELS = 4;

const listIndent = { paragraph: { indent: { left: LIST_INDENT, hanging: LIST_INDENT } } };

/** How Word numbers headings (1, 1.1, 1.1.1) and lists. */
export const NUMBERING: INumberingOptions = {
	config: [
		{
			reference: HEADING_LIST,
			levels: Array.from({ length: LEVELS }, (_, level) => ({
				level,
				format: "decimal" as const,
				text: Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join("."),
				suffix: "space" as const,
				style: { run: { color: QUIET }, style: `Heading${level + 1}` },
			})),
		},
		{
			reference: BULLETS,
			levels: [{ level: 0, format: "bullet", text: "•", alignment: "left", style: listIndent }],
		},
		{
			reference: NUMBERS,
			levels: [{ level: 0, format: "decimal", text: "%1.", alignment: "left", style: listIndent }],
		},
	],
};

/** How a paragraph takes part in a list: each numbered list begins at 1. */
export function listLevel(ordered: boolean, first: boolean) {
	return { reference: ordered ? NUMBERS : BULLETS, level: 0, custom: true, restart: ordered && first };
}
