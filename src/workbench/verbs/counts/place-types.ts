import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PLACE_TYPE_CAVEAT, readPlaceTypes } from "#evidence/sources";
import { placeTypeCounts } from "#evidence/store";
import { done } from "#vocabulary";
import { projectRoot } from "../project-root.ts";
import type { CountSubject } from "./count-table.ts";
import { crimesBeside } from "./crimes-beside.ts";

const LIST = "place-types.csv";

/** Crimes by the kind of place after which their map point is named; places of the evening are marked. */
export const placeTypes: CountSubject = async (context) => {
	const { store, area, span, measure = "crime.all" } = context;
	const list = readPlaceTypes(readFileSync(join(projectRoot(), "reference", LIST), "utf8"), LIST);
	if (!list.ok) throw new Error(`The reference data are damaged: ${JSON.stringify(list.problems)}`);
	const answer = await store.ask(
		placeTypeCounts({ areas: [area], measure, placeTypes: list.value, ...span }),
	);
	if (!answer.ok) return answer;
	const [counts] = answer.value;
	const { types = [], named = 0, placed = 0, unplaced = 0 } = counts ?? {};
	return done({
		title: `Crimes by kind of place (${measure}), ${area.name}`,
		source: "Street-level crime, data.police.uk",
		headings: ["Kind of place", "Crimes", "Place of the evening"],
		rows: types.map(({ placeType, count }) => [placeType.title, count, placeType.evening ? "yes" : "no"]),
		cautions: [
			`${named} of ${placed} crimes with a map point are at one that is named after a kind of place; the others are at streets.`,
			...(unplaced > 0 ? [`${unplaced} crimes have no map point.`] : []),
			...(await crimesBeside(context, measure)),
			PLACE_TYPE_CAVEAT,
		],
	});
};
