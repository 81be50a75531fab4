import { type CasualtyChoice, type RoadAnswer, roadCasualtyCounts } from "#evidence/store";
import { addMonths, done, periodBetween } from "#vocabulary";
import type { CountedFigure, Counter, Place, PlaceFigures } from "./counter.ts";

/** Whom each measure counts, and whether as reported or as if all forces recorded injuries alike. */
const CHOICES: Readonly<Record<string, CasualtyChoice & { readonly adjusted: boolean }>> = {
	"road.ksi": { adjusted: false },
	"road.ksi-adjusted": { adjusted: true },
	"road.ksi-young-car-occupants": { adjusted: false, ages: { from: 17, to: 24 }, modes: ["car"] },
};

/** The codes under which collisions are counted: a force has a code of its own in these files. */
export function roadArea({ asked, counted }: Place) {
	return { code: counted.code, members: asked.level === "force" ? [counted.code] : counted.members };
}

/** People killed or seriously injured on the roads, where the collision was. */
export const roadCasualties: Counter = {
	source: "road-casualties",
	title: "STATS19 road casualties, Department for Transport",
	supplier: "Department for Transport",
	step: "month",
	adds: true,
	measures: Object.keys(CHOICES),
	breakdowns: [],
	placedBy: ["road-collisions", "area-lookup", "neighbourhood-changes"],
	count: async ({ store, measure, places, span }) => {
		const { adjusted = false, ...choice } = CHOICES[measure] ?? {};
		const answer = await store.ask(roadCasualtyCounts({ areas: places.map(roadArea), ...choice, ...span }));
		if (!answer.ok) return answer;
		const { counts, withoutCollision, withoutDistrict } = answer.value;
		const series = places.map((place): PlaceFigures => {
			const months = counts.find(({ area }) => area === place.counted.code)?.months ?? [];
			const figures = months.map((each): CountedFigure => {
				const period = periodBetween(each.month, addMonths(each.month, 1));
				const value = adjusted ? each.adjusted : each.casualties;
				if (value !== null) return { period, value };
				const why =
					each.casualties === null
						? "No collisions of its police force are held"
						: "The files tell no adjustment for some of its casualties";
				return { period, value, why };
			});
			return { place, figures };
		});
		const cautions = placelessWords({ withoutCollision, withoutDistrict });
		return done({ series, cautions });
	},
};

/** What to say of casualties that no district has. */
export function placelessWords(found: Pick<RoadAnswer, "withoutCollision" | "withoutDistrict">): string[] {
	const { withoutCollision, withoutDistrict } = found;
	return [
		...(withoutCollision > 0
			? [`${withoutCollision} casualties of any place belong to collisions that are not held.`]
			: []),
		...(withoutDistrict > 0
			? [
					`${withoutDistrict} casualties of this kind, of any force, are in no count of a district: their collision has no place that is known here.`,
				]
			: []),
	];
}
