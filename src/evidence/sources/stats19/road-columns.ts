import { given, unfitFault } from "../published-columns.ts";
import type { RowFault } from "../table-source.ts";

/** The name of a collision, which joins the three files; “accident” in releases before 2024. */
export const COLLISION_INDEX = { heading: /(accident|collision)_index/, required: true } as const;

/** A row that tells of no collision cannot be joined to one. */
export const INDEX_FAULT: RowFault = unfitFault(
	"collision_index",
	"collision_index IS NULL",
	"road-collision-missing",
	"the index of the collision",
);

/** That a severity is none of the three. */
export function severityFault(severity: string): RowFault {
	return unfitFault(
		"severity",
		`${severity} IS NULL`,
		"road-severity-unreadable",
		"1 or Fatal, 2 or Serious, 3 or Slight",
	);
}

/**
 * The rows of a file with every column that its kind may have, as an SQL relation: releases differ in which they
 * publish, and a column that is absent is null.
 */
export function withAllColumns(columns: readonly (string | undefined)[], all: readonly string[]): string {
	return `(SELECT ${all.map((each) => given(columns, each)).join(", ")} FROM written)`;
}
