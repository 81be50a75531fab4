import { CELL, type Force, type Neighbourhood, type Ward } from "./places.ts";

type TextFile = { readonly name: string; readonly text: string };

/** The vintages of wards for which lookups are made. */
const VINTAGES = [
	{ year: 23, of: (ward: Ward) => ward.before },
	{ year: 25, of: (ward: Ward) => ({ code: ward.code, name: ward.name }) },
] as const;

/** Lookups, boundaries and the list of areas, under the headings of the Office for National Statistics. */
export function geographyFiles(forces: readonly Force[]): TextFile[] {
	return [
		...VINTAGES.map((vintage) => wardLookup(forces, vintage)),
		partnershipLookup(forces),
		wardBoundaries(forces),
		neighbourhoodBoundaries(forces),
	];
}

function wardLookup(forces: readonly Force[], { year, of }: (typeof VINTAGES)[number]): TextFile {
	const rows = forces
		.flatMap((force) => force.neighbourhoods)
		.map((each, index) => {
			const { code, name } = of(each.ward);
			const { district } = each.ward;
			return `${each.code},${each.name},${code},${name},,${district.code},${district.name},${index + 1}`;
		});
	const heading = `LSOA21CD,LSOA21NM,WD${year}CD,WD${year}NM,WD${year}NMW,LAD${year}CD,LAD${year}NM,ObjectId`;
	// The statistical office begins its files with a byte order mark.
	return { name: `lsoa21-ward${year}-lad${year}.csv`, text: `\uFEFF${[heading, ...rows].join("\n")}\n` };
}

function partnershipLookup(forces: readonly Force[]): TextFile {
	const rows = forces
		.flatMap((force) => force.districts)
		.map(
			({ code, name, partnership, force }, index) =>
				`${code},${name},${partnership},${name},${force.code},${force.areaName},${index + 1}`,
		);
	const heading = "LAD25CD,LAD25NM,CSP25CD,CSP25NM,PFA25CD,PFA25NM,ObjectId";
	return { name: "lad25-csp25-pfa25.csv", text: `${[heading, ...rows].join("\n")}\n` };
}

function wardBoundaries(forces: readonly Force[]): TextFile {
	const features = forces.flatMap((force) =>
		force.wards.map((ward) => {
			const parts = force.neighbourhoods.filter((each) => each.ward === ward);
			const [first] = parts;
			if (!first) throw new Error(`The ward ${ward.code} has no neighbourhood.`);
			const { district } = ward;
			const properties = {
				WD25CD: ward.code,
				WD25NM: ward.name,
				LAD25CD: district.code,
				LAD25NM: district.name,
			};
			return feature(properties, first, parts.length);
		}),
	);
	return collection("wards-2025.geojson", features);
}

function neighbourhoodBoundaries(forces: readonly Force[]): TextFile {
	const features = forces
		.flatMap((force) => force.neighbourhoods)
		.map((each) => feature({ LSOA21CD: each.code, LSOA21NM: each.name }, each, 1));
	return collection("lsoa-2021.geojson", features);
}

function feature(
	properties: Readonly<Record<string, string>>,
	{ west, south }: Neighbourhood,
	cells: number,
): object {
	const places = (value: number) => Number(value.toFixed(6));
	const east = places(west + cells * CELL.width);
	const north = places(south + CELL.height);
	const [left, low] = [places(west), places(south)];
	const ring = [
		[left, low],
		[east, low],
		[east, north],
		[left, north],
		[left, low],
	];
	return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}

function collection(name: string, features: readonly object[]): TextFile {
	const lines = features.map((each) => JSON.stringify(each)).join(",\n");
	return { name, text: `{"type":"FeatureCollection","features":[\n${lines}\n]}\n` };
}
