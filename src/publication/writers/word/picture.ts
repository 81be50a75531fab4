import { Resvg } from "@resvg/resvg-js";
import { ImageRun } from "docx";
import { TYPEFACE } from "../design.ts";
import type { Materials } from "../materials.ts";

/** Dots of a picture for each of its units: sharp in print, and still small. */
const DENSITY = 2;

type Shown = {
	/** How wide it is shown, in px of which there are 96 to the inch; its height follows. */
	readonly width: number;
	readonly description: string;
	readonly name: string;
};

/** A drawing as a picture that every Word shows, with its alternative text. */
export function pictureRun(svg: string, shown: Shown, materials: Materials): ImageRun {
	const picture = new Resvg(svg, {
		fitTo: { mode: "width", value: shown.width * DENSITY },
		font: { ...fontsOf(svg, materials), defaultFontFamily: TYPEFACE, sansSerifFamily: TYPEFACE },
	}).render();
	return new ImageRun({
		type: "png",
		data: picture.asPng(),
		transformation: {
			width: shown.width,
			height: Math.round((shown.width * picture.height) / picture.width),
		},
		altText: { name: shown.name, description: shown.description, title: shown.name },
	});
}

/** Fonts are read for each picture anew, so that one without words reads none. */
function fontsOf(svg: string, { fontPaths }: Materials) {
	if (!svg.includes("<text")) return { loadSystemFonts: false };
	return fontPaths === undefined
		? { loadSystemFonts: true }
		: { loadSystemFonts: false, fontFiles: [...fontPaths] };
}
