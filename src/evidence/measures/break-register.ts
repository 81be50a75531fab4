import type { AreaCode, MeasureId, Period } from "#vocabulary";
import type { Break } from "./break.ts";

/** One figure as far as a break can touch it. */
type Dated = { readonly measure: MeasureId; readonly area: AreaCode; readonly period: Period };

/**
 * One register made of two: the one that ships and a partnership's own. An own entry with the id of a shipped one takes
 * its place, so that a partnership can date it better or add its source.
 */
export function mergedBreaks(shipped: readonly Break[], own: readonly Break[]): readonly Break[] {
	const replaced = new Set(own.flatMap((each) => each.id ?? []));
	return [...shipped.filter((each) => each.id === undefined || !replaced.has(each.id)), ...own];
}

/**
 * The breaks that fall between figures: of one measure and area there is one that starts before the break and one that
 * ends after it. A break that touches nothing is not worth a reader's time.
 */
export function breaksTouching(breaks: readonly Break[], figures: readonly Dated[]): readonly Break[] {
	return breaks.filter((each) => {
		const concerned = figures.filter(
			({ measure, area }) =>
				each.measures.includes(measure) && (each.areas.length === 0 || each.areas.includes(area)),
		);
		const before = new Set(concerned.filter(({ period }) => period.from < each.date).map(cell));
		return concerned.some((figure) => figure.period.to > each.date && before.has(cell(figure)));
	});
}

function cell({ measure, area }: Dated): string {
	return `${measure} ${area}`;
}
