import {
	AREA_LEVELS,
	type Area,
	type AreaLevel,
	type Day,
	done,
	type Location,
	type Outcome,
	type Problem,
	readAreaCode,
	readPeriod,
	refused,
} from "#vocabulary";
import { readDelimitedText } from "../table/delimited-text.ts";
import { readHeadings } from "../table/headings.ts";
import type { TableRow } from "../table/table.ts";
import { areaProblems } from "./area-problems.ts";

const COLUMNS = {
	code: { required: true },
	name: { required: true },
	level: { required: true },
	parents: { required: false },
	also_known_as: { required: false },
	from: { required: false },
	to: { required: false },
} as const;

type Column = keyof typeof COLUMNS;

type AreaRow = {
	readonly row: number;
	cell(column: Column): string;
	place(column: Column): Location;
};

/**
 * Reads a list of areas: the text of a CSV with the columns code, name, level and, where known, parents and other
 * names (semicolons between), and the days from and to which the area was. One wrong row refuses the list, since an
 * area that is silently missing would turn its figures away.
 *
 * @example
 * readAreas("code,name,level\nkent-west,West Division,division\n", "areas.csv").value[0].name // => "West Division"
 */
export function readAreas(text: string, file: string): Outcome<readonly Area[]> {
	const table = readDelimitedText(text.replace(/^\uFEFF/, ""), { file });
	if (!table.ok) return table;
	const { positions, problems } = readHeadings({ file, rows: table.value }, COLUMNS);
	if (problems.length > 0) return refused(...problems);
	const rows = table.value.slice(1).map((row) => areaRow(row, positions, file));
	const outcomes = rows.map(readArea);
	const found = [...outcomes.flatMap((each) => each.problems), ...repeatedCodes(rows)];
	return found.length > 0
		? refused(...found)
		: done(outcomes.flatMap((each) => (each.ok ? [each.value] : [])));
}

function areaRow({ row, cells }: TableRow, positions: ReadonlyMap<Column, number>, file: string): AreaRow {
	return {
		row,
		cell: (column) => cells[positions.get(column) ?? -1]?.trim() ?? "",
		place: (column) => ({ file, row, column }),
	};
}

function readArea(row: AreaRow): Outcome<Area> {
	const code = readAreaCode(row.cell("code"));
	const level = row.cell("level").toLowerCase();
	const parents = listed(row.cell("parents"));
	const problems: Problem[] = [
		...(code ? [] : [areaProblems.codeUnfit(row.place("code"), row.cell("code"))]),
		...(row.cell("name") === "" ? [areaProblems.nameMissing(row.place("name"))] : []),
		...(isLevel(level) ? [] : [areaProblems.levelUnknown(row.place("level"), level)]),
		...parents
			.filter((each) => !readAreaCode(each))
			.map((each) => areaProblems.codeUnfit(row.place("parents"), each)),
		...dayProblems(row, "from"),
		...dayProblems(row, "to"),
	];
	if (!code || !isLevel(level) || problems.length > 0) return refused(...problems);
	return done({
		code,
		name: row.cell("name"),
		level,
		parents: parents.flatMap((each) => readAreaCode(each) ?? []),
		alsoKnownAs: listed(row.cell("also_known_as")),
		...dayEntry(row, "from"),
		...dayEntry(row, "to"),
	});
}

function isLevel(text: string): text is AreaLevel {
	return Object.hasOwn(AREA_LEVELS, text);
}

function listed(text: string): string[] {
	return text
		.split(";")
		.map((each) => each.trim())
		.filter((each) => each !== "");
}

function dayEntry(row: AreaRow, column: "from" | "to"): { from?: Day; to?: Day } {
	const day = readDay(row.cell(column));
	return day === undefined ? {} : { [column]: day };
}

function dayProblems(row: AreaRow, column: "from" | "to"): Problem[] {
	const written = row.cell(column);
	const unread = written !== "" && readDay(written) === undefined;
	return unread ? [areaProblems.dayUnreadable(row.place(column), written)] : [];
}

function readDay(text: string): Day | undefined {
	const period = readPeriod(text);
	return period?.kind === "snapshot" ? period.from : undefined;
}

function repeatedCodes(rows: readonly AreaRow[]): Problem[] {
	const firsts = new Map<string, number>();
	return rows.flatMap((row) => {
		const code = row.cell("code");
		const first = firsts.get(code);
		if (first === undefined) firsts.set(code, row.row);
		return first === undefined ? [] : [areaProblems.codeRepeated(row.place("code"), code, first)];
	});
}
