type Position = readonly number[];

/** The parts of a topology that outlines need. */
export type Topology = {
	readonly objects: Readonly<Record<string, { readonly geometries?: readonly TopologyGeometry[] }>>;
	readonly arcs: readonly (readonly Position[])[];
	readonly transform?: { readonly scale: Position; readonly translate: Position };
};

type TopologyGeometry = {
	readonly type: string;
	readonly id?: unknown;
	readonly properties?: Readonly<Record<string, unknown>>;
	readonly arcs?: unknown;
};

/** A feature as GeoJSON has it. */
export type Feature = {
	readonly id?: unknown;
	readonly properties: Readonly<Record<string, unknown>>;
	readonly geometry: unknown;
};

/**
 * The features of each object of a topology. Neighbours share the lines (arcs) between them, which are written once: a
 * ring is a list of arcs, a negative number meaning the arc of its complement run backwards; where the topology is
 * quantised each place is the step from the one before.
 *
 * Source: the TopoJSON format specification, 1.0.
 */
export function topologyFeatures(topology: Topology): ReadonlyMap<string, readonly Feature[]> {
	const arcs = topology.arcs.map((arc) => placesOf(arc, topology.transform));
	return new Map(
		Object.entries(topology.objects).map(([name, { geometries = [] }]) => [
			name,
			geometries.map((each) => ({
				id: each.id,
				properties: each.properties ?? {},
				geometry: { type: each.type, coordinates: coordinatesOf(each.arcs, arcs) },
			})),
		]),
	);
}

function placesOf(arc: readonly Position[], transform: Topology["transform"]): Position[] {
	if (!transform) return [...arc];
	const [scaleX = 1, scaleY = 1] = transform.scale;
	const [left = 0, top = 0] = transform.translate;
	let [x, y] = [0, 0];
	return arc.map(([stepX = 0, stepY = 0]) => {
		x += stepX;
		y += stepY;
		return [x * scaleX + left, y * scaleY + top];
	});
}

/** Rings stand at whatever depth the type of the geometry has them: a list of numbers is a ring. */
function coordinatesOf(written: unknown, arcs: readonly (readonly Position[])[]): unknown {
	if (!Array.isArray(written)) return undefined;
	if (written.every((each) => typeof each === "number")) return ringOf(written, arcs);
	return written.map((each) => coordinatesOf(each, arcs));
}

function ringOf(numbers: readonly number[], arcs: readonly (readonly Position[])[]): Position[] {
	return numbers.flatMap((number, index) => {
		const arc = arcs[number < 0 ? ~number : number] ?? [];
		const run = number < 0 ? arc.toReversed() : arc;
		return index === 0 ? run : run.slice(1);
	});
}
