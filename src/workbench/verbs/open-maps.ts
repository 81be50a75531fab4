import { join } from "node:path";
import type { HexLayout } from "#document";
import { type AreaHexagon, type AreaShapes, readAreaShapes } from "#evidence/sources";
import type { AreaMaps } from "#publication/composition";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { filesBelow, readText } from "./folder-reading.ts";

/** Where an assessment keeps what its maps are drawn from. */
const MAPS = "maps";
const ENDINGS = [".geojson", ".topojson", ".hexjson", ".json"];

const LAYOUTS: readonly string[] = ["odd-r", "even-r", "odd-q", "even-q"] satisfies HexLayout[];

/** The outlines and hexagons of areas that an assessment’s folder holds. Where two files have one area, the later name wins. */
export function openMaps(folder: string): Outcome<AreaMaps> {
	const problems: Problem[] = [];
	const outlines = new Map<AreaShapes["outlines"][number]["area"], AreaShapes["outlines"][number]>();
	const hexes = new Map<AreaHexagon["area"], { q: number; r: number; layout: HexLayout }>();
	for (const name of filesBelow(join(folder, MAPS), ...ENDINGS)) {
		const file = `${MAPS}/${name}`;
		const text = readText(folder, file);
		const shapes = text.ok ? readAreaShapes(text.value, file) : text;
		problems.push(...shapes.problems);
		if (!shapes.ok) continue;
		for (const outline of shapes.value.outlines) outlines.set(outline.area, outline);
		for (const { area, q, r, layout } of shapes.value.hexagons) {
			if (isLayout(layout) && Number.isInteger(q) && Number.isInteger(r)) hexes.set(area, { q, r, layout });
			else problems.push(hexagonUnreadable(file, area));
		}
	}
	return problems.some(({ stops }) => stops !== "nothing")
		? refused(...problems)
		: done({ outlines, hexes }, problems);
}

function isLayout(layout: string): layout is HexLayout {
	return LAYOUTS.includes(layout);
}

function hexagonUnreadable(file: string, area: string): Problem {
	return {
		code: "hexagon-unreadable",
		stops: "document",
		at: { file },
		says: `The hexagon of ${area} has no place.`,
		wanted: `whole numbers q and r, and a layout of ${LAYOUTS.join(", ")}`,
		next: "Correct the HexJSON file, or take it out of the folder maps.",
	};
}
