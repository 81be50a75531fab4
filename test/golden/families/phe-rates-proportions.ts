import { ConfidenceOutOfRange, crudeRate, type Interval, wilson } from "#analysis/statistics";
import type { GoldenAdapter, GoldenCase } from "../golden-case.ts";

type Answered = { value: number | null; interval?: Interval; method?: string };

/** What the package says of a confidence that it refuses, as we do. */
const refusal = "confidence level must be between 90 and 100 or between 0.9 and 1";

const methodWords: Record<string, string> = { exact: "Exact", byar: "Byars", wilson: "Wilson" };

function words(confidence: number): string {
	return `${Number((confidence * 100).toFixed(6))}%`;
}

function columnsOf(answers: readonly Answered[], confidences: readonly number[], scale: number) {
	const first = confidences[0];
	if (first === undefined || confidences.length > 1) return {};
	return {
		lowercl: answers.map(({ interval }) => (interval ? interval.lower * scale : null)),
		uppercl: answers.map(({ interval }) => (interval ? interval.upper * scale : null)),
	};
}

/** The columns of two levels at once: lower95_0cl, upper99_8cl. */
function namedColumns(
	answers: (confidence: number) => readonly Answered[],
	confidences: readonly number[],
	scale: number,
) {
	const columns: Record<string, unknown> = {};
	for (const confidence of confidences.length > 1 ? confidences : []) {
		const level = (confidence * 100).toFixed(1).replace(".", "_");
		columns[`lower${level}cl`] = answers(confidence).map(({ interval }) => (interval?.lower ?? 0) * scale);
		columns[`upper${level}cl`] = answers(confidence).map(({ interval }) => (interval?.upper ?? 0) * scale);
	}
	return columns;
}

function confidencesOf({ options = {} }: GoldenCase): number[] {
	return [options.confidence ?? []].flat() as number[];
}

function rates(goldenCase: GoldenCase): unknown {
	const { input, options = {} } = goldenCase;
	const per = options.multiplier as number;
	const populations = input.population as number[];
	const confidences = confidencesOf(goldenCase);
	const answers = (input.events as number[]).map((count, index) =>
		crudeRate({ count, population: populations[index]!, per, confidence: confidences[0]! }),
	);
	return {
		value: answers.map(({ value }) => value),
		...columnsOf(answers, confidences, 1),
		confidence: answers.map(() => confidences.map(words).join(", ")),
		statistic: answers.map(() => `rate per ${per}`),
		method: answers.map((rate) => (rate.kind === "rate" ? methodWords[rate.method] : null)),
	};
}

function proportions(goldenCase: GoldenCase): unknown {
	const { input, options = {} } = goldenCase;
	const scale = (options.multiplier as number | undefined) ?? 1;
	const bases = input.n as number[];
	const confidences = confidencesOf(goldenCase);
	const at = (confidence: number) =>
		(input.x as number[]).map((events, index) => wilson({ events, base: bases[index]!, confidence }));
	const answers = at(confidences[0] ?? 0.95);
	return {
		value: answers.map(({ value }) => (value === null ? null : value * scale)),
		...columnsOf(answers, confidences, scale),
		...namedColumns(at, confidences, scale),
		lower: answers.map((share) => (share.kind === "share" ? share.interval.lower : null)),
		upper: answers.map((share) => (share.kind === "share" ? share.interval.upper : null)),
		confidence: answers.map(() => confidences.map(words).join(", ")),
		statistic: answers.map(() => (scale === 100 ? "percentage" : `proportion of ${scale}`)),
		method: answers.map((share) => (share.kind === "share" ? methodWords[share.method] : null)),
	};
}

/** Crude rates and proportions of PHEindicatormethods. */
export const adapter: GoldenAdapter = {
	family: "phe_rates_proportions",
	departures: [],
	actual: (goldenCase) => {
		try {
			return "events" in goldenCase.input ? rates(goldenCase) : proportions(goldenCase);
		} catch (error) {
			if (error instanceof ConfidenceOutOfRange) return { error: refusal };
			throw error;
		}
	},
};
