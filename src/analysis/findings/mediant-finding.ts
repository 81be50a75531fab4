import { impliedPopulation, type MediantCheck, type MediantPart, mediantCheck } from "#analysis/statistics";
import type { Figure } from "#document";
import type { Measure, StatedValue } from "#evidence/measures";
import { type AreaCode, type MeasureId, type Period, printedValue, yearEarlier } from "#vocabulary";
import type { AreaGroup } from "./address.ts";
import { figureOf } from "./figure-making.ts";
import { type FindingFrame, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";
import { placesOf } from "./printed-places.ts";

/** A total's rates to be held against its parts' rates. */
export type RatesToCheck = {
	readonly rates: MeasureId;
	/** The counts from which populations are worked out. */
	readonly counts: MeasureId;
	readonly group: AreaGroup;
	readonly windows: readonly Period[];
};

/** A total's rate that cannot be right, given its parts'. */
export type MediantFault = FindingFrame<"mediant fault"> & {
	readonly measure: Measure;
	readonly check: MediantCheck;
	readonly stated: Figure;
	/** The parts' rates weighted by the populations that they imply. */
	readonly weighted: Figure;
	readonly previous?: Figure;
	readonly parts: number;
};

/** The totals whose printed rate their parts contradict (Methods, section 2); lowest-level parts only. */
export function mediantFindings(checks: readonly RatesToCheck[], context: FindingContext): MediantFault[] {
	return checks.flatMap((check) =>
		check.windows.flatMap((window) =>
			totalsOf(check.group).flatMap(
				({ total, members }) => faultOf(check, window, total, members, context) ?? [],
			),
		),
	);
}

/** Every total of a group with the single areas below it. */
function totalsOf(group: AreaGroup): { total: AreaCode; members: readonly AreaCode[] }[] {
	const parts = group.parts ?? [];
	const lowest = parts.flatMap((part) => (part.members.length > 0 ? part.members : [part.total]));
	const all = [...new Set([...lowest, ...group.members])];
	const below = parts.filter((part) => part.members.some((each) => each !== part.total));
	return group.total ? [...below, { total: group.total, members: all }] : below;
}

function faultOf(
	check: RatesToCheck,
	window: Period,
	total: AreaCode,
	members: readonly AreaCode[],
	context: FindingContext,
): MediantFault | undefined {
	const measure = context.book.measure(check.rates);
	const at = (area: AreaCode, when = window) =>
		context.book.value({ measure: check.rates, area, window: when });
	const stated = at(total);
	if (!measure || !stated) return undefined;
	const places = placesOf(measure, [window], context.book);
	const parts = members.map((area) =>
		partOf(check, area, at(area), places, context, at(area, yearEarlier(window))),
	);
	const known = parts.flatMap((each) => each ?? []);
	if (known.length < parts.length) return undefined;
	const previous = at(total, yearEarlier(window));
	const result = mediantCheck({
		total: { rate: stated.value, places, ...(previous ? { previousRate: previous.value } : {}) },
		parts: known,
	});
	if (result.kind === "not computable" || result.holds) return undefined;
	const used = members.flatMap((area) => at(area) ?? []);
	const figures = figuresOf(
		{ measure, stated, previous, used, weighted: result.weighted.rate, window, total },
		context,
	);
	return {
		kind: "mediant fault",
		strength: "untested",
		weight: weightOf({ volume: 10_000, perCent: result.weighted.gap * 100 }),
		of: figures.stated.of,
		measure,
		check: result,
		parts: known.length,
		...figures,
		figures: Object.values(figures),
	};
}

/** A part with the population that its latest count and rate imply. */
function partOf(
	check: RatesToCheck,
	area: AreaCode,
	rate: StatedValue | undefined,
	places: number,
	context: FindingContext,
	previous: StatedValue | undefined,
): MediantPart | undefined {
	const counts = context.book
		.held(check.counts)
		.filter((each) => each.area === area && each.kind === "value");
	for (const count of [...counts].sort((left, right) => right.period.to.localeCompare(left.period.to))) {
		const then = context.book.value({ measure: check.rates, area, window: count.period });
		if (!rate || !then || count.kind !== "value" || then.period.kind !== rate.period.kind) continue;
		const population = impliedPopulation({ count: count.value, rate: then.value });
		if (population === null) continue;
		return {
			rate: rate.value,
			places,
			population,
			...(previous ? { previousRate: previous.value } : {}),
		};
	}
	return undefined;
}

type Parts = {
	readonly measure: Measure;
	readonly stated: StatedValue;
	readonly previous: StatedValue | undefined;
	readonly used: readonly StatedValue[];
	readonly weighted: number;
	readonly window: Period;
	readonly total: AreaCode;
};

function figuresOf(parts: Parts, context: FindingContext) {
	const { measure, total } = parts;
	const figure = (
		show: string,
		value: number,
		window: Period,
		places: number,
		from: readonly StatedValue[],
	) =>
		figureOf(
			{ address: { measure: measure.id, area: total, window }, measure, context, show },
			{
				value,
				text: printedValue(value, measure.unit, { places }),
				unit: measure.unit,
				method: show === "value" ? "as stated" : "mediant",
				base: { kind: "not given by the source" },
				from,
			},
		);
	const { stated, previous, used, weighted, window } = parts;
	const placesAt = (when: Period) => placesOf(measure, [when], context.book);
	return {
		stated: figure("value", stated.value, window, placesAt(window), [stated]),
		weighted: figure("weighted mean of parts", weighted, window, 1, used),
		...(previous
			? { previous: figure("value", previous.value, previous.period, placesAt(previous.period), [previous]) }
			: {}),
	};
}
