import type { ReturnRecord } from "#evidence/records";
import {
	type Area,
	type AreaRegister,
	done,
	type KnownMeasure,
	nearest,
	type Outcome,
	type Period,
	readPeriod,
	refused,
} from "#vocabulary";
import { readStatement, type Statement } from "./read-statement.ts";
import { returnProblems } from "./return-problems.ts";
import type { ReturnRow } from "./return-row.ts";
import { rowKind } from "./row-kind.ts";

/** What a return is read against. */
export type ReturnContext = {
	readonly measures: ReadonlyMap<string, KnownMeasure>;
	readonly areas: AreaRegister;
};

/** Reads one row of a return, or says all that is wrong with it. */
export function readRow(row: ReturnRow, context: ReturnContext): Outcome<ReturnRecord> {
	const measure = readMeasure(row, context.measures);
	const area = readArea(row, context.areas);
	const period = readRowPeriod(row, measure.ok ? measure.value : undefined);
	const illustrative = readYesNo(row, "illustrative");
	const provisional = readYesNo(row, "provisional");
	const statement = measure.ok ? statementOf(row, measure.value) : undefined;
	if (!measure.ok || !area.ok || !period.ok || !illustrative.ok || !provisional.ok || !statement?.ok)
		return refused(
			...[measure, area, period, statement, illustrative, provisional].flatMap(
				(each) => each?.problems ?? [],
			),
		);
	const { supplier, title, id } = measure.value;
	return done({
		measure: id,
		area: area.value.code,
		period: period.value,
		...optional("breakdown", row.cell("breakdown")),
		...optional("note", row.cell("note")),
		at: row.at,
		illustrative: illustrative.value,
		...(provisional.value ? { provisional: true as const } : {}),
		supplier: row.cell("supplier") || supplier,
		sourceTitle: row.cell("source") || title,
		...statement.value,
	});
}

function statementOf(row: ReturnRow, measure: KnownMeasure): Outcome<Statement> {
	const kind = rowKind(row, measure.unit);
	return kind.ok ? readStatement(row, kind.value, measure) : kind;
}

function readMeasure(row: ReturnRow, measures: ReturnContext["measures"]): Outcome<KnownMeasure> {
	const written = row.cell("measure");
	const measure = measures.get(written.toLowerCase());
	if (measure) return done(measure);
	const near = nearest(written, measures.keys());
	return refused(returnProblems.measureUnknown(row.place("measure"), written, near));
}

function readArea(row: ReturnRow, areas: AreaRegister): Outcome<Area> {
	const written = row.cell("area");
	const area = areas.find(written);
	if (area) return done(area);
	const several = areas.named(written).map((each) => each.code);
	if (several.length > 0) return refused(returnProblems.areaAmbiguous(row.place("area"), written, several));
	const names = areas.all.flatMap((each) => [each.name, ...each.alsoKnownAs]);
	return refused(returnProblems.areaUnknown(row.place("area"), written, nearest(written, names)));
}

function readRowPeriod(row: ReturnRow, measure: KnownMeasure | undefined): Outcome<Period> {
	const written = row.cell("period");
	const period = readPeriod(written);
	if (!period) return refused(returnProblems.periodUnreadable(row.place("period"), written));
	if (period.kind === "snapshot" && measure?.unit === "count" && measure.stock === false)
		return refused(returnProblems.periodOfOneDay(row.place("period"), written, period.from.slice(0, 7)));
	return done(period);
}

function readYesNo(row: ReturnRow, column: "illustrative" | "provisional"): Outcome<boolean> {
	const written = row.cell(column).toLowerCase();
	if (["", "no", "n", "false"].includes(written)) return done(false);
	if (["yes", "y", "true"].includes(written)) return done(true);
	return refused(returnProblems.yesNoUnreadable(row.place(column), written));
}

function optional<Key extends string>(key: Key, text: string): { [Each in Key]?: string } {
	return text === "" ? {} : ({ [key]: text } as { [Each in Key]: string });
}
