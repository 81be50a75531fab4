import { AWKWARD_CORNERS } from "./awkward-corners.ts";
import { chance } from "./chance.ts";
import { districtName, forceAreaName, WARD_NAMES } from "./invented-names.ts";
import type { NorthbrookSize } from "./sizes.ts";

/** A neighbourhood: a rectangle in the sea with its south-west corner, so that boundaries and points agree exactly. */
export type Neighbourhood = {
	readonly code: string;
	readonly name: string;
	readonly ward: Ward;
	readonly west: number;
	readonly south: number;
	readonly population: number;
	/** How much of the crime of the force falls here, beside the other neighbourhoods. */
	readonly weight: number;
};

/** A ward with the names and codes of its two vintages. */
export type Ward = {
	readonly code: string;
	readonly name: string;
	/** As in the lookup of 2023. */
	readonly before: { readonly code: string; readonly name: string };
	readonly district: District;
};

/** A district, which is a community safety partnership too. */
export type District = {
	readonly code: string;
	readonly name: string;
	readonly partnership: string;
	readonly force: Force;
};

/** A police force and its area, which is one county. */
export type Force = {
	readonly index: number;
	readonly code: string;
	readonly county: string;
	readonly areaName: string;
	/** As the rows of published files name it. */
	readonly policeName: string;
	/** As file names have it. */
	readonly slug: string;
	/** The number of the force in road casualty statistics, above those in use. */
	readonly roadNumber: number;
	readonly districts: readonly District[];
	readonly wards: readonly Ward[];
	readonly neighbourhoods: readonly Neighbourhood[];
};

/** Extent of a neighbourhood in degrees: about 770 m by 890 m. */
export const CELL = { width: 0.012, height: 0.008 } as const;

/** The south-west corner of the first force, on the Dogger Bank, where nobody lives. */
const ORIGIN = { west: 1, south: 54 } as const;

const FORCES_IN_A_ROW = 7;
const GAP = 1.2;

/** How many times as much crime the neighbourhoods of the first ward, the town centre, have. */
const CENTRE_WEIGHT = 5;
const USUAL_POPULATION = { least: 1_250, most: 1_850 } as const;

/** The codes of invented areas begin at 900001, above the highest real one of each kind. */
function inventedCode(kind: string, number: number): string {
	return `${kind}${String(900_001 + number)}`;
}

/**
 * A force with all its areas.
 *
 * @param index the number of the force, from 0
 */
export function inventedForce(size: NorthbrookSize, seed: number, index: number): Force {
	const areaName = forceAreaName(index, size.districts);
	const districts: District[] = [];
	const wards: Ward[] = [];
	const neighbourhoods: Neighbourhood[] = [];
	const force: Force = {
		index,
		code: inventedCode("E23", index),
		county: inventedCode("E10", index),
		areaName,
		policeName: `${areaName} Police`,
		slug: areaName.toLowerCase().replaceAll(" ", "-"),
		roadNumber: 901 + index,
		districts,
		wards,
		neighbourhoods,
	};
	for (let each = 0; each < size.districts; each += 1) {
		const district = inventedDistrict(force, index * size.districts + each);
		districts.push(district);
		for (let ward = 0; ward < size.wards; ward += 1)
			wards.push(inventedWard(district, index * size.districts + each, ward, size));
	}
	for (const [order, ward] of wards.entries())
		neighbourhoods.push(...wardNeighbourhoods(ward, order, size, seed));
	return force;
}

function inventedDistrict(force: Force, number: number): District {
	return {
		code: inventedCode("E07", number),
		name: districtName(number),
		partnership: inventedCode("E22", number),
		force,
	};
}

function inventedWard(district: District, districtNumber: number, ward: number, size: NorthbrookSize): Ward {
	const name = WARD_NAMES[ward % WARD_NAMES.length] ?? "";
	const code = inventedCode("E05", districtNumber * size.wards + ward);
	const corners = districtNumber === 0;
	const { renamedWard, recodedWard } = AWKWARD_CORNERS;
	const before = { code, name };
	if (corners && ward === renamedWard.ward) return { code, name: renamedWard.after, before, district };
	if (corners && ward === recodedWard.ward)
		return { code: inventedCode("E05", 99_000 + ward), name, before, district };
	return { code, name, before, district };
}

function wardNeighbourhoods(ward: Ward, order: number, size: NorthbrookSize, seed: number): Neighbourhood[] {
	const { force } = ward.district;
	const row = order % size.wards;
	const column = Math.floor(order / size.wards);
	const draws = chance(seed, "neighbourhoods", force.index, order);
	const width = size.neighbourhoods * CELL.width;
	const acrossForces = size.districts * width * GAP;
	const upForces = size.wards * CELL.height * GAP;
	const west = ORIGIN.west + (force.index % FORCES_IN_A_ROW) * acrossForces + column * width;
	const south = ORIGIN.south + Math.floor(force.index / FORCES_IN_A_ROW) * upForces + row * CELL.height;
	return Array.from({ length: size.neighbourhoods }, (_, each) => ({
		code: inventedCode(
			"E01",
			(force.index * size.districts * size.wards + order) * size.neighbourhoods + each,
		),
		name: `${ward.district.name} ${String(row + 1).padStart(3, "0")}${String.fromCharCode(65 + each)}`,
		ward,
		west: west + each * CELL.width,
		south,
		population: draws.whole(USUAL_POPULATION.least, USUAL_POPULATION.most),
		weight: (row === 0 ? CENTRE_WEIGHT : 1) * (0.5 + draws.next()),
	}));
}
