import type { HexLayout, HexPlace } from "#document";
import type { AreaCode, Outline } from "#vocabulary";

/** Outlines and hexagons of areas, from the maps of an assessment’s folder. */
export type AreaMaps = {
	readonly outlines: ReadonlyMap<AreaCode, Outline>;
	readonly hexes: ReadonlyMap<AreaCode, HexPlace & { readonly layout: HexLayout }>;
};

/** No maps. */
export const NO_MAPS: AreaMaps = { outlines: new Map(), hexes: new Map() };
