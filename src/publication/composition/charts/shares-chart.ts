import { inlineText, type SharesRequest } from "#document";
import type { StatedValue } from "#evidence/measures";
import {
	type AreaCode,
	describePeriod,
	done,
	type Outcome,
	type Period,
	type Problem,
	printedNumber,
	refused,
} from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, type TableWork, tableWork, wordsCell } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable } from "./chart-table.ts";
import { chartWords } from "./chart-words.ts";

type Whole = {
	readonly label: string;
	readonly own: boolean;
	readonly area: AreaCode;
	readonly window: Period;
};
type Part = { readonly label: string; readonly address: Pick<Selection["address"], "measure" | "breakdown"> };

const PER_CENT = 100;

/**
 * What wholes are made of: several measures, or the parts of one, each as a share of their sum. A bar for each area if
 * areas or a group are named, else for each window.
 */
export function sharesChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const work = tableWork(context, request.at);
	const wholes = wholesOf(request, context);
	const parts = partsOf(request, context, wholes);
	const rows = wholes.map((whole) => ({
		whole,
		values: parts.map((part) => heldOf(part, whole, request, context)),
	}));
	const held = rows.flatMap(({ values }) => values.flatMap((value) => value ?? []));
	if (parts.length < 2 || held.length < parts.length * wholes.length) return refused(partsMissing(request));
	const drawing = drawn(request, parts, rows, work);
	return done({ figures: work.figures, request: drawing });
}

function wholesOf(
	{ address, areas, windows }: Selection,
	{ book, ownArea, language }: ChartContext,
): Whole[] {
	const named = areas.length > 0 ? areas : (address.group?.members ?? []);
	if (named.length > 0)
		return named.map((area) => ({
			label: book.area(area)?.name ?? area,
			own: area === ownArea && named.length > 1,
			area,
			window: address.window,
		}));
	const stretches =
		windows.length > 0 ? windows : [...(address.against ? [address.against] : []), address.window];
	return stretches.map((window) => ({
		label: describePeriod(window, language),
		own: false,
		area: address.area,
		window,
	}));
}

/** The measures named, or the parts of the one, in the order in which they are largest in the first whole. */
function partsOf(
	{ measures, address }: Selection,
	{ book }: ChartContext,
	[first]: readonly Whole[],
): Part[] {
	if (measures.length > 1)
		return measures.map((measure) => ({
			label: book.measure(measure)?.title ?? measure,
			address: { measure },
		}));
	if (!first) return [];
	return book
		.breakdowns(address.measure, first.area, first.window)
		.toSorted((one, other) => other.value - one.value)
		.map(({ breakdown = "" }) => ({
			label: breakdown.replace(/^[^=]*=/, "").replaceAll("-", " "),
			address: { measure: address.measure, breakdown },
		}));
}

function heldOf(part: Part, { area, window }: Whole, { address }: Selection, { book }: ChartContext) {
	return book.value({ ...address, ...part.address, area, window });
}

type Row = { readonly whole: Whole; readonly values: readonly (StatedValue | undefined)[] };

function drawn(
	request: Selection,
	parts: readonly Part[],
	rows: readonly Row[],
	work: TableWork,
): SharesRequest {
	const { book, language } = work.context;
	const shares = rows.map(({ values }) => {
		const total = values.reduce((sum, value) => sum + (value?.value ?? 0), 0);
		return values.map((value) => (total === 0 ? 0 : ((value?.value ?? 0) / total) * PER_CENT));
	});
	const text = (share: number | undefined) => `${printedNumber(share ?? 0, 0)}%`;
	const [first = []] = shares;
	const largest = first.indexOf(Math.max(...first));
	const [whole] = rows.map((row) => row.whole);
	const subject = book.measure(request.address.measure)?.title ?? request.address.measure;
	const label = request.measures.length > 1 ? "Shares of their sum" : subject;
	const message = `${parts[largest]?.label}: ${text(first[largest])} in ${whole?.label}`;
	return {
		kind: "shares",
		words: chartWords({
			title: request.title ?? `${message.charAt(0).toUpperCase()}${message.slice(1)}`,
			subtitle: `${label}: per cent, ${describePeriod(request.address.window, language)}`,
			description: `Stacked bars of ${parts.length} parts. ${rows
				.map(
					({ whole: each }, row) =>
						`${each.label}: ${parts.map((part, index) => `${part.label} ${text(shares[row]?.[index])}`).join(", ")}.`,
				)
				.join(" ")}`,
			table: sharesTable(label, request, parts, rows, shares, work),
			drawnFrom: rows.flatMap(({ values }) => values.flatMap((value) => value ?? [])),
			remarks: [
				"Shares are of the sum of the parts drawn, and are rounded, so that they may not add up to 100.",
			],
			...(request.note === undefined ? {} : { note: request.note }),
		}),
		parts: parts.map((part) => part.label),
		rows: rows.map(({ whole: each, values }, row) => ({
			label: each.label,
			own: each.own,
			values: values.map((value, index) => ({ value: value?.value ?? 0, text: text(shares[row]?.[index]) })),
		})),
	};
}

function sharesTable(
	caption: string,
	{ address }: Selection,
	parts: readonly Part[],
	rows: readonly Row[],
	shares: readonly (readonly number[])[],
	work: TableWork,
) {
	const headings = rows.flatMap(({ whole }) => [whole.label, `${whole.label}, per cent`]);
	return dataTable(
		caption,
		["Part", ...headings],
		parts.map((part, index) =>
			dataRow(
				part.label,
				rows.flatMap(({ whole: { area, window } }, row) => {
					const cell = figureCell(work, { ...address, ...part.address, area, window }, "value");
					const share =
						inlineText(cell.content) === "" ? "" : `${printedNumber(shares[row]?.[index] ?? 0, 1)}%`;
					return [cell, wordsCell(share)];
				}),
			),
		),
	);
}

function partsMissing({ address, at }: Selection): Problem {
	return {
		code: "parts-missing",
		stops: "figure",
		at,
		says: `The parts of ${address.measure} are not all held, so no shares can be drawn.`,
		wanted: "at least two measures (or breakdowns) with a value for every area or window",
		next: 'Name the parts with measures=["…", "…"], or choose windows and areas that have them all.',
	};
}
