import { type ChartKind, type RuleSetName, type RunLengths, ruleSets } from "#analysis/statistics";
import { readStatedNumber } from "#evidence/sources";
import { type Day, done, type Outcome, type Polarity, type Problem, readPeriod, refused } from "#vocabulary";
import { CHART_NAMES, chartNamed } from "./chart-names.ts";
import { optionProblems } from "./option-problems.ts";

/** The options of a chart as somebody typed them. */
export type WrittenSpcOptions = {
	readonly rules?: string;
	readonly chart?: string;
	/** Each a date and a reason: `2015-04=new recording rules`. */
	readonly rebase?: readonly string[];
	readonly polarity?: string;
	readonly baseline?: string;
	readonly target?: string;
	readonly runLength?: string;
	readonly trendLength?: string;
	readonly propose?: boolean;
	readonly screen?: boolean;
	readonly perDay?: boolean;
	readonly title?: string;
};

/** A step that a person accepts: limits are made anew from this day, and why. */
export type Rebase = { readonly from: Day; readonly written: string; readonly reason: string };

/** The options of a chart, understood. What is absent is left to the program, which says what it took. */
export type SpcOptions = {
	readonly ruleSet: RuleSetName;
	readonly chart?: ChartKind;
	readonly rebases: readonly Rebase[];
	readonly polarity?: Polarity;
	readonly baseline?: number;
	readonly target?: number;
	readonly runLengths?: RunLengths;
	readonly propose: boolean;
	readonly screening: boolean;
	readonly perDay: boolean;
	readonly title?: string;
};

const POLARITY_NAMES: Readonly<Record<string, Polarity>> = {
	lower: "lower is better",
	higher: "higher is better",
	neither: "neither",
};

/** What people may write behind `--rules`; the first is taken where nothing is written. */
export const RULE_SET_NAMES = Object.keys(ruleSets) as readonly RuleSetName[];

const USUAL_RULES: RuleSetName = "making-data-count";

/** Shorter baselines, runs and trends than this mean nothing. */
const LEAST_LENGTH = 2;

/** Reads the options of a chart; whatever cannot be understood becomes a problem. */
export function readSpcOptions(written: WrittenSpcOptions): Outcome<SpcOptions> {
	const problems: Problem[] = [];
	const read = reader(problems);
	const chart = read(written.chart, chartNamed, (found) =>
		optionProblems.unknown("--chart", found, CHART_NAMES),
	);
	const ruleSet = read(written.rules, ruleSetNamed, (found) =>
		optionProblems.unknown("--rules", found, RULE_SET_NAMES),
	);
	const polarity = read(
		written.polarity,
		(text) => POLARITY_NAMES[text.trim().toLowerCase()],
		(found) => optionProblems.unknown("--polarity", found, Object.keys(POLARITY_NAMES)),
	);
	const length = (option: string, text: string | undefined) =>
		read(text, wholeLength, (found) => optionProblems.notWhole(option, found, LEAST_LENGTH));
	const baseline = length("--baseline", written.baseline);
	const shift = length("--run-length", written.runLength);
	const trend = length("--trend-length", written.trendLength);
	const target = read(written.target, finiteNumber, (found) => optionProblems.notNumber("--target", found));
	const rebases = (written.rebase ?? []).map((text) => read(text, readRebase, optionProblems.rebaseUnread));
	if (problems.length > 0) return refused(...problems);
	return done({
		ruleSet: ruleSet ?? USUAL_RULES,
		...(chart && { chart }),
		rebases: rebases.filter((rebase) => rebase !== undefined),
		...(polarity && { polarity }),
		...(baseline !== undefined && { baseline }),
		...(target !== undefined && { target }),
		...((shift ?? trend) !== undefined && {
			runLengths: { ...(shift !== undefined && { shift }), ...(trend !== undefined && { trend }) },
		}),
		propose: written.propose ?? false,
		screening: written.screen ?? false,
		perDay: written.perDay ?? false,
		...(written.title?.trim() && { title: written.title.trim() }),
	});
}

/**
 * Reads a step as it is written behind `--rebase`; both date and reason must be there.
 *
 * @example
 * readRebase("2015-04=new recording rules") // => ({ from: "2015-04-01", written: "2015-04", reason: "new recording rules" })
 * @example
 * readRebase("2015-04") // => undefined
 */
export function readRebase(text: string): Rebase | undefined {
	const [, date = "", reason = ""] = /^([^=]+)=(.+)$/su.exec(text) ?? [];
	const from = readPeriod(date)?.from;
	const plainReason = reason
		.trim()
		.replace(/^["“](.*)["”]$/su, "$1")
		.trim();
	return from && plainReason !== "" ? { from, written: date.trim(), reason: plainReason } : undefined;
}

function reader(problems: Problem[]) {
	return <Value>(
		text: string | undefined,
		understand: (text: string) => Value | undefined,
		problem: (found: string) => Problem,
	): Value | undefined => {
		if (text === undefined) return undefined;
		const value = understand(text);
		if (value === undefined) problems.push(problem(text));
		return value;
	};
}

function ruleSetNamed(text: string): RuleSetName | undefined {
	const plain = text.trim().toLowerCase();
	return RULE_SET_NAMES.find((name) => name === plain);
}

function wholeLength(text: string): number | undefined {
	const value = finiteNumber(text);
	return value !== undefined && Number.isSafeInteger(value) && value >= LEAST_LENGTH ? value : undefined;
}

function finiteNumber(text: string): number | undefined {
	const value = readStatedNumber(text)?.value;
	return value !== undefined && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}
