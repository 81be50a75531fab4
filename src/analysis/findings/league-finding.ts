import type { Measure, StatedValue } from "#evidence/measures";
import { type AreaCode, done, type Location, type Outcome, refused } from "#vocabulary";
import { absentValue, areaName } from "./absent.ts";
import type { Address } from "./address.ts";
import { answerFigure } from "./answer-figure.ts";
import { measureOf } from "./cell.ts";
import { type ChangeFinding, changeFinding, subjectOf } from "./change-finding.ts";
import { type FindingFrame, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";
import { groupOf } from "./group-values.ts";

/** What a count by place does not say: printed with every league of places. */
export const PLACE_CAUTION =
	"Counted where it happened, not where people live: a ward with a town centre counts what its visitors do and suffer, and small wards have small counts.";

/** One place of a league, its change where the other window is held too. */
export type LeagueRow = {
	readonly area: AreaCode;
	readonly areaName: string;
	readonly value: StatedValue;
	readonly change?: ChangeFinding;
};

/** Places by their counts, the highest first. */
export type LeagueFinding = FindingFrame<"league"> & {
	readonly measure: Measure;
	readonly rows: readonly LeagueRow[];
	/** Members of the group without a value in the window. */
	readonly missing: readonly string[];
};

/** The places of a group that have a value, the highest first. */
export function leagueFinding(
	address: Address,
	at: Location,
	context: FindingContext,
): Outcome<LeagueFinding> {
	const measure = measureOf(address.measure, at, context.book);
	if (!measure.ok) return measure;
	const group = groupOf(address, at);
	if (!group.ok) return group;
	const places = group.value.members.map((area) => ({
		area,
		value: context.book.value({ ...address, area }),
	}));
	const rows = places.flatMap(({ area, value }): LeagueRow[] => {
		if (!value) return [];
		const change = changeFinding({ ...address, area }, at, context);
		const name = areaName(context.book, area);
		return [{ area, areaName: name, value, ...(change.ok ? { change: change.value } : {}) }];
	});
	rows.sort((left, right) => right.value.value - left.value.value);
	const [top] = rows;
	if (!top) return refused(absentValue(address, at, context.book));
	const missing = places.filter((each) => !each.value).map((each) => areaName(context.book, each.area));
	const figures = rows.flatMap((row) => {
		const answer = answerFigure({ address: { ...address, area: row.area }, show: "value", at }, context);
		return answer.ok ? [answer.value] : [];
	});
	return done({
		kind: "league",
		strength: top.change?.strength ?? "untested",
		weight: weightOf({ volume: top.value.value }),
		of: subjectOf(address, measure.value, context),
		measure: measure.value,
		rows,
		missing,
		figures,
	});
}
