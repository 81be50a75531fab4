import { percentChange, twoCountTest } from "#analysis/statistics";
import { signedNumber } from "#vocabulary";
import type { Sentence } from "../manuscript/manuscript.ts";
import { changePerCents } from "../statements/change-claims.ts";
import type { YearSeries } from "../statements/claim.ts";
import { judgeChange } from "../statements/judge-change.ts";
import { asNumber } from "../statements/masked-patterns.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

const FEWEST_POINTS = 3;
const UNLIKELY_BY_CHANCE = 0.05;

/** A change worked out between the ends of a series that went the other way in between. */
export const endPoints: Check = {
	name: "end-points",
	title: "Changes between end points",
	*run({ manuscript }) {
		for (const sentence of manuscript.sentences) {
			const series = seriesIn(sentence);
			const [claim] = changePerCents(sentence);
			if (!series || !claim || claim.unreal) continue;
			const values = series.values.map((each) => each.value);
			const [first, last] = [values[0], values.at(-1)];
			if (!first || !last) continue;
			const verdict = judgeChange({ from: first, to: last, stated: claim.perCent });
			const frame = { ...atSentence(sentence, claim.perCent), says: claim.perCent.text };
			const steps = series.values
				.slice(1)
				.map((each, index) => stepWords(series.values[index], each))
				.join(", ");
			if (verdict.kind === "differs" && !anyStep(series, claim.perCent))
				yield {
					...frame,
					severity: "wrong",
					certainty: "likely",
					computed: `${first.text} to ${last.text} is ${signedNumber(verdict.perCent, claim.perCent.places)}%; ${steps}`,
					instead: `${signedNumber(verdict.perCent, claim.perCent.places)}%`,
				};
			else if (verdict.kind !== "differs" && turns(values.map((value) => value.value)))
				yield {
					...frame,
					severity: "doubtful",
					certainty: "certain",
					computed: `only the end points say so: ${steps}${chance(first.value, last.value)}`,
					instead: "give the whole series, and the change on the year before",
				};
		}
	},
};

const POINT = /‹d(\d+)›\s*(?:[–:=-]|\()\s*‹n(\d+)›/g;
const POINT_IN = /‹n(\d+)›\s+in\s+‹d(\d+)›/g;

function seriesIn(sentence: Sentence): YearSeries | undefined {
	const points = [
		...[...sentence.masked.matchAll(POINT)].map(([, year, value]) => [year, value] as const),
		...[...sentence.masked.matchAll(POINT_IN)].map(([, value, year]) => [year, value] as const),
	];
	const values = points.flatMap(([year, value]) => {
		const [at, number] = [sentence.mentions[Number(year)], asNumber(sentence.mentions[Number(value)])];
		return at?.kind === "period" && at.period && number ? [{ year: at.period.from, value: number }] : [];
	});
	const ordered = [...values].sort((left, right) => left.year.localeCompare(right.year));
	const distinct = new Set(ordered.map((each) => each.year)).size === ordered.length;
	if (ordered.length < FEWEST_POINTS || !distinct) return undefined;
	return { kind: "series", sentence, values: ordered, start: 0, end: sentence.masked.length };
}

type Point = YearSeries["values"][number];

function stepWords(before: Point | undefined, after: Point): string {
	const change = percentChange({ current: after.value.value, previous: before?.value.value ?? 0 });
	return `${after.year.slice(0, 4)} ${change.perCent === null ? "" : `${signedNumber(change.perCent, 1)}%`} on the one before`;
}

function anyStep(series: YearSeries, stated: Point["value"]): boolean {
	return series.values.some((from, index) =>
		series.values
			.slice(index + 1)
			.some((to) => judgeChange({ from: from.value, to: to.value, stated }).kind !== "differs"),
	);
}

function turns(values: readonly number[]): boolean {
	const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? 0)));
	return steps.includes(1) && steps.includes(-1);
}

function chance(previous: number, current: number): string {
	const test = twoCountTest({ current, previous });
	return test.kind === "two-count test" && test.pValue > UNLIKELY_BY_CHANCE
		? "; and the ends differ no more than chance does"
		: "";
}
