import { type MediantPart, mediantCheck } from "#analysis/statistics";
import { printedNumber } from "#vocabulary";
import type { Remark } from "../finding.ts";
import { isCalledAverage, type PrintedRow } from "../tables/printed-table.ts";
import type { TableReading } from "../tables/table-reading.ts";
import { atRow, rowAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Rates of totals against the rates of their parts, and printed averages against what they average. */
export const mediant: Check = {
	name: "mediant",
	title: "Rates of totals, and averages",
	*run({ tables }) {
		for (const reading of tables) {
			yield* totalRates(reading);
			yield* averageRows(reading);
		}
	},
};

function* totalRates({ table, roles, totals }: TableReading): Generator<Remark> {
	const [count] = roles.counts;
	const [latest] = roles.rates;
	if (count === undefined || latest === undefined) return;
	for (const total of totals) {
		const row = table.rows[total.row];
		const leaves = (total.otherParts ?? total.parts).flatMap((part) => table.rows[part] ?? []);
		for (const [position, column] of roles.rates.entries()) {
			const before = roles.rates[position + 1];
			const remark = row && rateRemark(row, leaves, { count, latest, column, before });
			if (remark) yield remark;
		}
	}
}

type RateColumns = {
	readonly count: number;
	readonly latest: number;
	readonly column: number;
	readonly before: number | undefined;
};

function rateRemark(
	row: PrintedRow,
	leaves: readonly PrintedRow[],
	columns: RateColumns,
): Remark | undefined {
	const stated = row.cells[columns.column];
	const parts = leaves.flatMap((leaf) => partOf(leaf, columns) ?? []);
	if (!stated || parts.length !== leaves.length || parts.length < 2) return undefined;
	const before = columns.before === undefined ? undefined : row.cells[columns.before]?.value;
	const places = (list: readonly { readonly places?: number }[]) =>
		Math.min(...list.map((part) => part.places ?? 0));
	const loosest = places(parts);
	const checked = mediantCheck({
		total: {
			rate: stated.value,
			places: stated.places,
			...(before === undefined ? {} : { previousRate: before }),
		},
		parts: parts.map((part) => ({ ...part, places: loosest })),
	});
	if (checked.kind !== "mediant check" || (checked.between.holds && checked.weighted.holds)) return undefined;
	const against =
		checked.direction?.holds === false
			? `; all ${parts.length} parts ${(checked.direction.change < 0 && "rose") || "fell"}, it did the reverse`
			: "";
	return {
		...atRow(row),
		severity: "wrong",
		certainty: checked.between.holds ? "likely" : "certain",
		says: `${row.label}: ${stated.text}`,
		computed: `its parts lie between ${printedNumber(checked.between.lowest, 1)} and ${printedNumber(checked.between.highest, 1)}, weighted by population they give ${printedNumber(checked.weighted.rate, 1)}${against}`,
		instead: printedNumber(checked.weighted.rate, stated.places),
		related: leaves.map(rowAsRelated),
	};
}

function partOf(leaf: PrintedRow, { count, latest, column, before }: RateColumns): MediantPart | undefined {
	const [events, rate, now] = [leaf.cells[count], leaf.cells[latest], leaf.cells[column]];
	if (!events || !rate || !now || rate.value === 0) return undefined;
	const previous = before === undefined ? undefined : leaf.cells[before]?.value;
	return {
		rate: now.value,
		places: now.places,
		population: events.value / rate.value,
		...(previous === undefined ? {} : { previousRate: previous }),
	};
}

/** An average lies between what it averages; where it is the plain mean but for one digit, that is said. */
function* averageRows({ table }: TableReading): Generator<Remark> {
	for (const [position, row] of table.rows.entries()) {
		if (!isCalledAverage(row.label) || /\bmedian\b/i.test(row.label)) continue;
		const averaged = table.rows.slice(0, position).filter((other) => !isCalledAverage(other.label));
		for (const [column, stated] of row.cells.entries()) {
			const cells = averaged.flatMap((other) => other.cells[column] ?? []);
			if (!stated || cells.length < 3 || cells.length !== averaged.length) continue;
			const values = cells.map((cell) => cell.value);
			const [lowest, highest] = [Math.min(...values), Math.max(...values)];
			const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
			const slack = 0.5 * 10 ** -stated.places;
			if (stated.value >= lowest - slack && stated.value <= highest + slack) continue;
			yield {
				...atRow(row),
				severity: "wrong",
				certainty: "certain",
				says: `${row.label}: ${stated.text}`,
				computed: `the ${values.length} rows above lie between ${printedNumber(lowest, stated.places)} and ${printedNumber(highest, stated.places)}; their plain mean is ${printedNumber(mean, stated.places)}`,
				instead: printedNumber(mean, stated.places),
			};
		}
	}
}
