import { colourOf, type Ink, type Palette } from "./ink.ts";
import { textWidth } from "./text-width.ts";

/** The colours of a shape; what is left out is not painted. */
export type Paint = { readonly fill?: Ink; readonly stroke?: Ink };

/** Attributes of an SVG element other than its colours. Lengths are in units of the picture. */
export type Geometry = Readonly<Record<string, string | number | undefined>>;

/** One line of text at a place: `y` is its baseline. `patch` parts it from lines that run behind it. */
export type Label = {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly size: number;
	readonly bold?: boolean;
	readonly anchor?: "start" | "middle" | "end";
	readonly patch?: boolean;
};

/** Draws single shapes and labels in the colours of one palette. */
export type Pen = {
	readonly shape: (name: string, paint: Paint, geometry: Geometry, children?: string) => string;
	readonly label: (label: Label) => string;
};

/** A pen for the screen or for print. */
export function penFor(palette: Palette): Pen {
	const shape: Pen["shape"] = (name, paint, geometry, children = "") =>
		element(name, { ...geometry, ...paintAttributes(paint, palette) }, children);
	return { shape, label: (label) => drawLabel(label, shape) };
}

/**
 * Writes an SVG element; attributes without a value are left out, lengths are rounded to hundredths.
 *
 * @example
 * element("line", { x1: 0, x2: 10.123456, class: undefined }) // => '<line x1="0" x2="10.12"/>'
 */
export function element(name: string, attributes: Geometry, children = ""): string {
	let written = "";
	for (const key in attributes) {
		const value = attributes[key];
		if (value === undefined) continue;
		written += ` ${key}="${typeof value === "number" ? length(value) : escaped(value)}"`;
	}
	return children === "" ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

/**
 * A length as it is written in the picture. A length that is no number is a fault of the program, and is thrown.
 *
 * @example
 * length(3.14159) // => "3.14"
 */
export function length(value: number): string {
	if (!Number.isFinite(value)) throw new RangeError(`A picture cannot have a length of ${value}.`);
	return String(Math.round(value * 100) / 100);
}

/**
 * Text that is safe inside an SVG, as content and as an attribute; characters that XML forbids become spaces.
 *
 * @example
 * escaped("Drink & drugs <18") // => "Drink &amp; drugs &lt;18"
 */
export function escaped(text: string): string {
	if (!NEEDS_ESCAPING.test(text)) return text;
	return text
		.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, " ")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

/** What most texts and paths have nothing of: looked for first, since pictures have thousands. */
const NEEDS_ESCAPING = /[&<>"]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/** A path through points: `M0,1L2,3`; `closed` makes it an outline. */
export function pathThrough(points: readonly (readonly [number, number])[], closed = false): string {
	const steps = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${length(x)},${length(y)}`);
	return `${steps.join("")}${closed ? "Z" : ""}`;
}

function paintAttributes({ fill, stroke }: Paint, palette: Palette): Geometry {
	const colours = {
		fill: fill ? colourOf(fill, palette) : "none",
		...(stroke && { stroke: colourOf(stroke, palette) }),
	};
	if (palette === "print") return colours;
	const style = Object.entries(colours).map(([property, colour]) => `${property}:${colour}`);
	return { style: style.join(";") };
}

function drawLabel(label: Label, shape: Pen["shape"]): string {
	const text = shape(
		"text",
		{ fill: "ink" },
		{
			x: label.x,
			y: label.y,
			"font-size": label.size,
			"font-weight": label.bold ? 700 : undefined,
			"text-anchor": label.anchor === "start" ? undefined : label.anchor,
		},
		escaped(label.text),
	);
	return label.patch ? `${drawPatch(label, shape)}${text}` : text;
}

/** A patch of paper under a label. An outline of paper around the letters would cut into them in print. */
function drawPatch({ x, y, text, size, bold, anchor = "start" }: Label, shape: Pen["shape"]): string {
	const wide = textWidth(text, size, bold);
	const left = x - { start: 0, middle: wide / 2, end: wide }[anchor];
	const box = { x: left - 2, y: y - size * 0.8, width: wide + 4, height: size * 1.05, class: "patch" };
	return shape("rect", { fill: "paper" }, box);
}
