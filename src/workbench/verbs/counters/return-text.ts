import { type AreaCode, type MeasureId, type Period, partsOf, roundedText, type Unit } from "#vocabulary";
import type { CountedFigure } from "./counter.ts";

/** A counted figure with everything that a row of a return says of it. */
export type CountedRow = {
	readonly measure: MeasureId;
	readonly unit: Unit;
	readonly area: AreaCode;
	readonly figure: CountedFigure;
	readonly source: string;
	readonly supplier: string;
	/** Where it was counted from, and what stands beside it. */
	readonly note: string;
};

/** The cells of a row by heading; those that say nothing are left out. */
export type ReturnCells = Readonly<Partial<Record<(typeof HEADINGS)[number], string>>>;

const HEADINGS = [
	"measure",
	"area",
	"period",
	"value",
	"numerator",
	"denominator",
	"breakdown",
	"value_text",
	"note",
	"source",
	"supplier",
] as const;

const ALWAYS: readonly string[] = ["measure", "area", "period", "value"];

/** A period as a return writes it and as it is read again. */
export function writtenPeriod(period: Period): string {
	const { year, month } = partsOf(period.from);
	const end = partsOf(period.to);
	switch (period.kind) {
		case "month":
			return period.from.slice(0, 7);
		case "quarter":
			return `${year} Q${Math.ceil(month / 3)}`;
		case "calendar year":
			return String(year);
		case "financial year":
			return `${year}/${String(end.year).slice(2)}`;
		case "snapshot":
			return period.from;
		default: {
			const last =
				end.month === 1 ? `${end.year - 1}-12` : `${end.year}-${String(end.month - 1).padStart(2, "0")}`;
			return `${period.from.slice(0, 7)} to ${last}`;
		}
	}
}

/** Counts of things and people are whole; what is computed of them has up to six decimals. */
const DECIMALS = 6;

const WHOLE: readonly Unit[] = ["count", "people"];

function writtenValue(value: number, unit: Unit): string {
	const places = WHOLE.includes(unit) ? 0 : DECIMALS;
	return String(Number(roundedText(value, places)));
}

/** The cells of a counted figure in the form of a partner's return. */
export function returnCells({
	measure,
	unit,
	area,
	figure,
	source,
	supplier,
	note,
}: CountedRow): ReturnCells {
	const { period, value, breakdown, why, numerator, denominator } = figure;
	return {
		measure,
		area,
		period: writtenPeriod(period),
		value: value === null ? "" : writtenValue(value, unit),
		...(numerator !== undefined && { numerator: String(numerator) }),
		...(denominator !== undefined && { denominator: String(denominator) }),
		...(breakdown !== undefined && { breakdown }),
		...(value === null && { value_text: why ?? "Not held" }),
		...(note !== "" && { note }),
		source,
		supplier,
	};
}

/** A return as separated text; columns in which nothing stands are left out. */
export function returnText(rows: readonly ReturnCells[]): string {
	const headings = HEADINGS.filter(
		(each) => ALWAYS.includes(each) || rows.some((row) => (row[each] ?? "") !== ""),
	);
	const lines = rows.map((row) => headings.map((each) => quoted(row[each] ?? "")).join(","));
	return `${[headings.join(","), ...lines].join("\n")}\n`;
}

/** A cell of separated text, in quotation marks where it must be. */
export function quoted(text: string): string {
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
