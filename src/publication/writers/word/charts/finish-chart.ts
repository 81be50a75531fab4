import { inkOf } from "./chart-look.ts";

/** Where the plot of a chart with lines stands in it: at the right there is room for the words at the ends of lines. */
const PLOT = {
	line: { x: 0.095, y: 0.045, w: 0.715, h: 0.7 },
	lineWithoutLegend: { x: 0.095, y: 0.045, w: 0.715, h: 0.76 },
	scatter: { x: 0.085, y: 0.03, w: 0.8, h: 0.82 },
} as const;

/** An axis of more names than this shows every second, third and so on. */
const MOST_NAMES = 9;

/**
 * A chart as the library wrote it, with what the library has no words for: series without a line, hollow points, names of
 * periods below the plot and not all of them, room at the right for words, and the language.
 */
export function finishChart(xml: string, locale: string): string {
	return [withoutEmptyLines, withHollowPoints, withAxisBelow, withPlotPlaced]
		.reduce((chart, finish) => finish(chart), xml)
		.replaceAll("en-US", locale);
}

function withoutEmptyLines(xml: string): string {
	return xml.replaceAll(/<a:ln w="0"[^>]*>.*?<\/a:ln>/g, "<a:ln><a:noFill/></a:ln>");
}

/** A point filled with paper has an edge, or nobody would see it. */
function withHollowPoints(xml: string): string {
	const paper = `<a:solidFill><a:srgbClr val="${inkOf("paper")}"/></a:solidFill>`;
	const edge = `<a:solidFill><a:srgbClr val="${inkOf("common")}"/></a:solidFill>`;
	return xml.replaceAll(`<a:ln w="9525">${paper}</a:ln>`, `<a:ln w="15875">${edge}</a:ln>`);
}

function withAxisBelow(xml: string): string {
	const [before, axis, after] = apart(xml, "<c:catAx>", "</c:catAx>");
	if (axis === undefined) return xml;
	const names = Number(/<c:cat>.*?<c:ptCount val="(\d+)"/.exec(xml)?.[1] ?? 0);
	const skip = xml.includes("<c:lineChart>") ? Math.ceil(names / MOST_NAMES) : 1;
	const low = axis
		.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>')
		.replace(
			"<c:noMultiLvlLbl",
			`<c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="${skip}"/><c:noMultiLvlLbl`,
		);
	return before + low + after;
}

function withPlotPlaced(xml: string): string {
	const plot = xml.includes("<c:scatterChart>")
		? PLOT.scatter
		: xml.includes("<c:lineChart>")
			? PLOT[xml.includes("<c:legend>") ? "line" : "lineWithoutLegend"]
			: undefined;
	if (plot === undefined) return xml;
	const sizes = Object.entries(plot).map(([name, share]) => `<c:${name} val="${share}"/>`);
	const layout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${sizes.join("")}</c:manualLayout></c:layout>`;
	return xml.replace("<c:plotArea><c:layout/>", `<c:plotArea>${layout}`);
}

function apart(text: string, from: string, to: string): [string, string | undefined, string] {
	const start = text.indexOf(from);
	const end = text.indexOf(to, start);
	return start < 0 ? [text, undefined, ""] : [text.slice(0, start), text.slice(start, end), text.slice(end)];
}
