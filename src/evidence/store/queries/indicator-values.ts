import type { AreaCode } from "#vocabulary";
import { type DatabaseRow, texts } from "../database.ts";
import { heldRows } from "./held-rows.ts";
import type { StoreQuestion } from "./store-question.ts";

/** Which public health indicators of which areas are asked for. */
export type IndicatorQuestion = {
	readonly areas: readonly AreaCode[];
	readonly indicators?: readonly number[];
};

/** The value of an indicator for an area and period, about all the people that it names and no part of them. */
export type IndicatorValue = {
	readonly indicator: number;
	readonly title: string;
	readonly area: AreaCode;
	readonly sex: string | null;
	readonly age: string | null;
	/** As the publisher writes it: `2016/17`, `2009 - 11`. */
	readonly period: string;
	/** Null where it was suppressed or is missing; `note` says why. */
	readonly value: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly count: number | null;
	readonly denominator: number | null;
	readonly note: string | null;
};

/**
 * The values of public health indicators, in the order of their periods, each from the newest load that has it. Rows
 * about a part of the people (by deprivation and the like) are left out: they are no values of the area.
 */
export function indicatorValues(question: IndicatorQuestion): StoreQuestion<readonly IndicatorValue[]> {
	return async (folders, database) => {
		const held = await heldRows(folders, "fingertips");
		if (!held) return [];
		const chosen = question.indicators
			? `indicator_id IN (${[-1, ...question.indicators.map(Number)].join(", ")})`
			: "true";
		const rows = await database.rows(`SELECT * FROM (${held})
			WHERE category_type IS NULL AND list_contains(${texts(question.areas)}, area_code) AND ${chosen}
			QUALIFY load_order = max(load_order) OVER (PARTITION BY indicator_id, area_code, sex, age, period)
			ORDER BY indicator_id, area_code, sort_key, period, sex, age`);
		return rows.map(indicatorValue);
	};
}

function indicatorValue(row: DatabaseRow): IndicatorValue {
	const number = (column: string) => (row[column] === null ? null : Number(row[column]));
	const words = (column: string) => (row[column] === null ? null : String(row[column]));
	return {
		indicator: Number(row.indicator_id),
		title: String(row.indicator),
		area: row.area_code as AreaCode,
		sex: words("sex"),
		age: words("age"),
		period: String(row.period),
		value: number("value"),
		lower: number("lower_95"),
		upper: number("upper_95"),
		count: number("count"),
		denominator: number("denominator"),
		note: words("note"),
	};
}
