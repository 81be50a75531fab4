import type { Place } from "./counter.ts";

/**
 * A police force as data.police.uk writes it in the names of its files.
 *
 * @param name its name, such as “Avon & Somerset Constabulary” or “Kent Police area”
 */
export function forceFileName(name: string): string {
	return name
		.toLowerCase()
		.replaceAll("&", "and")
		.replace(/\s+(police|constabulary)(\s+(service|area))*$/, "")
		.replaceAll(/[^a-z]+/g, "-");
}

/**
 * Which of the forces whose searches are held polices a place. Where nothing is known of its police, as of an area that is
 * a code alone, and one force is held, it is that one: the outline decides which searches lie in the place.
 */
export function searchedForce(place: Place, held: readonly string[]): string | undefined {
	const names = place.counted.forceNames ?? place.counted.policedBy ?? [];
	const [only] = held;
	if (names.length === 0 && held.length === 1) return only;
	return names.map(forceFileName).find((each) => held.includes(each));
}
