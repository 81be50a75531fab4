import type { Break, Measure, Observation, Series, StatedGap, StatedValue } from "#evidence/measures";
import {
	AREA_LEVELS,
	type Area,
	type AreaCode,
	type AreaRegister,
	describePeriod,
	type MeasureId,
	type Period,
	type PeriodKind,
	type Problem,
	periodKey,
} from "#vocabulary";
import type { CellAddress } from "./address.ts";
import { breaksOf } from "./breaks.ts";
import { seriesOf } from "./evidence-series.ts";

/** What an evidence book is made of. */
export type EvidenceInput = {
	readonly observations: Iterable<Observation>;
	readonly measures: Iterable<Measure>;
	readonly areas: AreaRegister;
	readonly breaks: readonly Break[];
};

/** What suppliers said without a value of their own: a change, a rank, a grade, or that there is nothing. */
export type Statement = Exclude<Observation, StatedValue>;

/**
 * Everything that suppliers said, found by measure, area, period and breakdown. Published cells win over illustrative
 * ones. A cell that is not there is undefined, never zero.
 */
export type EvidenceBook = {
	readonly measures: readonly Measure[];
	readonly areas: AreaRegister;
	/** Cells that two published sources state differently. */
	readonly problems: readonly Problem[];
	measure(id: string): Measure | undefined;
	area(code: string): Area | undefined;
	/** The name of an area; with its level where evidence of another area of that name is held. */
	nameOf(code: string): string;
	value(address: CellAddress): StatedValue | undefined;
	/** Of several statements the one compared with the address's `against`; then change, rank, grade, gap. */
	stated(address: CellAddress): Statement | undefined;
	/** That there is no value and why, of this very cell: what is said of another area or window is no answer here. */
	gap(address: CellAddress): StatedGap | undefined;
	/** The problem of a cell that is stated with two values. */
	contradiction(address: CellAddress): Problem | undefined;
	/** The parts of a measure in a period, one value for each breakdown, in the order received. */
	breakdowns(measure: MeasureId, area: AreaCode, period: Period): readonly StatedValue[];
	/** In order of time; of months where there are any, unless another kind of period is asked for. */
	series(measure: MeasureId, area: AreaCode, kind?: PeriodKind): Series;
	breaks(measure: MeasureId, area: AreaCode): readonly Break[];
	/** All that is held of a measure. */
	held(measure: MeasureId): readonly Observation[];
	/** Everything. */
	readonly observations: readonly Observation[];
};

const STATEMENT_ORDER = ["stated change", "rank", "grade", "not available"] as const;
const CHANGE_UNIT_ORDER = ["per cent", "percentage points", "count"] as const;

/**
 * Puts observations in order so that they can be asked for.
 *
 * @example
 * evidenceBook({ observations: [], measures: [], areas: { all: [], byCode: () => undefined, find: () => undefined, named: () => [] }, breaks: [] }).problems // => []
 */
export function evidenceBook(input: EvidenceInput): EvidenceBook {
	const observations = [...input.observations].sort(
		(left, right) => Number(left.illustrative) - Number(right.illustrative),
	);
	const measures = new Map([...input.measures].map((each) => [each.id as string, each]));
	const cells = gathered(observations, cellKey);
	const byMeasure = gathered(observations, (each) => each.measure);
	const held = (measure: MeasureId) => byMeasure.get(measure) ?? [];
	const heldNames = namesHeld(observations, input.areas);
	const cell = (address: CellAddress) => cells.get(addressKey(address)) ?? [];
	return {
		measures: [...measures.values()],
		areas: input.areas,
		observations,
		problems: [...cells.values()].flatMap((each) => contradictionOf(each, input.areas) ?? []),
		measure: (id) => measures.get(id),
		area: (code) => input.areas.byCode(code),
		nameOf: (code) => nameIn(input.areas, code, heldNames),
		held,
		value: (address) => cell(address).find(isValue),
		stated: (address) => bestStatement(cell(address).filter(isStatement), address.against),
		gap: (address) => cell(address).find(isGap),
		contradiction: (address) => contradictionOf(cell(address), input.areas),
		breakdowns: (measure, area, period) => breakdownsOf(held(measure), area, period),
		breaks: (measure, area) => breaksOf(input.breaks, measure, area),
		series: (measure, area, kind) => ({
			measure,
			area,
			...seriesOf(
				held(measure)
					.filter((each) => each.area === area && isWhole(each))
					.filter(isValue),
				kind,
			),
			breaks: breaksOf(input.breaks, measure, area),
		}),
	};
}

/** How many areas of each name have evidence: the county and the police force area of Kent are both “Kent”. */
function namesHeld(observations: readonly Observation[], areas: AreaRegister): Map<string, number> {
	const counts = new Map<string, number>();
	for (const code of new Set(observations.map((each) => each.area))) {
		const name = areas.byCode(code)?.name ?? code;
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
}

function nameIn(areas: AreaRegister, code: string, held: ReadonlyMap<string, number>): string {
	const area = areas.byCode(code);
	if (!area) return code;
	return (held.get(area.name) ?? 0) > 1 ? `${area.name} (${AREA_LEVELS[area.level].one})` : area.name;
}

function gathered(
	observations: readonly Observation[],
	keyOf: (each: Observation) => string,
): Map<string, Observation[]> {
	const groups = new Map<string, Observation[]>();
	for (const each of observations) {
		const key = keyOf(each);
		const group = groups.get(key);
		if (group) group.push(each);
		else groups.set(key, [each]);
	}
	return groups;
}

function cellKey({ measure, area, period, breakdown }: Observation): string {
	return addressKey({ measure, area, window: period, ...(breakdown === undefined ? {} : { breakdown }) });
}

function addressKey({ measure, area, window, breakdown }: CellAddress): string {
	return [measure, area, periodKey(window), (breakdown ?? "").trim().toLowerCase()].join("|");
}

function isValue(observation: Observation): observation is StatedValue {
	return observation.kind === "value";
}

function isStatement(observation: Observation): observation is Statement {
	return observation.kind !== "value";
}

function isWhole(observation: Observation): boolean {
	return observation.breakdown === undefined;
}

function bestStatement(statements: readonly Statement[], against: Period | undefined): Statement | undefined {
	const order = (each: Statement) => {
		const kind = STATEMENT_ORDER.indexOf(each.kind) * 10;
		if (each.kind !== "stated change") return kind;
		const other = against !== undefined && periodKey(each.comparedWith) !== periodKey(against);
		return (other ? 5 : 0) + CHANGE_UNIT_ORDER.indexOf(each.changeUnit);
	};
	const [best] = [...statements].sort((left, right) => order(left) - order(right));
	const compared = new Set(
		statements.flatMap((each) => (each.kind === "stated change" ? [periodKey(each.comparedWith)] : [])),
	);
	const ambiguous = best?.kind === "stated change" && order(best) >= 5 && compared.size > 1;
	return ambiguous ? undefined : best;
}

function isGap(observation: Observation): observation is StatedGap {
	return observation.kind === "not available";
}

function breakdownsOf(held: readonly Observation[], area: AreaCode, period: Period): StatedValue[] {
	const parts = new Map<string, StatedValue>();
	for (const each of held) {
		const key = each.breakdown?.trim().toLowerCase();
		const here = each.area === area && periodKey(each.period) === periodKey(period);
		if (here && key !== undefined && isValue(each) && !parts.has(key)) parts.set(key, each);
	}
	return [...parts.values()];
}

function contradictionOf(cell: readonly Observation[], areas: AreaRegister): Problem | undefined {
	const published = cell.filter(isValue).filter((each) => !each.illustrative);
	const [first] = published;
	const other = published.find((each) => each.value !== first?.value);
	if (!first || !other) return undefined;
	const place = areas.byCode(first.area)?.name ?? first.area;
	return {
		code: "cell-stated-twice",
		stops: "figure",
		at: other.at,
		says: `${first.measure} for ${place} in ${describePeriod(first.period)} is stated with two values, ${first.value} and ${other.value}.`,
		found: `${other.value} here, ${first.value} in ${first.at.file}${first.at.row === undefined ? "" : `, row ${first.at.row}`}`,
		wanted: "one value for one measure, area and period",
		next: "Ask the supplier which is right and remove the other, or give the two different measures.",
	};
}
