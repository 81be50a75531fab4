import { printedNumber, signedNumber } from "#vocabulary";
import type { Remark } from "../finding.ts";
import { judgeChange } from "../statements/judge-change.ts";
import type { ChangeColumns } from "../tables/column-roles.ts";
import type { PrintedNumber, PrintedRow } from "../tables/printed-table.ts";
import { atRow } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Differences and per cents of every row of a table, against its own two values. */
export const tableChange: Check = {
	name: "table-change",
	title: "Changes in tables",
	*run({ tables }) {
		for (const { table, roles } of tables)
			for (const change of roles.changes) for (const row of table.rows) yield* rowRemarks(row, change);
	},
};

function* rowRemarks(row: PrintedRow, change: ChangeColumns): Generator<Remark> {
	const current = row.cells[change.current];
	const difference = change.difference === undefined ? undefined : row.cells[change.difference];
	const perCent = change.perCent === undefined ? undefined : row.cells[change.perCent];
	const previous = change.previous === undefined ? implied(current, difference) : row.cells[change.previous];
	if (!current || !previous) return;
	if (difference && change.previous !== undefined)
		yield* differenceRemarks(row, current, previous, difference);
	if (perCent) yield* perCentRemarks(row, current, previous, perCent);
}

function implied(current: PrintedNumber | null | undefined, difference: PrintedNumber | null | undefined) {
	return current && difference ? { ...current, value: current.value - difference.value } : undefined;
}

function* differenceRemarks(
	row: PrintedRow,
	current: PrintedNumber,
	previous: PrintedNumber,
	stated: PrintedNumber,
): Generator<Remark> {
	const places = Math.max(current.places, previous.places);
	const exact = Number((current.value - previous.value).toFixed(places));
	if (stated.value === exact || Math.abs(stated.value - exact) <= stated.places * 10 ** -places) return;
	const unsigned = stated.value === Math.abs(exact) && !stated.signed;
	yield {
		...atRow(row),
		severity: unsigned ? "doubtful" : "wrong",
		certainty: "certain",
		says: stated.text,
		computed: `${current.text} less ${previous.text} is ${signedNumber(exact, places)}${unsigned ? ": the sign was dropped" : ""}`,
		instead: signedNumber(exact, places),
	};
}

function* perCentRemarks(
	row: PrintedRow,
	current: PrintedNumber,
	previous: PrintedNumber,
	stated: PrintedNumber,
): Generator<Remark> {
	const verdict = judgeChange({ from: exactly(previous), to: exactly(current), stated });
	if (verdict.kind === "not computable") return;
	const right = `${signedNumber(verdict.perCent, stated.places)}%`;
	const frame = { ...atRow(row), says: stated.text, instead: right };
	const from = `${printedNumber(previous.value, previous.places)} to ${current.text}`;
	const unrounded = signedNumber(verdict.unrounded, stated.places + 3);
	const against = Math.sign(stated.value) === -Math.sign(verdict.perCent);
	if (verdict.kind === "truncated" && !against)
		yield {
			...frame,
			severity: "doubtful",
			certainty: "certain",
			computed: `${from} is ${unrounded}%, which rounds to ${right}: cut off, not rounded`,
		};
	else if (against && (stated.signed || verdict.kind === "differs"))
		yield {
			...frame,
			severity: "wrong",
			certainty: "certain",
			computed: `${from} is ${right}: the sign is the wrong way round`,
		};
	else if (against)
		yield {
			...frame,
			severity: "doubtful",
			certainty: "certain",
			computed: `${from} is ${right}: the sign was dropped`,
		};
	else if (verdict.kind === "near")
		yield {
			...frame,
			severity: "doubtful",
			certainty: "certain",
			computed: `${from} is ${unrounded}%, which rounds to ${right}`,
		};
	else if (verdict.kind === "differs")
		yield {
			...frame,
			severity: "wrong",
			certainty: "certain",
			computed: `${from} is ${right} (${unrounded}%)`,
		};
}

function exactly(cell: PrintedNumber) {
	return { ...cell, slack: cell.unit === "decimal" ? 0.5 * 10 ** -cell.places : 0 };
}
