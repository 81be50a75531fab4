import {
	cellId,
	checkSums,
	likelyRepairs,
	type Repair,
	type SameRow,
	type SumCheck,
	type SumTable,
	tableSums,
} from "#analysis/statistics";
import { listInWords, printedNumber, signedNumber } from "#vocabulary";
import type { Remark } from "../finding.ts";
import type { PrintedRow } from "../tables/printed-table.ts";
import { sameRowsOf } from "../tables/same-rows.ts";
import type { TableReading } from "../tables/table-reading.ts";
import { atRow, rowAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Every total against its parts, in every column that adds up, across tables that print the same row. */
export const additivity: Check = {
	name: "additivity",
	title: "Totals and their parts",
	*run({ tables }) {
		const summed = tables.filter((reading) => reading.totals.length > 0);
		const sameRows = sameRowsOf(summed);
		const linked = tableSums({ tables: summed.map(asSumTable), sameRows });
		const places = placesOf(summed, sameRows);
		const failing = checkSums(linked).filter((sum) => sum.agrees === false && !withinRounding(sum));
		const repairs = likelyRepairs(linked);
		for (const group of byTotalRow(failing, places)) yield totalRemark(group, places, repairs);
		for (const repair of repairs) yield* repairRemarks(repair, places);
	},
};

type CellPlace = {
	readonly row: PrintedRow;
	readonly key: string;
	readonly column: number;
	readonly table: TableReading;
};

function keyOf(index: number): string {
	return `row ${index + 1}`;
}

function asSumTable({ table, roles, totals }: TableReading): SumTable {
	return {
		name: table.name,
		columns: roles.counts.map((_, position) => `count ${position + 1}`),
		rows: table.rows.map((row, index) => {
			const own = totals.filter((total) => total.row === index);
			const ways = own
				.flatMap((total) => [total.parts, ...(total.otherParts ? [total.otherParts] : [])])
				.map((parts) => parts.map(keyOf));
			const [parts, ...otherParts] = ways;
			const values = roles.counts.map((column) => row.cells[column]?.value ?? null);
			return { name: keyOf(index), values, ...(parts ? { parts, otherParts } : {}) };
		}),
	};
}

function placesOf(
	readings: readonly TableReading[],
	sameRows: readonly SameRow[],
): ReadonlyMap<string, CellPlace> {
	const places = new Map<string, CellPlace>();
	for (const reading of readings)
		reading.table.rows.forEach((row, index) => {
			if (sameRows.some(([, second]) => second.table === reading.table.name && second.row === keyOf(index)))
				return;
			reading.roles.counts.forEach((column, position) => {
				const id = cellId(reading.table.name, keyOf(index), `count ${position + 1}`);
				places.set(id, { row, key: `${reading.table.name} ${index}`, column, table: reading });
			});
		});
	return places;
}

/** Cells that are all printed in round thousands or tens are rounded: their sums may miss by half a unit each. */
function withinRounding(sum: SumCheck): boolean {
	const unit = [1000, 100, 10].find(
		(step) =>
			sum.stated !== null && sum.stated % step === 0 && sum.summed !== null && sum.summed % step === 0,
	);
	return unit !== undefined && Math.abs(sum.residual ?? 0) <= (unit * (sum.parts.length + 1)) / 2;
}

function byTotalRow(failing: readonly SumCheck[], places: ReadonlyMap<string, CellPlace>): SumCheck[][] {
	const groups = new Map<string, SumCheck[]>();
	for (const sum of failing) {
		const key = places.get(sum.total)?.key;
		if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), sum]);
	}
	return [...groups.values()];
}

function totalRemark(
	sums: readonly SumCheck[],
	places: ReadonlyMap<string, CellPlace>,
	repairs: readonly Repair[],
): Remark {
	const place = places.get(sums[0]?.total ?? "");
	const parts = [...new Set(sums.flatMap((sum) => sum.parts))].flatMap((part) => places.get(part) ?? []);
	const rows = [...new Set(parts.map((part) => part.row))];
	const likely = repairs.find(
		(repair) =>
			repair.kind === "most likely" &&
			sums.some((sum) => repair.mends.some((mended) => mended.total === sum.total)),
	);
	const hint =
		likely && !sums.some((sum) => sum.total === likely.change.cell) ? repairHint(likely, places) : "";
	const row = place?.row as PrintedRow;
	return {
		...atRow(row),
		severity: "wrong",
		certainty: hint === "" ? "certain" : "likely",
		says: `${row.label}: ${listInWords([...new Set(sums.map((sum) => printedNumber(sum.stated ?? 0)))])}`,
		computed:
			sums
				.map(
					(sum) =>
						`its ${sum.parts.length} parts give ${printedNumber(sum.summed ?? 0)}, the total is off by ${signedNumber(sum.residual ?? 0)}`,
				)
				.join("; ") + hint,
		instead:
			hint === ""
				? `${listInWords([...new Set(sums.map((sum) => printedNumber(sum.summed ?? 0)))])}, or mend the part that is wrong`
				: "see the likely cell",
		related: rows.map(rowAsRelated),
	};
}

function repairHint(repair: Repair, places: ReadonlyMap<string, CellPlace>): string {
	const { from, to, cell } = repair.change;
	const label = places.get(cell)?.row.label ?? "another row";
	return `; most likely ${label} is ${printedNumber(to)}, not ${printedNumber(from)}`;
}

/** A single cell that would mend more than its own total is worth a finding of its own, where it stands. */
function* repairRemarks(repair: Repair, places: ReadonlyMap<string, CellPlace>): Generator<Remark> {
	const place = places.get(repair.change.cell);
	if (repair.kind !== "most likely" || repair.mends.length < 2 || !place) return;
	const { from, to } = repair.change;
	const mended = repair.mends.flatMap((sum) => places.get(sum.total) ?? []);
	const consequences = repair.consequences.flatMap(({ cell, from: was, to: becomes }) => {
		const row = places.get(cell)?.row;
		return row ? [`${row.label} would become ${printedNumber(becomes)} (printed ${printedNumber(was)})`] : [];
	});
	yield {
		...atRow(place.row),
		severity: "wrong",
		certainty: "likely",
		says: printedNumber(from),
		computed: [
			`with ${printedNumber(to)} ${repair.mends.length} sums agree that do not now`,
			...consequences,
		].join("; "),
		instead: `${printedNumber(to)} (most likely, not certain)`,
		related: mended.map((cell) => rowAsRelated(cell.row)),
	};
}
