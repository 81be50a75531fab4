import { join } from "node:path";
import { type Measure, readMeasures, readTree } from "#evidence/measures";
import { readAreas } from "#evidence/sources";
import { type Area, areaRegister, type Known, type MeasureTree, type Outcome } from "#vocabulary";
import { filesBelow, readStructure, readText } from "./folder-reading.ts";
import { projectRoot } from "./project-root.ts";

/** What ships with the program: areas, the catalogue of measures, and the trees that arrange them. */
export type Reference = {
	readonly areas: readonly Area[];
	readonly measures: readonly Measure[];
	readonly trees: readonly MeasureTree[];
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
	return { areas, measures, trees };
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
