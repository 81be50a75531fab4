import type { Names, TagRequest } from "#publication/narrative";
import { listOf, readAddress, readAreas, readMeasureIds, readWindows, textOf } from "#publication/narrative";
import {
	done,
	type MeasureId,
	type MeasureTree,
	nearest,
	type Outcome,
	type Period,
	refused,
} from "#vocabulary";
import type { Selection } from "./selection.ts";

/** Reads what a table or chart tag selects. Every unknown word is a problem with the line of the tag. */
export function readSelection(
	request: TagRequest,
	names: Names,
	trees: readonly MeasureTree[],
): Outcome<Selection> {
	const { at } = request;
	const tree = treeNamed(request, trees);
	if (!tree.ok) return tree;
	const measures = readMeasureIds(measureWords(request, tree.value), names, at);
	const areas = readAreas(listOf(request, "areas"), names, at);
	const windows = readWindows(listOf(request, "windows"), names, at);
	const years = readWindows(listOf(request, "years"), names, at);
	const month = monthNamed(request, names);
	const counts = textOf(request, "counts");
	const countMeasure = readMeasureIds(counts === undefined ? [] : [counts], names, at);
	if (!measures.ok || !areas.ok || !windows.ok || !years.ok || !month.ok || !countMeasure.ok)
		return refused(
			...[measures, areas, windows, years, month, countMeasure].flatMap((each) => each.problems),
		);
	const [first] = measures.value;
	if (first === undefined)
		return refused({
			code: "measure-missing",
			stops: "figure",
			at,
			says: "It is not said which measure is to be shown.",
			next: 'Add measure="…" or measures=["…", "…"].',
		});
	const address = readAddress(request, names, first);
	if (!address.ok) return address;
	return done({
		at,
		address: address.value,
		measures: measures.value,
		areas: areas.value,
		windows: windows.value.map((window) => window.period),
		years: years.value.map((window) => window.period),
		ranked: request.attributes.rank === true,
		...optional(request, tree.value, month.value, countMeasure.value[0]),
	});
}

function optional(
	request: TagRequest,
	tree: MeasureTree | undefined,
	month: Period | undefined,
	counts: MeasureId | undefined,
): Partial<Selection> {
	const words = {
		caption: textOf(request, "caption"),
		title: textOf(request, "title"),
		note: textOf(request, "note"),
		tree,
		month,
		counts,
		target: typeof request.attributes.target === "number" ? request.attributes.target : undefined,
	};
	return Object.fromEntries(
		Object.entries(words).filter(([, value]) => value !== undefined),
	) as Partial<Selection>;
}

function measureWords(request: TagRequest, tree: MeasureTree | undefined): readonly string[] {
	const named = [
		...listOf(request, "measures"),
		...(textOf(request, "measure") === undefined ? [] : [textOf(request, "measure") ?? ""]),
	];
	return named.length > 0 ? named : (tree?.roots.map((root) => root.measure) ?? []);
}

function monthNamed(request: TagRequest, names: Names): Outcome<Period | undefined> {
	const named = textOf(request, "month");
	if (named === undefined) return done(undefined);
	const read = readWindows([named], names, request.at);
	return read.ok ? done(read.value[0]?.period) : read;
}

function treeNamed(request: TagRequest, trees: readonly MeasureTree[]): Outcome<MeasureTree | undefined> {
	const named = textOf(request, "tree");
	if (named === undefined) return done(undefined);
	const tree = trees.find((each) => each.id === named);
	if (tree) return done(tree);
	const ids = trees.map((each) => each.id);
	const near = nearest(named, ids);
	return refused({
		code: "tree-unknown",
		stops: "figure",
		at: request.at,
		says: `There is no tree of measures “${named}”.`,
		wanted: ids.join(", "),
		next: near === undefined ? "Use one of these." : `Did you mean “${near}”?`,
	});
}
