import type { AssuranceVerdict, Panel, VariationVerdict } from "#document";
import { SIGNAL_MARKS } from "../control-chart/points.ts";
import type { KeyEntry } from "../drawing/key-rows.ts";
import { drawMarker } from "../drawing/marker.ts";
import { element, escaped, pathThrough } from "../drawing/pen.ts";
import type { Easel } from "../drawing/picture.ts";

const HEIGHT = 20;
const VARIATION_WIDTH = 36;
const ASSURANCE_WIDTH = 24;
const GAP = 5;
const LETTER_SIZE = 12;

/** How much room the verdicts of a panel take. */
export function verdictsWidth({ assurance }: Pick<Panel, "assurance">): number {
	return VARIATION_WIDTH + (assurance === undefined ? 0 : GAP + ASSURANCE_WIDTH);
}

/** Draws the verdicts of a panel, ending at a right edge: what its variation says, then whether it meets its target. */
export function drawVerdicts(panel: Panel, right: number, top: number, easel: Easel): string[] {
	const { variation, assurance } = panel;
	const middle = top + HEIGHT / 2 - 1;
	const left = right - verdictsWidth(panel);
	return [
		drawVariation(variation, left + VARIATION_WIDTH / 2, middle, easel),
		...(assurance === undefined
			? []
			: [drawAssurance(assurance, right - ASSURANCE_WIDTH / 2, middle, easel)]),
	];
}

/** What the verdicts that stand in the panels mean, each once. */
export function verdictEntries(panels: readonly Panel[], easel: Easel): KeyEntry[] {
	const variations = new Map(panels.map(({ variation }) => [variationWords(variation, easel), variation]));
	const assurances = new Set(panels.flatMap(({ assurance }) => assurance ?? []));
	return [
		...[...variations].map(([text, each]) => ({
			text,
			draw: (x: number, y: number) => drawVariation(each, x, y, easel),
		})),
		...[...assurances].map((each) => ({
			text: easel.words.assurances[each],
			draw: (x: number, y: number) => drawAssurance(each, x, y, easel),
		})),
	];
}

function variationWords({ judgement, direction }: VariationVerdict, { words }: Easel): string {
	if (judgement === "common cause" || judgement === "not judged") return words.variations[judgement];
	const side = direction === undefined ? "" : `: ${words.latest[direction]}`;
	return `${words.judgements[judgement]}${side}`;
}

/** A mark in the shape of the judgement and a letter for the side, in a frame; a wave where chance alone is at work. */
function drawVariation(verdict: VariationVerdict, x: number, y: number, easel: Easel): string {
	const { pen, words } = easel;
	const { judgement, direction } = verdict;
	const framed = (...parts: string[]) =>
		icon(variationWords(verdict, easel), [frame(x, y, VARIATION_WIDTH, easel), ...parts]);
	if (judgement === "common cause")
		return framed(pen.shape("path", { stroke: "ink" }, { d: wave(x, y), "stroke-width": 1.75 }));
	if (judgement === "not judged")
		return framed(
			pen.shape("line", { stroke: "ink" }, { x1: x - 8, x2: x + 8, y1: y, y2: y, "stroke-width": 1.75 }),
		);
	const markX = direction === undefined ? x : x - 8;
	const mark = drawMarker(pen, { ...SIGNAL_MARKS[judgement], x: markX, y, radius: 5.6, name: "verdict" });
	const letter = {
		x: x + 8,
		y: y + LETTER_SIZE * 0.34,
		size: LETTER_SIZE,
		bold: true,
		anchor: "middle",
	} as const;
	return framed(mark, direction === undefined ? "" : pen.label({ ...letter, text: words.side[direction] }));
}

/** A tick where a target is always met, a cross where never, a question mark where now and then. */
function drawAssurance(verdict: AssuranceVerdict, x: number, y: number, easel: Easel): string {
	const { pen, words } = easel;
	const stroke = { "stroke-width": 2 };
	const signs: Readonly<Record<AssuranceVerdict, string>> = {
		passes: pen.shape("path", { stroke: "ink" }, { d: tick(x, y), ...stroke }),
		fails: pen.shape("path", { stroke: "ink" }, { d: cross(x, y), ...stroke }),
		"hit and miss": pen.label({
			x,
			y: y + LETTER_SIZE * 0.36,
			text: "?",
			size: LETTER_SIZE + 1,
			bold: true,
			anchor: "middle",
		}),
	};
	return icon(words.assurances[verdict], [frame(x, y, ASSURANCE_WIDTH, easel), signs[verdict]]);
}

function icon(title: string, parts: readonly string[]): string {
	return element("g", { class: "verdict" }, `<title>${escaped(title)}</title>${parts.join("")}`);
}

function frame(x: number, y: number, width: number, { pen }: Easel): string {
	const box = { x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT, rx: 4, "stroke-width": 1 };
	return pen.shape("rect", { fill: "paper", stroke: "common" }, box);
}

function wave(x: number, y: number): string {
	return pathThrough([
		[x - 12, y + 3],
		[x - 6, y - 4],
		[x, y + 3],
		[x + 6, y - 4],
		[x + 12, y + 3],
	]);
}

function tick(x: number, y: number): string {
	return pathThrough([
		[x - 6, y],
		[x - 2, y + 5],
		[x + 6, y - 5],
	]);
}

function cross(x: number, y: number): string {
	return `${pathThrough([
		[x - 5, y - 5],
		[x + 5, y + 5],
	])}${pathThrough([
		[x - 5, y + 5],
		[x + 5, y - 5],
	])}`;
}
