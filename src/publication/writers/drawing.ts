import { drawVisual } from "#publication/visuals";
import type { Draw, Materials } from "./materials.ts";

/** How visuals are drawn with these materials. */
export function drawing({ draw }: Materials): Draw {
	return draw ?? drawVisual;
}
