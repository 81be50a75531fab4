import { readdirSync, readFileSync } from "node:fs";
import { readYaml } from "#document/reading";
import { type Measure, readMeasures } from "#evidence/measures";
import { readAreas, readReturn } from "#evidence/sources";
import {
	type AreaRegister,
	areaRegister,
	describeProblem,
	type LocatedValue,
	type Outcome,
} from "#vocabulary";

/** The folder of the example. */
export const MAIDSTONE = "examples/safer-maidstone-2017-18";

/** What is in an outcome; a test that meets problems instead fails with their words. */
export function wellDone<Value>(outcome: Outcome<Value>): Value {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problems.map(describeProblem).join("\n"));
}

/** A file of structure, read. */
export function structureOf<Value>(file: string, reader: (located: LocatedValue) => Outcome<Value>): Value {
	return wellDone(reader(wellDone(readYaml(readFileSync(file, "utf8"), file))));
}

/** The measures of the catalogue. */
export function catalogueMeasures(): Measure[] {
	const files = readdirSync("reference/measures").map((name) => `reference/measures/${name}`);
	return files.flatMap((file) => structureOf(file, readMeasures));
}

/** The areas that ship with the tool and those of the example. */
export function exampleAreas(): AreaRegister {
	const shipped = readdirSync("reference/areas").filter((name) => name.endsWith(".csv"));
	const files = [...shipped.map((name) => `reference/areas/${name}`), `${MAIDSTONE}/areas.csv`];
	return areaRegister(files.flatMap((file) => wellDone(readAreas(readFileSync(file, "utf8"), file))));
}

/** Every return of the example, as the source reads it. */
export async function exampleReturns() {
	const known = { measures: catalogueMeasures(), areas: exampleAreas() };
	const names = readdirSync(`${MAIDSTONE}/returns`).filter((name) => name.endsWith(".csv"));
	return Promise.all(
		names.map(async (name) => ({
			name,
			reading: await readReturn({ name, bytes: readFileSync(`${MAIDSTONE}/returns/${name}`) }, known),
		})),
	);
}
