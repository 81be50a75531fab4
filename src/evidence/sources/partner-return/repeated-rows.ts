import type { ReturnRecord } from "#evidence/records";
import { type Problem, periodKey } from "#vocabulary";
import { returnProblems } from "./return-problems.ts";

/**
 * Rows about a cell that an earlier row of the same file is about: a plain repeat, or a contradiction. A change
 * against another period is another cell.
 */
export function repeatedRows(records: readonly ReturnRecord[]): Problem[] {
	const firsts = new Map<string, ReturnRecord>();
	return records.flatMap((record) => {
		const key = cellKey(record);
		const first = firsts.get(key);
		if (!first) firsts.set(key, record);
		return first ? [repeat(record, first)] : [];
	});
}

function repeat(record: ReturnRecord, first: ReturnRecord): Problem {
	const [says, said] = [statementText(record), statementText(first)];
	if (says === said) return returnProblems.rowRepeated(record.at, first.at);
	return returnProblems.rowConflicting(record.at, first.at, says, said);
}

function cellKey(record: ReturnRecord): string {
	const base = record.kind === "stated change" ? periodKey(record.comparedWith) : "";
	const cell = [record.measure, record.area, periodKey(record.period), record.breakdown ?? ""];
	return JSON.stringify([...cell, record.kind, base]);
}

function statementText(record: ReturnRecord): string {
	switch (record.kind) {
		case "value":
			return [record.value, record.numerator, record.denominator]
				.filter((each) => each !== undefined)
				.join(", ");
		case "stated change":
			return `${record.value} ${record.changeUnit}`;
		case "rank":
			return `${record.value} of ${record.rankOf ?? "an unstated number"}`;
		case "grade":
			return record.text;
		case "not available":
			return record.why;
	}
}
