import { type Document, everyBlock, type FigureList } from "#document";
import { describeProblem } from "#vocabulary";
import { accessibilityProblems } from "../accessibility-problems.ts";
import { CHART_WIDTHS } from "../design.ts";
import { drawing } from "../drawing.ts";
import type { Materials } from "../materials.ts";
import { drawSmallChart } from "../small-chart.ts";
import { pageData, pictureFile, smallPictureFile } from "./page-data.ts";
import { TEMPLATE } from "./template.ts";
import type { TypstJob } from "./typst-job.ts";
import { setWithTypst } from "./typst-process.ts";

/**
 * The document as a tagged PDF after PDF/UA-1. The same document gives the same bytes.
 *
 * @throws Error if the document cannot be made accessible: ask `accessibilityProblems` before
 */
export async function writePdf(document: Document, materials: Materials): Promise<Uint8Array> {
	const problems = [...accessibilityProblems(document)];
	if (problems.length > 0) throw new Error(problems.map(describeProblem).join("\n"));
	return setWithTypst({
		template: TEMPLATE,
		files: [
			{ path: "/document.json", bytes: bytesOf(JSON.stringify(pageData(document))) },
			...pictures(document, materials),
		],
		fonts: facesOf(materials.fonts),
		standard: "ua-1",
	});
}

/** A page of nothing, set so that the process, the fonts and Typst's library are there when the document comes. */
const NOTHING = '#set document(title: "Ready")\nReady';

/** Begins to make ready what `writePdf` needs, while the document is still being put together. */
export function prepareForPdf({ fonts }: Materials): void {
	void setWithTypst({ template: NOTHING, files: [], fonts: facesOf(fonts), standard: "ua-1" }).catch(
		() => undefined,
	);
}

function facesOf({ regular, semibold, bold, italic, boldItalic }: Materials["fonts"]): readonly Uint8Array[] {
	return [regular, semibold, bold, italic, boldItalic];
}

function pictures(document: Document, materials: Materials): TypstJob["files"] {
	const draw = drawing(materials);
	const { language } = document;
	return [...everyBlock(document.blocks)].flatMap((block) => {
		if (block.kind === "figure list") return smallPictures(block);
		if (block.kind !== "visual") return [];
		const { svg } = draw(block.request, { palette: "print", width: CHART_WIDTHS.print.drawn, language });
		return [{ path: pictureFile(block), bytes: bytesOf(svg) }];
	});
}

function smallPictures(block: FigureList): TypstJob["files"] {
	return block.items.flatMap(({ chart }, index) => {
		if (!chart) return [];
		const svg = drawSmallChart(chart, "print");
		return [{ path: smallPictureFile(block, index), bytes: bytesOf(svg) }];
	});
}

function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
