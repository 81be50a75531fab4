import { fittedText, widest } from "../drawing/fitted-text.ts";
import type { Easel } from "../drawing/picture.ts";
import { type Box, type FoundPlace, type NearLabel, placeLabels } from "../drawing/place-labels.ts";
import { LETTER_SIZE } from "../drawing/value-classes.ts";
import type { AreaShape } from "./area-shape.ts";
import { isLettered } from "./draw-areas.ts";

const GAP = 9;
const REACH = 60;
const NEAR = GAP + 8;

/** Writes the names and values of the areas that are to be named, beside their letters; as many, from the first, as find room. */
export function drawNames(shapes: readonly AreaShape[], room: Box, easel: Easel): string[] {
	const named = shapes.filter(({ area }) => area.named || area.own);
	const letters = shapes.filter(isLettered).map(({ middle: [x, y] }) => around(x, y, LETTER_SIZE * 0.6));
	for (let count = named.length; count > 0; count -= 1) {
		const chosen = named.slice(0, count);
		const labels = chosen.map((shape) => nearLabel(shape, easel));
		const places = placeLabels(labels, letters, room, { gap: GAP, reach: REACH });
		if (places) return chosen.flatMap((shape, index) => drawName(shape, places[index], easel));
	}
	return [];
}

function nearLabel({ area, middle: [x, y] }: AreaShape, { sizes, width }: Easel): NearLabel {
	const bold = area.own ?? false;
	const words = area.text === "" ? area.label : `${area.label} ${area.text}`;
	const forms = [1, 2, 3].map((most) => {
		const share = most === 1 ? 0.42 : 0.26;
		const lines = fittedText(words, { width: width * share, lines: most, size: LETTER_SIZE + 1, bold });
		const height = (lines.length - 1) * sizes.line + LETTER_SIZE * 1.2;
		return { lines, width: widest(lines, LETTER_SIZE + 1, bold), height };
	});
	const whole = forms.filter(({ lines }) => !lines.some((line) => line.endsWith("…")));
	return { x, y, forms: whole.length > 0 ? whole : forms };
}

function drawName({ area, middle: [x, y] }: AreaShape, place: FoundPlace | undefined, { pen, sizes }: Easel) {
	if (!place) return [];
	const { box, lines, away } = place;
	const end = {
		x2: Math.max(box.left, Math.min(x, box.right)),
		y2: Math.max(box.top, Math.min(y, box.bottom)),
	};
	const leader = pen.shape(
		"line",
		{ stroke: "ink" },
		{ x1: x, y1: y, ...end, "stroke-width": 1, class: "leader" },
	);
	const words = lines.map((text, line) =>
		pen.label({
			x: box.left,
			y: box.top + LETTER_SIZE * 0.98 + line * sizes.line,
			text,
			size: LETTER_SIZE + 1,
			bold: area.own ?? false,
			patch: true,
		}),
	);
	return [away > NEAR ? leader : "", ...words];
}

function around(x: number, y: number, reach: number): Box {
	return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}
