import type { ValueClass } from "#document";
import type { Ink } from "./ink.ts";
import type { KeyEntry } from "./key-rows.ts";
import { drawHatchedBox } from "./missing.ts";
import type { Easel } from "./picture.ts";

const INKS_OF_CLASSES = [
	"class-1",
	"class-2",
	"class-3",
	"class-4",
	"class-5",
] as const satisfies readonly Ink[];

/** The letters that stand on areas and cells, so that nobody has to tell classes by their shade: A is the lowest. */
const LETTERS = ["A", "B", "C", "D", "E"] as const;

/** A class as it is drawn. */
export type DrawnClass = { readonly ink: Ink; readonly letter: string };

/** Type size of the letters of classes. */
export const LETTER_SIZE = 12;

/** Room for a swatch with its letter. */
export const CLASS_SWATCH = 34;

/**
 * The class of a value; values below the first limit belong to the first. Fewer than five classes take the shades
 * further apart.
 *
 * @example
 * classOf(12, [{ from: 0, label: "0 to 9" }, { from: 10, label: "10 or more" }]) // => ({ ink: "class-5", letter: "B" })
 */
export function classOf(value: number, classes: readonly ValueClass[]): DrawnClass {
	return drawnClass(
		Math.max(
			0,
			classes.findLastIndex(({ from }) => value >= from),
		),
		classes.length,
	);
}

function drawnClass(index: number, count: number): DrawnClass {
	const most = INKS_OF_CLASSES.length - 1;
	const shade = count > 1 ? Math.round((Math.min(index, most) * most) / (Math.min(count, most + 1) - 1)) : 2;
	return { ink: INKS_OF_CLASSES[shade] ?? "class-5", letter: LETTERS[Math.min(index, most)] ?? "E" };
}

/** The key of classes: a swatch with border and letter and the limits; hatched where values are missing. */
export function classKey(classes: readonly ValueClass[], missing: boolean, easel: Easel): KeyEntry[] {
	const { pen, words } = easel;
	const box = (x: number, y: number) => ({ x: x - 10, y: y - 8, width: 22, height: 16 });
	const entries = classes.map(({ label }, index): KeyEntry => {
		const { ink, letter } = drawnClass(index, classes.length);
		const place = { size: LETTER_SIZE, anchor: "middle" } as const;
		return {
			text: label,
			draw: (x, y) =>
				pen.shape(
					"rect",
					{ fill: ink, stroke: "common" },
					{ ...box(x, y), "stroke-width": 1, class: "class" },
				) + pen.label({ ...place, x: x + 1, y: y + LETTER_SIZE * 0.36, text: letter }),
		};
	});
	if (!missing) return entries;
	return [...entries, { text: words.missing, draw: (x, y) => drawHatchedBox(box(x, y), easel) }];
}
