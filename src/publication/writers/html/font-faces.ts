import { TYPEFACE } from "../design.ts";
import type { FontFiles } from "../materials.ts";

/** The two faces that a page carries; italics are slanted from them, so that the file stays small. */
const EMBEDDED = [
	{ face: "regular", weight: "400" },
	{ face: "bold", weight: "700" },
] as const satisfies readonly { face: keyof FontFiles; weight: string }[];

/** The type as part of the style sheet. */
export function fontFaces(fonts: FontFiles): string {
	return EMBEDDED.map(({ face, weight }) => {
		const data = Buffer.from(fonts[face]).toString("base64");
		return `@font-face{font-family:"${TYPEFACE}";font-weight:${weight};font-display:swap;src:url(data:font/ttf;base64,${data}) format("truetype")}`;
	}).join("\n");
}
