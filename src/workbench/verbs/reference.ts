import { join } from "node:path";
import { type Break, type Measure, readBreaks, readMeasures, readTree } from "#evidence/measures";
import { readAreas } from "#evidence/sources";
import { type Area, areaRegister, type Known, type MeasureTree, type Outcome } from "#vocabulary";
import { filesBelow, readStructure, readText } from "./folder-reading.ts";
import { projectRoot } from "./project-root.ts";

/** What ships with the program: areas, the catalogue of measures, the trees that arrange them, and known breaks. */
export type Reference = {
	readonly areas: readonly Area[];
	readonly measures: readonly Measure[];
	readonly trees: readonly MeasureTree[];
	/** Known changes of recording and definition; an assessment's own register adds to them and replaces them. */
	readonly breaks: readonly Break[];
};

/** Reads the reference data. A fault in it is a fault of the program, and thrown. */
export function openReference(folder = join(projectRoot(), "reference")): Reference {
	const areas = filesBelow(join(folder, "areas"), ".csv").flatMap((name) =>
		must(readText(join(folder, "areas"), name)).length === 0
			? []
			: must(readAreas(must(readText(join(folder, "areas"), name)), name)),
	);
	const measures = filesBelow(join(folder, "measures"), ".yaml").flatMap((name) =>
		must(readStructure(join(folder, "measures"), name, readMeasures)),
	);
	const trees = filesBelow(join(folder, "trees"), ".yaml").map((name) =>
		must(readStructure(join(folder, "trees"), name, readTree)),
	);
	const breaks = filesBelow(join(folder, "breaks"), ".yaml").flatMap((name) =>
		must(readStructure(join(folder, "breaks"), name, readBreaks)),
	);
	return { areas, measures, trees, breaks };
}

/** The measures and areas that ship with the program. */
export function shippedKnown(): Known {
	const { measures, areas } = openReference();
	return { measures, areas: areaRegister(areas) };
}

function must<Value>(outcome: Outcome<Value>): Value {
	if (outcome.ok) return outcome.value;
	throw new Error(`The reference data are damaged: ${JSON.stringify(outcome.problems)}`);
}
