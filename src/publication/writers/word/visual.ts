import { type FileChild, Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { VisualBlock } from "#document";
import { CHART_WIDTHS } from "../design.ts";
import { drawing } from "../drawing.ts";
import { captionParagraph, labelOf } from "./caption.ts";
import { chartOf } from "./charts/chart-of.ts";
import { programRun } from "./inline.ts";
import { pixels, textWidth } from "./page-frame.ts";
import { pictureRun } from "./picture.ts";
import type { Setting } from "./setting.ts";

/** A visual: its message as caption, what is drawn, the chart or picture, and what stands under it. All stay together. */
export function visualParts(block: VisualBlock, setting: Setting): FileChild[] {
	const { words } = block.request;
	return [
		captionParagraph(block, words.title, setting),
		new Paragraph({ style: "FigureSubtitle", text: words.subtitle }),
		new Paragraph({ style: "Picture", children: [shown(block, setting)] }),
		new Paragraph({ style: "SourceText", children: [programRun(words.foot.join(" "), setting)] }),
	];
}

/** The native chart, which people can edit; where Word has none of that form, the picture of the other editions. */
function shown(block: VisualBlock, setting: Setting) {
	const { request } = block;
	const width = pixels(textWidth(setting.page));
	const name = labelOf(block, setting) ?? request.words.title;
	const altText = { name, title: name, description: request.words.description };
	const chart = chartOf(request, setting.language, width);
	if (chart) return new ChartRun({ ...chart, altText });
	const { svg } = drawing(setting.materials)(request, {
		palette: "print",
		width: CHART_WIDTHS.print.drawn,
		language: setting.language,
	});
	return pictureRun(svg, { width, name, description: altText.description }, setting.materials);
}
