import { residents } from "#evidence/store";
import { done } from "#vocabulary";
import { midYearResidents } from "../counters/residents.ts";
import { seriesReturn } from "../counters/series-return.ts";
import { openReference } from "../reference.ts";
import type { CountSubject, CountTable } from "./count-table.ts";

const MEASURE = "population.mid-year";

/** Bands of age, first and last year; 90 stands for everybody older too. */
const BANDS: readonly (readonly [number, number])[] = [
	[0, 9],
	[10, 17],
	[18, 24],
	[25, 44],
	[45, 64],
	[65, 74],
	[75, 90],
];

/** Residents in the middle of each year that is held, in all and by age where the files tell ages. */
export const residentsByAge: CountSubject = async (context) => {
	const { store, asked, area, areas, span } = context;
	const question = { store, measure: MEASURE, places: [{ asked, counted: area }], areas, span };
	const whole = await midYearResidents.count({ ...question, of: {} });
	if (!whole.ok) return whole;
	const figures = whole.value.series.flatMap((each) => each.figures);
	const rows: CountTable["rows"][number][] = [];
	for (const { period, value } of figures) {
		const year = Number(period.from.slice(0, 4));
		const bands = await Promise.all(
			BANDS.map((ages) => store.ask(residents({ areas: [area.code], year, ages }))),
		);
		rows.push([year, value, ...bands.map(([band]) => (band?.year === year ? band.people : null))]);
	}
	const measure = openReference().measures.find(({ id }) => id === MEASURE);
	return done({
		title: `Residents in the middle of the year, ${area.name}`,
		source: midYearResidents.title,
		headings: [
			"Year",
			"All ages",
			...BANDS.map(([first, last]) => (last === 90 ? `${first}+` : `${first}-${last}`)),
		],
		rows,
		cautions: whole.value.cautions,
		...(measure && { asReturn: seriesReturn(measure, midYearResidents, whole.value.series) }),
	});
};
