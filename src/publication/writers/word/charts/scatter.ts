import type { ChartPointLabel, ScatterChartSeries } from "docx/charts";
import type { ScatterRequest } from "#document";
import { CHART_FONT, inkOf, labelledAt, type NativeChart, NO_FRAME, NO_LINE } from "./chart-look.ts";

const HEIGHT = 400;

/** How many straight pieces the edge of a band is drawn in. */
const PIECES = 24;

/** What a letter and a line of type take of the plot, as shares of its width and height. */
const LETTER = 0.0105;
const LINE = 0.045;

type Point = ScatterRequest["points"][number];

/** Things in a plane of two values, each with its name beside it; the edges of the named regions as lines. */
export function scatterOf(request: ScatterRequest, width: number): NativeChart {
	const axis = { minimum: 0, maximum: request.most, font: CHART_FONT, numberFormat: "General" } as const;
	return {
		type: "scatter",
		series: [...request.bands.flatMap((band) => bandSeries(band, request)), pointSeries(request)],
		lines: "straight",
		xAxis: { ...axis, gridlines: false, title: { text: request.across, font: CHART_FONT } },
		yAxis: { ...axis, gridlines: true, title: { text: request.up, font: CHART_FONT } },
		legend: false,
		transformation: { width, height: HEIGHT },
		...NO_FRAME,
	};
}

function pointSeries({ points, most, up }: ScatterRequest): ScatterChartSeries {
	const sides = labelSides(points, most);
	return {
		name: up,
		points: points.map((point) => ({ x: point.across, y: point.up })),
		color: inkOf("series-1"),
		line: NO_LINE,
		markers: { shape: "circle", size: 7 },
		pointLabels: points.map(({ label }, index) => ({
			text: label,
			position: sides[index] ?? "right",
			font: CHART_FONT,
		})),
	};
}

/** The lower edge of a band, named at its right end. The lowest begins at nought and has no edge. */
function bandSeries(band: ScatterRequest["bands"][number], request: ScatterRequest): ScatterChartSeries[] {
	if (band.from <= 0) return [];
	const { most, bandsBy } = request;
	const edge = Array.from({ length: PIECES + 1 }, (_, index) => {
		if (bandsBy === "height") return { x: (most * index) / PIECES, y: band.from };
		const x = band.from + ((most - band.from) * index) / PIECES;
		return { x, y: (band.from * most) / x };
	});
	const label = { text: band.label, position: "right", font: CHART_FONT } as const;
	return [
		{
			name: band.label,
			points: edge,
			color: inkOf("rule"),
			line: { color: inkOf("rule"), width: 1 },
			markers: false,
			pointLabels: labelledAt(edge.length, edge.length - 1, label),
		},
	];
}

type Side = NonNullable<ChartPointLabel["position"]> & ("right" | "left" | "above" | "below");
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const SIDES: readonly Side[] = ["right", "left", "above", "below"];

/** On which side of each point its name covers least of what stands there already. */
function labelSides(points: readonly Point[], most: number): Side[] {
	const taken: Box[] = points.map(({ across, up }) => around(across / most, up / most, 0.012, 0.02));
	return points.map((point) => {
		const boxes = SIDES.map((side) => ({ side, box: labelBox(point, most, side) }));
		const cost = ({ box }: { box: Box }) =>
			taken.reduce((sum, each) => sum + shared(box, each), 0) + outside(box);
		const best = boxes.toSorted((one, other) => cost(one) - cost(other))[0];
		if (best) taken.push(best.box);
		return best?.side ?? "right";
	});
}

function around(x: number, y: number, half: number, tall: number): Box {
	return { left: x - half, right: x + half, top: y + tall, bottom: y - tall };
}

function labelBox({ label, across, up }: Point, most: number, side: Side): Box {
	const width = label.length * LETTER;
	const [x, y] = [across / most, up / most];
	if (side === "right")
		return { left: x + 0.015, right: x + 0.015 + width, top: y + LINE / 2, bottom: y - LINE / 2 };
	if (side === "left")
		return { left: x - 0.015 - width, right: x - 0.015, top: y + LINE / 2, bottom: y - LINE / 2 };
	const middle = side === "above" ? y + 0.02 + LINE / 2 : y - 0.02 - LINE / 2;
	return around(x, middle, width / 2, LINE / 2);
}

function shared(one: Box, other: Box): number {
	const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
	const up = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
	return across > 0 && up > 0 ? across * up : 0;
}

/** What of a label would stand beyond the plot counts as if it covered something. */
function outside({ left, right, top, bottom }: Box): number {
	return LINE * (Math.max(0, -left) + Math.max(0, right - 1)) + Math.max(0, -bottom) + Math.max(0, top - 1);
}
