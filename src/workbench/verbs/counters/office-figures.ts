import { type NomisFigure, nomisFigures, severityFigures } from "#evidence/store";
import {
	addMonths,
	type Day,
	done,
	type Period,
	type Problem,
	readPeriod,
	refused,
	shown,
} from "#vocabulary";
import type { CountedFigure, Counter, CounterQuestion, Place, PlaceFigures } from "./counter.ts";
import { meantFigures } from "./meant-figures.ts";

/** What the claimant count is about where nobody says otherwise: all claimants of any sex and age, as a number. */
const USUAL_CLAIMANTS: Readonly<Record<string, readonly string[]>> = {
	gender: ["Total"],
	sex: ["Total", "All persons"],
	age: ["All categories: Age 16+", "Aged 16+", "All ages", "16+"],
	measure: ["Claimant count"],
	measures: ["Value"],
};

/** The same as a share of residents of working age. */
const USUAL_CLAIMANT_RATE = {
	...USUAL_CLAIMANTS,
	measure: ["Claimants as a proportion of residents aged 16-64"],
};

const USUAL: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	"claimants.count": USUAL_CLAIMANTS,
	"claimants.rate": USUAL_CLAIMANT_RATE,
};

/** Figures of Nomis: the claimant count, and any other table where `of` says what the figure is about. */
export const nomisTables: Counter = {
	source: "nomis",
	title: "Nomis, Office for National Statistics",
	supplier: "Nomis",
	step: "day",
	adds: false,
	measures: "any",
	breakdowns: [],
	placedBy: [],
	count: async ({ store, measure, places, of, span }) => {
		const codes = places.map(({ counted }) => counted.code);
		const found = await store.ask(nomisFigures(codes));
		const series: PlaceFigures[] = [];
		for (const place of places) {
			const own = found.filter(({ area }) => area === place.counted.code);
			const meant = meantFigures(own, { of, usual: USUAL[measure] ?? {}, when: ({ date }) => date });
			if (!meant.ok) return meant;
			if (meant.value.length === 0) return refused(nothingHeld("nomis", place, of));
			series.push({ place, figures: meant.value.flatMap(nomisFigure).filter(inSpan(span)) });
		}
		return done({ series, cautions: [] });
	},
};

/** A month of Nomis is a day of that month on which people were counted, and stands for the month. */
function nomisFigure({ date, value }: NomisFigure): CountedFigure[] {
	const period = readPeriod(date);
	if (!period) return [];
	return value === null
		? [{ period, value, why: "Suppressed or missing in the table" }]
		: [{ period, value }];
}

const MONTHS_OF_YEAR = 12;

/** The Crime Severity Score by year, where the file tells the year. */
export const severityScores: Counter = {
	source: "severity-score",
	title: "Crime Severity Score, Office for National Statistics",
	supplier: "Office for National Statistics",
	step: "year",
	adds: false,
	measures: ["crime.severity-score"],
	breakdowns: [],
	placedBy: [],
	count: async ({ store, places, of, span }) => {
		const found = await store.ask(severityFigures(places.map(({ counted }) => counted.code)));
		const group = of["offence-group"] ?? "Total recorded crime";
		const series: PlaceFigures[] = [];
		for (const place of places) {
			const own = found.filter(
				({ area, offenceGroup }) =>
					area === place.counted.code && (offenceGroup === null || offenceGroup === group),
			);
			const figures = own.flatMap(({ yearEnding, score }): CountedFigure[] => {
				const period = yearEnding === null ? undefined : yearTo(yearEnding);
				if (!period) return [];
				return [{ period, value: score, ...(score === null && { why: "Not given by the publisher" }) }];
			});
			if (figures.length === 0) return refused(nothingHeld("severity-score", place, of));
			series.push({ place, figures: figures.filter(inSpan(span)) });
		}
		return done({ series, cautions: [] });
	},
};

/** The twelve months to the end of the month of a day such as 2016-03-31. */
function yearTo(day: string): Period | undefined {
	const month = readPeriod(day.slice(0, 7));
	return (
		month && readPeriod(`${addMonths(month.to as Day, -MONTHS_OF_YEAR).slice(0, 7)} to ${day.slice(0, 7)}`)
	);
}

/** Whether a figure lies in a span of months. */
export function inSpan({ from, to }: CounterQuestion["span"]) {
	return ({ period }: CountedFigure) => (!from || period.to > from) && (!to || period.from < to);
}

/** The problem that no figure of an office is held for a place. */
export function nothingHeld(
	source: string,
	{ counted }: Place,
	of: Readonly<Record<string, string>>,
): Problem {
	const asked = Object.entries(of).map(([name, label]) => `${name}: ${label}`);
	return {
		code: "office-figure-missing",
		stops: "figure",
		at: { file: "workspace" },
		says: `No such figure of ${counted.name} is held here.`,
		...(asked.length > 0 && { found: shown(asked.join(", ")) }),
		next: `Load the table with this area, or correct what is asked for. What is held is listed by: bellwether count ${source} --area ${counted.code}.`,
	};
}
