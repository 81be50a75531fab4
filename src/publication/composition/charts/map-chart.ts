import type { HexLayout, MapArea, ValueClass } from "#document";
import { roundedClasses } from "#publication/visuals";
import { describePeriod, done, listInWords, type Outcome, type Problem, refused } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { type TableWork, tableNotes, tableWork } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { type DataTable, dataRow, dataTable } from "./chart-table.ts";
import { chartWords, unitWords } from "./chart-words.ts";
import { type ChartMember, membersOf } from "./group-members.ts";

/** How many areas are named on a map. */
const NAMED = 3;

/** The parts that outlines and hexagons have in common. */
type MapWork = {
	readonly members: readonly ChartMember[];
	readonly areas: readonly MapArea[];
	readonly classes: readonly ValueClass[];
	readonly unitWords: string;
	readonly words: MadeChart["request"]["words"];
	readonly work: TableWork;
};

/** The areas of a group in their outlines, with hexagons beside where the folder has these for all of them. */
export function mapChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const prepared = mapWork(request, context, "Map");
	if (!prepared.ok) return prepared;
	const { members, areas, work, classes, unitWords, words } = prepared.value;
	const { outlines, hexes } = context.maps;
	const missing = members.filter(({ area }) => !outlines.has(area)).map(({ name }) => name);
	if (missing.length > 0) return refused(mapMissing(request, missing, OUTLINES));
	const layout = layoutOf(members, context);
	const placed = members.flatMap(({ area }, index) => {
		const [own, outline, hex] = [areas[index], outlines.get(area), hexes.get(area)];
		return own && outline ? [{ ...own, outline, ...(layout && hex && { hex: { q: hex.q, r: hex.r } }) }] : [];
	});
	return done({
		figures: work.figures,
		request: { kind: "map", words, unitWords, classes, areas: placed, ...(layout && { hexLayout: layout }) },
	});
}

/** The areas of a group as hexagons of one size. */
export function hexMapChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const prepared = mapWork(request, context, "Map of hexagons");
	if (!prepared.ok) return prepared;
	const { members, areas, work, classes, unitWords, words } = prepared.value;
	const { hexes } = context.maps;
	const missing = members.filter(({ area }) => !hexes.has(area)).map(({ name }) => name);
	if (missing.length > 0) return refused(mapMissing(request, missing, HEXAGONS));
	const placed = members.flatMap(({ area }, index) => {
		const [own, hex] = [areas[index], hexes.get(area)];
		return own && hex ? [{ ...own, hex: { q: hex.q, r: hex.r } }] : [];
	});
	const hexLayout = layoutOf(members, context) ?? "odd-r";
	return done({
		figures: work.figures,
		request: { kind: "hex map", words, unitWords, classes, areas: placed, hexLayout },
	});
}

function mapWork(request: Selection, context: ChartContext, kind: string): Outcome<MapWork> {
	const { address, at } = request;
	const work = tableWork(context, at);
	const found = membersOf(request, work);
	if (!found.ok) return found;
	const measure = context.book.measure(address.measure);
	const members = found.value.toSorted((one, other) => (other.held?.value ?? -1) - (one.held?.value ?? -1));
	const known = members.filter(({ held }) => held !== undefined);
	const title = measure?.title ?? address.measure;
	const unit = measure ? unitWords(measure) : "";
	const window = describePeriod(address.window, context.language);
	const top = known.slice(0, NAMED);
	const words = chartWords({
		title: request.title ?? `${title} is highest in ${listInWords(top.map(({ name }) => name))}`,
		subtitle: `${title}: ${unit}, ${address.group?.title}, ${window}`,
		description: `${kind} of ${members.length} areas in classes. Highest: ${listInWords(top.map(({ name, text }) => `${name} (${text})`))}; lowest: ${known.at(-1)?.name} (${known.at(-1)?.text}).`,
		table: mapTable(`${title} by area, ${window}`, unit, members),
		drawnFrom: known.flatMap(({ held }) => held ?? []),
		remarks: [...remarksOf(measure?.unit), ...tableNotes(work)],
		...(request.note === undefined ? {} : { note: request.note }),
	});
	return done({
		members,
		areas: members.map((member) => areaOf(member, top)),
		classes: roundedClasses(known.flatMap(({ held }) => held?.value ?? [])),
		unitWords: `${unit.charAt(0).toUpperCase()}${unit.slice(1)}, ${window}`,
		words,
		work,
	});
}

function areaOf(member: ChartMember, top: readonly ChartMember[]): MapArea {
	const { name, held, text, own } = member;
	return { label: name, value: held?.value ?? null, text, own, named: top.includes(member) };
}

function mapTable(caption: string, unit: string, members: readonly ChartMember[]): DataTable {
	const rows = members.map(({ name, cell, own }) => dataRow(name, [cell], own));
	return dataTable(caption, ["Area", unit], rows);
}

/** A map of counts shows mostly where people are. */
function remarksOf(unit: string | undefined): string[] {
	const counts = unit === "count" || unit === "people";
	return [
		"Letters tell the classes, whose limits are rounded.",
		...(counts
			? ["These are counts and not rates: areas where more people are have more of most things."]
			: []),
	];
}

/** The layout of the hexagons, if every area has one. */
function layoutOf(members: readonly ChartMember[], { maps }: ChartContext): HexLayout | undefined {
	const layouts = members.map(({ area }) => maps.hexes.get(area)?.layout);
	return layouts.every((layout) => layout !== undefined) ? layouts[0] : undefined;
}

const OUTLINES = "outlines as GeoJSON or TopoJSON (maps/*.geojson)";
const HEXAGONS = "hexagons as HexJSON (maps/*.hexjson)";

function mapMissing({ at }: Selection, missing: readonly string[], wanted: string): Problem {
	return {
		code: "map-missing",
		stops: "figure",
		at,
		says: `The folder’s maps do not have ${listInWords(missing)}.`,
		wanted,
		next: "Put a map of these areas, with their codes, into the folder maps of the assessment.",
	};
}
