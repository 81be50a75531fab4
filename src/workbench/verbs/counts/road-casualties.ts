import { roadCasualtyCounts, roadCasualtyProfile } from "#evidence/store";
import { done } from "#vocabulary";
import { placelessWords, roadArea } from "../counters/road-casualties.ts";
import type { CountSubject, CountTable } from "./count-table.ts";

const SOURCE = "STATS19 road casualties, Department for Transport";

/** People killed or seriously injured month by month, as reported and as adjusted. */
export const killedOrSeriouslyInjured: CountSubject = async (context) => {
	const answer = await context.store.ask(
		roadCasualtyCounts({
			areas: [roadArea({ asked: context.asked, counted: context.area })],
			...context.span,
		}),
	);
	if (!answer.ok) return answer;
	const { counts, withoutCollision, withoutDistrict } = answer.value;
	const months = counts[0]?.months ?? [];
	return done<CountTable>({
		title: `People killed or seriously injured on the roads, ${context.area.name}`,
		source: SOURCE,
		headings: ["Month", "As reported", "Adjusted"],
		rows: months.map(({ month, casualties, adjusted }) => [month.slice(0, 7), casualties, adjusted]),
		cautions: [
			"Counted where the collision was. Reported and adjusted figures never stand in one series: the adjustment says how many would be serious had all forces recorded injuries as most do since 2016.",
			...placelessWords({ withoutCollision, withoutDistrict }),
		],
	});
};

/** Casualties by age band. */
export const casualtyAges: CountSubject = async (context) => {
	const answer = await context.store.ask(
		roadCasualtyProfile({
			areas: [roadArea({ asked: context.asked, counted: context.area })],
			by: "age band",
			...context.span,
		}),
	);
	if (!answer.ok) return answer;
	return done<CountTable>({
		title: `Road casualties by age, ${context.area.name}`,
		source: SOURCE,
		headings: ["Age", "Fatal", "Serious", "Slight"],
		rows: (answer.value[0]?.lines ?? []).map(({ label, fatal, serious, slight }) => [
			label ?? "not known",
			fatal,
			serious,
			slight,
		]),
		cautions: [],
	});
};
