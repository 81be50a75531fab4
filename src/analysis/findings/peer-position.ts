import { type FunnelVerdict, peerComparison } from "#analysis/statistics";
import type { Figure } from "#document";
import type { Measure, StatedValue } from "#evidence/measures";
import { type AreaCode, done, type Location, listInWords, type Outcome, refused } from "#vocabulary";
import { areaName } from "./absent.ts";
import type { Address, AreaGroup } from "./address.ts";
import { meanOf } from "./answer-average.ts";
import { ranksOf } from "./answer-rank.ts";
import { measureOf } from "./cell.ts";
import { figuresFor, subjectOf } from "./change-finding.ts";
import { type FindingFrame, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";
import { groupOf, groupValues, type MemberValue } from "./group-values.ts";
import { placesOf } from "./printed-places.ts";
import type { Show } from "./shows.ts";

/** One member of the group as the three answers see it. */
export type PeerRow = {
	readonly area: AreaCode;
	readonly areaName: string;
	readonly value: StatedValue;
	readonly rank: string;
	readonly own: boolean;
};

/** What both funnels say of the own area, in standard errors and as verdicts. */
export type FunnelAnswers = {
	readonly poisson: FunnelVerdict;
	readonly poissonZ: number;
	readonly widened: FunnelVerdict;
	readonly widenedZ: number;
	/** The pooled value on which both funnels centre. */
	readonly centre: number;
	readonly from: readonly StatedValue[];
	/** The people behind the rate of each member and what chance says of it, in the order of the group. */
	readonly members: readonly {
		readonly area: AreaCode;
		readonly population: number;
		readonly poisson: FunnelVerdict;
	}[];
};

/** Where an area stands among similar ones: three answers, none hidden. */
export type PeerPosition = FindingFrame<"peer position"> & {
	readonly measure: Measure;
	readonly group: AreaGroup;
	readonly rows: readonly PeerRow[];
	/** Unweighted, the own area included. */
	readonly average: number;
	readonly standing: "above" | "below" | "in line with";
	readonly funnels: FunnelAnswers | { readonly kind: "not computable"; readonly why: string };
	readonly shown: Readonly<Partial<Record<Show, Figure>>>;
};

/**
 * The place of an area among its peers (Methods, section 3): its rank, a Poisson funnel, and the funnel widened for
 * the spread between areas. Counts are rate x population where the source gives none.
 */
export function peerPosition(address: Address, at: Location, context: FindingContext): Outcome<PeerPosition> {
	const measure = measureOf(address.measure, at, context.book);
	if (!measure.ok) return measure;
	const group = groupOf(address, at);
	if (!group.ok) return group;
	const members = groupValues(address, group.value, at, context.book);
	if (!members.ok) return members;
	const own = members.value.find((each) => each.area === address.area);
	if (!own)
		return refused({
			code: "area-not-in-group",
			stops: "figure",
			at,
			says: `${areaName(context.book, address.area)} is not among the ${group.value.title}.`,
			next: "Choose an area of the group, or another group.",
		});
	const shown = figuresFor(
		["value", "rank", "rank-words", "average", "against-average"],
		address,
		at,
		context,
	);
	const average = meanOf(members.value);
	const funnels = funnelAnswers(measure.value, members.value, address.area, context);
	return done({
		kind: "peer position",
		strength: strengthOf(funnels),
		weight: weightOf({ volume: own.value.value, perCent: ((own.value.value - average) / average) * 100 }),
		of: subjectOf(address, measure.value, context),
		measure: measure.value,
		group: group.value,
		rows: peerRows(measure.value, members.value, address.area, context),
		average,
		standing: standingOf(shown["against-average"]?.text),
		funnels,
		shown,
		figures: Object.values(shown),
	});
}

/** Above, below or in line, as printed: a difference that rounds to nought is none. */
function standingOf(againstAverage: string | undefined): PeerPosition["standing"] {
	if (againstAverage?.startsWith("+")) return "above";
	return againstAverage?.startsWith("\u2212") ? "below" : "in line with";
}

function strengthOf(funnels: PeerPosition["funnels"]): PeerPosition["strength"] {
	if ("kind" in funnels) return "untested";
	return funnels.widened === "not different" ? "no clear change" : "tested beyond chance";
}

function peerRows(
	measure: Measure,
	members: readonly MemberValue[],
	own: AreaCode,
	context: FindingContext,
): PeerRow[] {
	const windows = members.map((each) => each.value.period);
	const places = placesOf(measure, windows, context.book);
	const ranks = ranksOf(
		members.map((each) => each.value.value),
		places,
		context,
	);
	return members
		.map(({ area, value }, index) => ({
			area,
			areaName: areaName(context.book, area),
			value,
			rank: ranks[index]?.label ?? "",
			own: area === own,
		}))
		.sort((left, right) => left.value.value - right.value.value);
}

function funnelAnswers(
	measure: Measure,
	members: readonly MemberValue[],
	own: AreaCode,
	context: FindingContext,
): PeerPosition["funnels"] {
	if (measure.unit !== "rate") return { kind: "not computable", why: "it is no rate of events" };
	const residents = members.map((each) => residentsOf(each, context));
	const missing = members
		.filter((_, index) => !residents[index])
		.map((each) => context.book.nameOf(each.area));
	if (missing.length > 0)
		return { kind: "not computable", why: `no population is given for ${listInWords(missing)}` };
	const peers = members.map(({ value }, index) => ({
		rate: value.value,
		population: residents[index]?.population ?? 0,
	}));
	const compared = peerComparison({ peers, per: measure.per ?? 1000 });
	const place =
		"members" in compared ? compared.members[members.findIndex((each) => each.area === own)] : undefined;
	if (compared.kind === "not computable" || !place)
		return { kind: "not computable", why: "the group is too small or has no events" };
	return {
		poisson: place.chance,
		poissonZ: place.z,
		widened: place.widened,
		widenedZ: place.widenedZ,
		centre: compared.pooledRate,
		from: residents.flatMap((each) => each?.from ?? []),
		members: members.map(({ area }, index) => ({
			area,
			population: residents[index]?.population ?? 0,
			poisson: compared.members[index]?.chance ?? "not different",
		})),
	};
}

/** The people behind a rate: as its supplier gave them, else the population of the settings. */
function residentsOf(
	{ area, value }: MemberValue,
	{ population, book }: FindingContext,
): { population: number; from: readonly StatedValue[] } | undefined {
	if (value.denominator !== undefined) return { population: value.denominator, from: [value] };
	if (!population) return undefined;
	const residents = book.value({ measure: population.measure, area, window: population.period });
	return residents && { population: residents.value, from: [value, residents] };
}
