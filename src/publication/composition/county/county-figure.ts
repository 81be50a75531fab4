import { type Figure, figureIdOf } from "#document";
import { addDays, type MeasureId, periodBetween, readMeasureId, type Unit } from "#vocabulary";
import type { DistrictSummary } from "./district-summary.ts";

/** A number of a county's summary. */
export type CountyNumber = {
	/** A reserved id, such as `county.districts-naming`. */
	readonly measure: string;
	readonly title: string;
	readonly theme: string;
	readonly value: number;
	readonly text: string;
	readonly unit: Unit;
	readonly method: string;
	readonly size: number;
	readonly illustrative: boolean;
};

/** A number of a county's summary as a figure whose sources are the assessments that it was taken from. */
export function countyFigure(number: CountyNumber, of: readonly DistrictSummary[], name: string): Figure {
	const [first] = of;
	if (!first) throw new Error("A number of a county’s summary comes from at least one district.");
	const own = of.length === 1;
	const { value, text, unit, method, size, illustrative } = number;
	return {
		id: figureIdOf(number.measure, own ? first.area : "", `theme=${number.theme}`),
		value,
		text,
		unit,
		of: {
			measure: reserved(number.measure),
			measureTitle: number.title,
			area: first.area,
			areaName: own ? first.areaName : name,
			window: periodBetween(first.date, addDays(first.date, 1)),
			breakdown: `theme=${number.theme}`,
		},
		method,
		base: { kind: "group", size },
		illustrative,
		sources: of.map((each) => ({
			supplier: each.partnership,
			title: `Strategic assessment ${each.year}`,
			...(illustrative ? { illustrative } : {}),
		})),
		cautions: illustrative
			? [{ kind: "illustrative", text: "Scorers were made up to show the method. Do not quote it." }]
			: [],
	};
}

function reserved(id: string): MeasureId {
	const measure = readMeasureId(id);
	if (!measure) throw new Error(`“${id}” cannot be the id of a measure.`);
	return measure;
}
