import { type IndicatorValue, indicatorValues } from "#evidence/store";
import { done, type Period, type Problem, periodBetween, readPeriod, refused } from "#vocabulary";
import type { CountedFigure, Counter, PlaceFigures } from "./counter.ts";
import { meantFigures } from "./meant-figures.ts";
import { inSpan, nothingHeld } from "./office-figures.ts";

/** The indicator that a measure is, where the catalogue has it. */
const INDICATOR_OF: Readonly<Record<string, number>> = { "health.admissions.violence-rate": 11_001 };

/** People of any sex are meant where nothing is said. */
const USUAL = { sex: ["Persons"] } as const;

/** Public health indicators; which one is told by its number (`of: {indicator: 11001}`) or by the measure. */
export const healthIndicators: Counter = {
	source: "fingertips",
	title: "Public health indicators (Fingertips)",
	supplier: "Office for Health Improvement and Disparities",
	step: "year",
	adds: false,
	measures: "any",
	breakdowns: [],
	placedBy: [],
	count: async ({ store, measure, places, of, span }) => {
		const { indicator: written, ...rest } = of;
		const indicator = written === undefined ? INDICATOR_OF[measure] : Number(written);
		if (indicator === undefined || !Number.isInteger(indicator)) return refused(indicatorUnsaid(measure));
		const areas = places.map(({ counted }) => counted.code);
		const found = await store.ask(indicatorValues({ areas, indicators: [indicator] }));
		const series: PlaceFigures[] = [];
		for (const place of places) {
			const own = found.filter(({ area }) => area === place.counted.code).map(withLabels);
			const meant = meantFigures(own, { of: rest, usual: USUAL, when: ({ period }) => period });
			if (!meant.ok) return meant;
			if (meant.value.length === 0) return refused(nothingHeld("fingertips", place, of));
			series.push({ place, figures: meant.value.flatMap(figureOf).filter(inSpan(span)) });
		}
		return done({ series, cautions: [] });
	},
};

function withLabels(value: IndicatorValue) {
	const { sex, age } = value;
	return { ...value, about: { ...(sex !== null && { sex }), ...(age !== null && { age }) } };
}

function figureOf({ period: written, value, note }: IndicatorValue): CountedFigure[] {
	const period = indicatorPeriod(written);
	if (!period) return [];
	if (value !== null) return [{ period, value }];
	return [{ period, value, why: note ?? "Not given by the publisher" }];
}

/**
 * A period as the publisher writes it: `2016/17`, `2016`, or several years at once, `2013/14 - 15/16` and `2009 - 11`.
 *
 * @param written the words of the column “Time period”
 */
export function indicatorPeriod(written: string): Period | undefined {
	const whole = readPeriod(written);
	if (whole && !/^\d{4}\s*-\s*\d{2}$/.test(written.trim())) return whole;
	const [, financial, last] = /^(\d{4}\/\d{2})\s*-\s*(\d{2}\/\d{2})$/.exec(written.trim()) ?? [];
	if (financial && last) return spanOf(financial, `${financial.slice(0, 2)}${last}`);
	const [, first, end] = /^(\d{4})\s*-\s*(\d{2})$/.exec(written.trim()) ?? [];
	return first && end ? spanOf(first, `${first.slice(0, 2)}${end}`) : undefined;
}

function spanOf(first: string, last: string): Period | undefined {
	const begin = readPeriod(first);
	const end = readPeriod(last);
	return begin && end && begin.from < end.to ? periodBetween(begin.from, end.to) : undefined;
}

function indicatorUnsaid(measure: string): Problem {
	return {
		code: "indicator-unsaid",
		stops: "figure",
		at: { file: "of" },
		says: `Nothing says which public health indicator ${measure} is.`,
		wanted: "the number of the indicator, as in its column “Indicator ID”",
		next: "Write it: indicator=11001 behind --of, or of: {indicator: 11001} in evidence.yaml.",
	};
}
