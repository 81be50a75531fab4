import {
	done,
	type Location,
	type MeasureId,
	type MeasureTree,
	nearest,
	type Outcome,
	type Problem,
	refused,
	treeLines,
} from "#vocabulary";
import type { Measure } from "./measure.ts";

/** The measures that are known here. */
export type MeasureCatalogue = {
	readonly all: readonly Measure[];
	byId(id: string): Measure | undefined;
	/** The measure, or the problem that there is none, with the id that was probably meant. */
	find(id: string, at: Location): Outcome<Measure>;
};

/** Makes a catalogue; of two measures with one id the later counts, so that a partnership's own replace ours. */
export function measureCatalogue(measures: Iterable<Measure>): MeasureCatalogue {
	const byId = new Map<string, Measure>();
	for (const measure of measures) byId.set(measure.id, measure);
	return {
		all: [...byId.values()],
		byId: (id) => byId.get(id),
		find: (id, at) => {
			const measure = byId.get(id);
			return measure ? done(measure) : refused(measureUnknown(id, byId.keys(), at));
		},
	};
}

/** The measures of a tree that the catalogue does not have, each as a problem. */
export function treeProblems(tree: MeasureTree, catalogue: MeasureCatalogue, at: Location): Problem[] {
	const ids = treeLines(tree).map(({ node }): MeasureId => node.measure);
	return ids.flatMap((id) => catalogue.find(id, at).problems);
}

function measureUnknown(id: string, known: Iterable<string>, at: Location): Problem {
	const near = nearest(id, known);
	return {
		code: "measure-unknown",
		stops: "figure",
		at,
		says: `There is no measure “${id}”.`,
		next: near === undefined ? "Describe it in measures.yaml." : `Did you mean “${near}”?`,
	};
}
