import type { Figure } from "#document";
import type { Measure, StatedGap } from "#evidence/measures";
import { type Location, periodKey } from "#vocabulary";
import { answerFigure } from "./answer-figure.ts";
import { subjectOf } from "./change-finding.ts";
import type { FindingFrame } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";

/** That there is no value: also a finding, since a reader would look for it. */
export type CoverageGap = FindingFrame<"coverage gap"> & {
	readonly measure: Measure;
	readonly why: string;
	/** When it is expected; absent where nobody said. */
	readonly expected?: Figure;
	readonly gap: StatedGap;
};

/** Everything that suppliers said is not there, and nobody gave from elsewhere. */
export function coverageGaps(at: Location, context: FindingContext): CoverageGap[] {
	const { book } = context;
	const known = new Set<string>();
	return book.observations.flatMap((each) => {
		if (each.kind !== "not available") return [];
		const { measure: id, area, period: window, breakdown } = each;
		const address = { measure: id, area, window, ...(breakdown === undefined ? {} : { breakdown }) };
		const key = [id, area, periodKey(window), breakdown ?? ""].join("|");
		const measure = book.measure(id);
		if (!measure || known.has(key) || book.value(address)) return [];
		known.add(key);
		const expected = answerFigure({ address, show: "expected", at }, context);
		return [
			{
				kind: "coverage gap",
				strength: "stated only",
				weight: 0,
				of: subjectOf(address, measure, context),
				measure,
				why: each.why,
				gap: each,
				...(expected.ok ? { expected: expected.value } : {}),
				figures: expected.ok ? [expected.value] : [],
			} satisfies CoverageGap,
		];
	});
}
