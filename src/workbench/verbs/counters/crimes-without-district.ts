import { type Store, type StreetPlaces, streetPlaces } from "#evidence/store";
import type { Area, AreaRegister, Day } from "#vocabulary";
import type { Place } from "./counter.ts";

/** What is counted of street-level crime: from the files of which force, where and when. */
export type StreetCount = {
	readonly store: Store;
	readonly measure: string;
	/** The names by which files may call the force, the usual one first. */
	readonly forces: readonly string[];
	readonly places: readonly Place[];
	readonly areas: AreaRegister;
	readonly span: { readonly from?: Day; readonly to?: Day };
};

/**
 * What to say beside a count of crimes: how many of the force's have no place, lie in neighbourhoods that are not known
 * or outside its area. A force has them in its count, a district does not.
 */
export async function crimesWithoutDistrict(asked: StreetCount): Promise<readonly string[]> {
	const { store, measure, forces, places, areas, span } = asked;
	const wards = places.filter((place) => place.asked.level === "ward").map(({ counted }) => counted.code);
	const elsewhere = policedElsewhere(areas, forces);
	const answer = await store.ask(streetPlaces({ measure, forces, elsewhere, wards, ...span }));
	if (!answer.ok || !answer.value) return [];
	const isForce = places.some(({ counted }) => counted.forceNames !== undefined);
	return [...forceWords(answer.value, forces[0] ?? "the police force", isForce), ...wardWords(answer.value)];
}

/** The districts that other forces than one police, as far as they are known here. */
function policedElsewhere(areas: AreaRegister, forces: readonly string[]) {
	const own = areas.all.find(
		(area) => area.level === "force" && namesOf(area).some((name) => forces.includes(name)),
	);
	if (!own) return [];
	const all = new Set(areas.all.filter(({ level }) => level === "force").map(({ code }) => code));
	return areas.all
		.filter(({ level, parents }) => level === "district" && parents.some((each) => all.has(each)))
		.filter(({ parents }) => !parents.includes(own.code))
		.map(({ code }) => code);
}

function namesOf({ name, alsoKnownAs }: Area): readonly string[] {
	return [name, ...alsoKnownAs];
}

function forceWords(found: StreetPlaces, force: string, isForce: boolean): string[] {
	const { crimes, withoutPlace, unknownNeighbourhood, outside } = found;
	const parts = [
		...(withoutPlace > 0 ? [`${withoutPlace} ${withoutPlace === 1 ? "has" : "have"} no place`] : []),
		...(unknownNeighbourhood > 0
			? [`${unknownNeighbourhood} ${lie(unknownNeighbourhood)} in neighbourhoods that no lookup places`]
			: []),
		...(outside > 0 ? [`${outside} ${lie(outside)} outside its area`] : []),
	];
	if (parts.length === 0) return [];
	const where = isForce ? "They are counted here" : "None of them is counted here";
	return [`Of the ${crimes} rows of ${force} in these months ${parts.join(", ")}. ${where}.`];
}

function lie(rows: number): string {
	return rows === 1 ? "lies" : "lie";
}

function wardWords({ withoutWard }: StreetPlaces): string[] {
	return withoutWard > 0
		? [
				`${withoutWard} of the district’s rows ${withoutWard === 1 ? "is" : "are"} in no ward: no lookup gives the neighbourhood one ward.`,
			]
		: [];
}
