import type { DecisionTrailRequest } from "#document";
import { fittedText } from "../drawing/fitted-text.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { type Connector, drawConnector } from "./connector.ts";
import { standingStyle } from "./standing.ts";
import {
	drawColumn,
	type TrailBox,
	type TrailTheme,
	trailColumn,
	trailColumnBeside,
} from "./trail-column.ts";

type Step = DecisionTrailRequest["steps"][number];
type PlacedStep = { readonly step: Step; readonly lines: readonly string[]; readonly height: number };

/** Where the columns of a trail begin and how wide they are, as shares of the picture. */
type Shares = {
	readonly left: number;
	readonly words: number;
	readonly wordsWide: number;
	readonly right: number;
};
const WIDE: Shares = { left: 0.255, words: 0.395, wordsWide: 0.27, right: 0.73 };
const NARROW: Shares = { left: 0.28, words: 0.395, wordsWide: 0.255, right: 0.72 };

const MOST_LINES = 5;
const STEP_PADDING = 8;
const REMOVED = "removed";

/**
 * Last year's themes at the left, this year's at the right, grouped by standing; each decision stands on its
 * connector. A step without `from` is new; one without `to` shows the theme under the standing it went to.
 */
export function decisionTrail(request: DecisionTrailRequest, easel: Easel): Parts {
	if (request.steps.length === 0) return emptyFrame(easel);
	const { width, sizes, pen } = easel;
	const shares = sharesOf(easel);
	const steps = request.steps.map((step) => placed(step, easel));
	const top = sizes.line + 16;
	const sides = { left: width * shares.left, right: width * (1 - shares.right) };
	const after = trailColumn(themesAfter(steps), { top, width: sides.right }, easel);
	const before = trailColumnBeside(after, themesBefore(request.steps), { top, width: sides.left }, easel);
	const right = width * shares.right;
	const heading = { y: sizes.text, size: sizes.text + 1, bold: true };
	const rule = { y1: sizes.line + 4, y2: sizes.line + 4, "stroke-width": 1 };
	return {
		height: Math.ceil(Math.max(before.bottom, after.bottom)) + 2,
		parts: [
			pen.label({ x: 0, text: request.columns[0], ...heading }),
			pen.label({ x: right, text: request.columns[1], ...heading }),
			pen.shape("line", { stroke: "ink" }, { x1: 0, x2: sides.left, ...rule }),
			pen.shape("line", { stroke: "ink" }, { x1: right, x2: width, ...rule }),
			...connectors(steps, before.boxes, after.boxes, easel).map((each) => drawConnector(each, easel)),
			...drawColumn(before, 0, sides.left, easel),
			...drawColumn(after, right, sides.right, easel),
		],
	};
}

function placed(step: Step, easel: Easel): PlacedStep {
	const { width, sizes } = easel;
	const room = { width: width * sharesOf(easel).wordsWide, lines: MOST_LINES, size: sizes.text };
	const lines = fittedText(step.decision, room);
	return { step, lines, height: lines.length * sizes.line + STEP_PADDING };
}

function sharesOf({ sizes }: Easel): Shares {
	return sizes.narrow ? NARROW : WIDE;
}

function themesBefore(steps: readonly Step[]): TrailTheme[] {
	return merged(
		steps
			.filter(({ from }) => from !== "")
			.map((step) => ({ name: step.from, standing: step.fromStanding, least: 0 })),
	);
}

function themesAfter(steps: readonly PlacedStep[]): TrailTheme[] {
	return merged(
		steps.map(({ step, height }) => ({ name: nameAfter(step), standing: step.toStanding, least: height })),
	);
}

/** One theme for each name and standing; what its connectors need adds up. */
function merged(themes: readonly TrailTheme[]): TrailTheme[] {
	const found = new Map<string, TrailTheme>();
	for (const theme of themes) {
		const key = JSON.stringify([theme.name, theme.standing]);
		found.set(key, { ...theme, least: theme.least + (found.get(key)?.least ?? 0) });
	}
	return [...found.values()];
}

function nameAfter({ from, to }: Step): string {
	return to === "" ? from : to;
}

/** Gives each step its own height at the box it leads to, so that the words of no two decisions meet. */
function connectors(
	steps: readonly PlacedStep[],
	before: readonly TrailBox[],
	after: readonly TrailBox[],
	easel: Easel,
): Connector[] {
	const shares = sharesOf(easel);
	const arriving = after.flatMap((box) => {
		const here = steps.filter(({ step }) => nameAfter(step) === box.name && step.toStanding === box.standing);
		let y = (box.top + box.bottom - box.least) / 2;
		return here.map(({ step, lines, height }) => {
			y += height;
			return { step, lines, y: y - height / 2 };
		});
	});
	return arriving.map(({ step, lines, y }) => {
		const box = before.find(({ name, standing }) => name === step.from && standing === step.fromStanding);
		const leaving = arriving.filter(
			(each) => each.step.from === step.from && each.step.fromStanding === step.fromStanding,
		);
		const rank = leaving.findIndex((each) => each.step === step);
		return {
			from: box && {
				x: easel.width * shares.left,
				y: box.top + ((rank + 1) / (leaving.length + 1)) * (box.bottom - box.top),
			},
			words: { x: easel.width * shares.words, y },
			lines,
			to: easel.width * shares.right,
			changed: step.fromStanding !== step.toStanding || step.from !== nameAfter(step),
			dash: step.toStanding.toLowerCase() === REMOVED ? standingStyle(REMOVED).dash : undefined,
		};
	});
}
