import type { VisualRequest } from "#document";
import { partsOf } from "./draw-visual.ts";
import { fittedText } from "./drawing/fitted-text.ts";
import { element } from "./drawing/pen.ts";
import { type Drawing, type DrawingOptions, type Easel, easelFor, pictureOf } from "./drawing/picture.ts";

/** Room around a picture that stands alone. */
const MARGIN = 24;

/** Words are broken at this share of the width: another typeface than ours may be a little wider. */
const FILLED = 0.92;

const TITLE_GROWTH = 1.4;
const LINE_GROWTH = 1.3;

/** More lines than any words of a chart have. */
const MOST_LINES = 20;

/**
 * Draws what is asked for as an SVG that stands alone, with no page around it: on paper of its own, title and subtitle
 * above the picture, the sentences of the foot below it.
 *
 * @throws RangeError if a value of the request is not finite, which is a fault of who made it
 */
export function drawStandalone(request: VisualRequest, options: DrawingOptions): Drawing {
	const easel = easelFor({ ...options, width: options.width - 2 * MARGIN });
	const { sizes } = easel;
	const { title, subtitle, foot } = request.words;
	const head = stacked(
		[
			{ text: title, size: sizes.text * TITLE_GROWTH, bold: true },
			{ text: subtitle, size: sizes.text },
		],
		MARGIN,
		easel,
	);
	const picture = partsOf(request, easel);
	const top = head.bottom + sizes.line;
	const below = stacked(
		foot.map((text) => ({ text, size: sizes.text })),
		top + picture.height + sizes.line / 2,
		easel,
	);
	const height = Math.ceil(below.bottom + MARGIN);
	const paper = { x: 0, y: 0, width: options.width, height, class: "paper" };
	return pictureOf(request.words, options, {
		height,
		parts: [
			easel.pen.shape("rect", { fill: "paper" }, paper),
			...head.parts,
			element("g", { transform: `translate(${MARGIN},${top})`, class: "picture" }, picture.parts.join("\n")),
			...below.parts,
		],
	});
}

type Words = { readonly text: string; readonly size: number; readonly bold?: boolean };

/** Texts below each other, each broken into lines that fit, and where the last one ends. */
function stacked(texts: readonly Words[], top: number, { pen, width }: Easel) {
	let bottom = top;
	const parts = texts.flatMap(({ text, size, bold = false }) =>
		fittedText(text, { width: width * FILLED, lines: MOST_LINES, size, bold }).map((line) => {
			bottom += size * LINE_GROWTH;
			return pen.label({ x: MARGIN, y: Math.round(bottom - size * 0.3), text: line, size, bold });
		}),
	);
	return { parts, bottom: Math.ceil(bottom) };
}
