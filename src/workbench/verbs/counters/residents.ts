import { codesOfDistrict, residents, residentYears, type Store } from "#evidence/store";
import {
	type AreaCode,
	type AreaRegister,
	type Day,
	done,
	type Outcome,
	type Problem,
	periodBetween,
	refused,
} from "#vocabulary";
import type { CountedFigure, Counter, CounterQuestion, Place, PlaceFigures } from "./counter.ts";

/** Last age of the estimates, which stands for all older people too. */
const OLDEST = 90;

/**
 * Residents in the middle of each year that is held, of all ages or of some (`of: {ages: 16-64}`). A file that does not tell
 * its year is taken for the year that is said (`of: {year: 2017}`).
 */
export const midYearResidents: Counter = {
	source: "population",
	title: "Mid-year population estimates, Office for National Statistics",
	supplier: "Office for National Statistics",
	step: "day",
	adds: false,
	measures: ["population.mid-year"],
	breakdowns: [],
	placedBy: ["area-lookup"],
	count: async (question) => {
		const ages = readAges(question.of.ages);
		if (!ages.ok) return ages;
		const series: PlaceFigures[] = [];
		for (const place of question.places)
			series.push({ place, figures: await figuresOf(question, place, ages.value) });
		return series.every(({ figures }) => figures.length === 0)
			? refused(nothingHeld(question.places))
			: done({ series, cautions: ["Estimates are revised after the next census."] });
	},
};

async function figuresOf(
	{ store, areas, span, of }: CounterQuestion,
	place: Place,
	ages: readonly [number, number] | undefined,
): Promise<CountedFigure[]> {
	for (const codes of await waysToAddUp(place, areas, store)) {
		const years = of.year === undefined ? await store.ask(residentYears(codes)) : [Number(of.year)];
		const figures: CountedFigure[] = [];
		for (const year of years) {
			const found = await store.ask(residents({ areas: codes, year, ...(ages && { ages }) }));
			const period = periodBetween(`${year}-06-30` as Day, `${year}-07-01` as Day);
			const whole =
				found.length === codes.length && found.every((each) => each.year === year || of.year !== undefined);
			const inSpan = (!span.from || period.from >= span.from) && (!span.to || period.from < span.to);
			if (!whole || !inSpan) continue;
			const value = found.reduce((sum, { people }) => sum + people, 0);
			figures.push({
				period,
				value,
				...(ages && { breakdown: `ages=${ages[0]}-${ages[1]}` }),
			});
		}
		if (figures.length > 0) return figures;
	}
	return [];
}

/** The area itself, the districts in it, its neighbourhoods: the first that is held whole is taken. */
async function waysToAddUp({ counted }: Place, areas: AreaRegister, store: Store) {
	const { code } = counted;
	const districts = areas.all
		.filter(({ level, parents }) => level === "district" && parents.includes(code))
		.map((each) => each.code);
	const within = [...(await store.ask(codesOfDistrict(code)))] as AreaCode[];
	const neighbourhoods = within.filter((each) => /^[EW]01/.test(each));
	return [[code], districts, neighbourhoods].filter((codes) => codes.length > 0);
}

function readAges(written: string | undefined): Outcome<readonly [number, number] | undefined> {
	if (written === undefined) return done(undefined);
	const [, first, last] = /^(\d{1,2})(?:-(\d{1,2})|\+)$/.exec(written.trim()) ?? [];
	const ages = first === undefined ? undefined : ([Number(first), Number(last ?? OLDEST)] as const);
	return ages && ages[0] <= ages[1] ? done(ages) : refused(agesUnread(written));
}

function agesUnread(written: string): Problem {
	return {
		code: "ages-unreadable",
		stops: "figure",
		at: { file: "ages" },
		says: "These are no ages.",
		found: `“${written}”`,
		wanted: "a first and last age in years, both included, such as 16-64, or 65+",
		next: "Write the ages so.",
	};
}

function nothingHeld(places: readonly Place[]): Problem {
	return {
		code: "population-missing",
		stops: "figure",
		at: { file: "workspace" },
		says: `No residents of ${places.map(({ counted }) => counted.name).join(", ")} are held here with a year.`,
		next: "Download the mid-year population estimates from ons.gov.uk or nomisweb.co.uk and load them: bellwether load FILE. If the file tells no year, say it: year=2017 behind --of.",
	};
}
