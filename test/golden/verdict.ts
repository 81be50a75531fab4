import { type Difference, differences } from "./difference.ts";
import type { GoldenAdapter, GoldenCase } from "./golden-case.ts";
import type { GoldenFile } from "./golden-file.ts";

const usualTolerance = 1e-9;

/** What became of one case. */
export type CaseVerdict =
	| { kind: "passed"; name: string }
	| { kind: "departed"; name: string; reasons: string[] }
	| { kind: "compared"; name: string; differences: number }
	| { kind: "failed"; name: string; differences: Difference[] };

/** What became of a file. */
export type FileVerdict = {
	family: string;
	verdicts: CaseVerdict[];
	passed: number;
	departed: number;
	failed: number;
};

function answer(adapter: GoldenAdapter, goldenCase: GoldenCase): Difference[] {
	try {
		const actual = adapter.actual(goldenCase);
		return [...differences(goldenCase.expected, actual, adapter.tolerance ?? usualTolerance)];
	} catch (error) {
		return [{ path: "(thrown)", expected: "an answer", actual: String(error) }];
	}
}

function judge(adapter: GoldenAdapter, goldenCase: GoldenCase): CaseVerdict {
	const { name } = goldenCase;
	const reasonFor = (path: string) =>
		adapter.departures.find(({ pattern }) => pattern.test(`${name} ${path}`))?.reason;
	const whole = reasonFor("");
	if (whole !== undefined) return { kind: "departed", name, reasons: [whole] };
	const found = answer(adapter, goldenCase);
	if (adapter.compareOnly) return { kind: "compared", name, differences: found.length };
	const failing = found.filter(({ path }) => reasonFor(path) === undefined);
	if (failing.length > 0) return { kind: "failed", name, differences: failing };
	if (found.length === 0) return { kind: "passed", name };
	return { kind: "departed", name, reasons: [...new Set(found.map(({ path }) => reasonFor(path) ?? ""))] };
}

/**
 * Runs every case of a file against our functions.
 *
 * A departure whose pattern matches a case's name and a space leaves the whole case uncompared; one that goes on to
 * a path excuses the values there and no others.
 */
export function judgeFile(file: GoldenFile, adapter: GoldenAdapter): FileVerdict {
	const verdicts = file.cases.map((goldenCase) => judge(adapter, goldenCase));
	const count = (...kinds: CaseVerdict["kind"][]) =>
		verdicts.filter(({ kind }) => kinds.includes(kind)).length;
	return {
		family: file.family,
		verdicts,
		passed: count("passed", "compared"),
		departed: count("departed"),
		failed: count("failed"),
	};
}
