import { type Figure, type FigureBase, figureIdOf, type Inline, type TableCell } from "#document";
import {
	addDays,
	type Location,
	type MeasureId,
	type Period,
	periodBetween,
	printedValue,
	readMeasureId,
	type Unit,
} from "#vocabulary";
import type { CompositionInput } from "../composition-input.ts";
import { ILLUSTRATIVE_NOTE } from "./register-cells.ts";

/** A number that comes from what people decided, promised or answered, and not from the evidence. */
export type RegisterNumber = {
	/** A reserved id, such as `plan.actions`. */
	readonly measure: string;
	readonly title: string;
	/** Which part of it: `priority=violence; state=late`. */
	readonly part: string;
	readonly value: number;
	readonly text?: string;
	readonly unit: Unit;
	readonly method: string;
	readonly base: FigureBase;
	readonly interval?: Figure["interval"];
	readonly illustrative: boolean;
	readonly supplier?: string;
	readonly source: string;
	readonly at: Location;
	/** The time it is of; the assessment's own date where there is none. */
	readonly window?: Period;
};

/** A number of a register as a figure: its file as its source, the own area, the assessment's date. */
export function registerFigure(number: RegisterNumber, { settings }: CompositionInput): Figure {
	const { value, unit, method, base, interval, illustrative, at } = number;
	return {
		id: figureIdOf(number.measure, number.part),
		value,
		text: number.text ?? printedValue(value, unit),
		unit,
		of: {
			measure: reserved(number.measure),
			measureTitle: number.title,
			area: settings.area.code,
			areaName: settings.area.name,
			window: number.window ?? periodBetween(settings.date, addDays(settings.date, 1)),
			breakdown: number.part,
		},
		method,
		base,
		...(interval ? { interval } : {}),
		illustrative,
		sources: [
			{
				supplier: number.supplier ?? settings.partnership.name,
				title: number.source,
				at,
				...(illustrative ? { illustrative } : {}),
			},
		],
		cautions: illustrative ? [{ kind: "illustrative", text: ILLUSTRATIVE_NOTE }] : [],
	};
}

function reserved(id: string): MeasureId {
	const measure = readMeasureId(id);
	if (!measure) throw new Error(`“${id}” cannot be the id of a measure.`);
	return measure;
}

/** A figure inside words. */
export function figureInline({ id, text }: Figure): Inline {
	return { kind: "figure", figure: id, text };
}

/** A figure as a cell of numbers. */
export function figureCellOf(figure: Figure): TableCell {
	return { content: [figureInline(figure)], value: figure.value };
}
