import type { Outline } from "#vocabulary";
import type { ValueClass } from "./spread-visuals.ts";
import type { VisualWords } from "./visual-words.ts";

/** How the rows and columns of hexagons are meant, as in HexJSON. */
export type HexLayout = "odd-r" | "even-r" | "odd-q" | "even-q";

/** The place of an area among hexagons; `r` grows upwards. */
export type HexPlace = { readonly q: number; readonly r: number };

/** An area of a map: its value, as printed too; null where it is missing. */
export type MapArea = {
	readonly label: string;
	readonly value: number | null;
	readonly text: string;
	readonly own?: boolean;
	/** Whether its name stands on the map, as those of the top places do. */
	readonly named?: boolean;
};

/** Areas in their outlines, in five classes at most. */
export type MapRequest = {
	readonly kind: "map";
	readonly words: VisualWords;
	readonly unitWords: string;
	readonly classes: readonly ValueClass[];
	readonly areas: readonly (MapArea & { readonly outline: Outline; readonly hex?: HexPlace })[];
	/** Where every area has a hexagon too, these are drawn beside the outlines: small areas weigh as much as large ones. */
	readonly hexLayout?: HexLayout;
};

/** Areas as hexagons of one size, in five classes at most. */
export type HexMapRequest = {
	readonly kind: "hex map";
	readonly words: VisualWords;
	readonly unitWords: string;
	readonly classes: readonly ValueClass[];
	readonly areas: readonly (MapArea & { readonly hex: HexPlace })[];
	readonly hexLayout: HexLayout;
};
