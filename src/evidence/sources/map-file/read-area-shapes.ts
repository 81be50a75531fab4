import {
	type AreaCode,
	done,
	type Outcome,
	type Outline,
	type Problem,
	readAreaCode,
	refused,
} from "#vocabulary";
import type { TableRow } from "../table/table.ts";
import { HEX_HEADINGS, OUTLINE_HEADINGS, readMapFile } from "./read-map-file.ts";

/** A hexagon of an area: column, row, and which columns or rows are shifted. */
export type AreaHexagon = {
	readonly area: AreaCode;
	readonly q: number;
	readonly r: number;
	readonly layout: string;
};

/** What a map file draws: outlines, or hexagons. */
export type AreaShapes = {
	readonly outlines: readonly Outline[];
	readonly hexagons: readonly AreaHexagon[];
};

/** Reads the outlines (GeoJSON, TopoJSON) or hexagons (HexJSON) of a file that is to be drawn; areas without a code are refused. */
export function readAreaShapes(text: string, file: string): Outcome<AreaShapes> {
	const tables = readMapFile(text, file);
	if (!tables.ok) return tables;
	const problems: Problem[] = [];
	const outlines: Outline[] = [];
	const hexagons: AreaHexagon[] = [];
	for (const { rows } of tables.value) {
		const [head, ...areas] = rows;
		const cell = (row: TableRow, heading: string) => row.cells[head?.cells.indexOf(heading) ?? -1] ?? "";
		for (const row of areas) {
			const area = readAreaCode(cell(row, OUTLINE_HEADINGS[0]));
			if (area === undefined) problems.push(codeMissing(file, row));
			else if (head?.cells.includes("q"))
				hexagons.push({
					area,
					q: Number(cell(row, HEX_HEADINGS[2])),
					r: Number(cell(row, HEX_HEADINGS[3])),
					layout: cell(row, HEX_HEADINGS[4]),
				});
			else if (cell(row, "polygons") === "") problems.push(outlineMissing(file, row, area));
			else outlines.push({ area, name: cell(row, "name"), polygons: JSON.parse(cell(row, "polygons")) });
		}
	}
	return problems.length > 0 ? refused(...problems) : done({ outlines, hexagons });
}

function codeMissing(file: string, { row, cells }: TableRow): Problem {
	return {
		code: "map-code-missing",
		stops: "file",
		at: { file, row },
		says: "An area of this map has no code by which it could be found.",
		found: cells[1] ?? "",
		wanted: "a property such as WD25CD with the code of the area",
		next: "Add the codes, or use the file of the Open Geography portal.",
	};
}

function outlineMissing(file: string, { row }: TableRow, area: AreaCode): Problem {
	return {
		code: "outline-unreadable",
		stops: "file",
		at: { file, row },
		says: `The outline of ${area} cannot be read.`,
		wanted: "a polygon or several",
		next: "Correct the outline, or take the area out of the map.",
	};
}
