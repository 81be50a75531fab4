import { crimesWithoutDistrict } from "../counters/crimes-without-district.ts";
import type { CountContext } from "./count-table.ts";

/** What to say of the crimes of the force that polices an area and that no district can have. */
export async function crimesBeside(
	{ store, asked, area, areas, span }: CountContext,
	measure: string,
): Promise<readonly string[]> {
	const forces = area.forceNames ?? area.policedBy ?? [];
	if (forces.length === 0) return [];
	return crimesWithoutDistrict({ store, measure, forces, places: [{ asked, counted: area }], areas, span });
}
