import type { AreaCode } from "#vocabulary";
import { texts } from "../database.ts";
import { heldRows } from "./held-rows.ts";
import type { StoreQuestion } from "./store-question.ts";

/** One figure of a table of Nomis, with what else it is about. */
export type NomisFigure = {
	readonly area: AreaCode;
	/** As the interface writes it: `2016-10`, `2011`. */
	readonly date: string;
	/** Label of each dimension by its name: `gender`, `age`, `measure`; and `measures`, which says value or per cent. */
	readonly about: Readonly<Record<string, string>>;
	/** Null where it was suppressed or is missing. */
	readonly value: number | null;
};

/** The figures of areas in tables of Nomis, each from the newest load that has it. */
export function nomisFigures(areas: readonly AreaCode[]): StoreQuestion<readonly NomisFigure[]> {
	return async (folders, database) => {
		const held = await heldRows(folders, "nomis");
		if (!held) return [];
		const rows = await database.rows(`SELECT area_code, date, to_json(dimensions) AS about, measure, value
			FROM (${held}) WHERE list_contains(${texts(areas)}, area_code)
			QUALIFY load_order = max(load_order) OVER (PARTITION BY area_code, date, about, measure)
			ORDER BY area_code, date, about, measure`);
		return rows.map((row) => ({
			area: row.area_code as AreaCode,
			date: String(row.date),
			about: labelsOf(String(row.about), row.measure),
			value: row.value === null ? null : Number(row.value),
		}));
	};
}

function labelsOf(about: string, measures: unknown): Record<string, string> {
	const labels = Object.entries(JSON.parse(about) as Record<string, string | null>);
	const told = labels.flatMap(([name, label]) => (label === null || name === "" ? [] : [[name, label]]));
	return { ...Object.fromEntries(told), ...(typeof measures === "string" && { measures }) };
}

/** The Crime Severity Score of one area. */
export type SeverityFigure = {
	readonly area: AreaCode;
	/** Last day of the year, null where the file does not tell it. */
	readonly yearEnding: string | null;
	/** `Total recorded crime` and the like; null where the file tells one score for each area. */
	readonly offenceGroup: string | null;
	readonly score: number | null;
};

/** The severity scores of areas, each from the newest load that has it. */
export function severityFigures(areas: readonly AreaCode[]): StoreQuestion<readonly SeverityFigure[]> {
	return async (folders, database) => {
		const held = await heldRows(folders, "severity-score");
		if (!held) return [];
		const rows = await database.rows(`SELECT area_code, year_ending, offence_group, score FROM (${held})
			WHERE list_contains(${texts(areas)}, area_code)
			QUALIFY load_order = max(load_order) OVER (PARTITION BY area_code, year_ending, offence_group)
			ORDER BY area_code, year_ending, offence_group`);
		return rows.map((row) => ({
			area: row.area_code as AreaCode,
			yearEnding: row.year_ending === null ? null : String(row.year_ending),
			offenceGroup: row.offence_group === null ? null : String(row.offence_group),
			score: row.score === null ? null : Number(row.score),
		}));
	};
}

/** The years of which residents of any of these areas are held; a file that does not tell its year is in none. */
export function residentYears(areas: readonly AreaCode[]): StoreQuestion<readonly number[]> {
	return async (folders, database) => {
		const held = await heldRows(folders, "population");
		if (!held) return [];
		const rows = await database.rows(`SELECT DISTINCT year FROM (
				SELECT unnest(people, recursive := true) FROM (${held}) WHERE list_contains(${texts(areas)}, area_code))
			WHERE year IS NOT NULL ORDER BY year`);
		return rows.map(({ year }) => Number(year));
	};
}
