import type { Force } from "./places.ts";

/** The list of invented areas in the columns of `reference/areas/`, so that returns may name them. */
export function areaListFile(forces: readonly Force[]): string {
	const rows = forces.flatMap((force) => [
		`${force.code},${force.areaName} Police area,force,,${force.policeName},,`,
		`${force.county},${force.areaName} (county),county,${force.code},,,`,
		...force.districts.flatMap(({ code, name, partnership }) => [
			`${code},${name},district,${partnership}; ${force.code}; ${force.county},,,`,
			`${partnership},${name},csp,${force.code},,,`,
		]),
		...force.wards.flatMap(wardRows),
	]);
	return `${["code,name,level,parents,also_known_as,from,to", ...rows].join("\n")}\n`;
}

/** The day of the order that renamed and re-coded wards. */
const WARDS_CHANGED = "2025-05-01";

function wardRows({ code, name, before, district }: Force["wards"][number]): string[] {
	if (before.code !== code)
		return [
			`${before.code},${before.name},ward,${district.code},,,${WARDS_CHANGED}`,
			`${code},${name},ward,${district.code},,${WARDS_CHANGED},`,
		];
	return [`${code},${name},ward,${district.code},${before.name === name ? "" : before.name},,`];
}
