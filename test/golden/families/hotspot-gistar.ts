import { gridHotSpots, type PAdjustment } from "#analysis/statistics";
import type { GoldenAdapter, GoldenCase } from "../golden-case.ts";

function answer({ input, options = {} }: GoldenCase): unknown {
	const [x, y, n] = [input.x as number[], input.y as number[], input.n as number[]];
	const distance = options.nb_dist as number | null;
	const found = gridHotSpots({
		cells: x.map((_, index) => ({ x: x[index]!, y: y[index]!, count: n[index]! })),
		cellSize: input.cell_size as number,
		...(distance === null ? {} : { distance }),
		adjustment: (options.p_adjust_method as PAdjustment | null) ?? "none",
		scope: "neighbourhood",
	});
	if (found.kind === "not computable") return found;
	return {
		gistar: found.places.map(({ z }) => z),
		pvalue: found.places.map(({ adjustedP }) => adjustedP),
	};
}

/** Hot spots of sfhotspot and spdep. */
export const adapter: GoldenAdapter = { family: "hotspot_gistar", departures: [], actual: answer };
