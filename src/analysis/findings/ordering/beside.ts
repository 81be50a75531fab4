import { weightedHarm } from "#analysis/statistics";
import type { Address } from "../address.ts";
import { type ChangeFinding, changeFinding } from "../change-finding.ts";
import type { FindingContext } from "../finding-context.ts";
import { outlookFinding } from "../outlook-finding.ts";
import { type PeerPosition, peerPosition } from "../peer-position.ts";
import { signalFinding } from "../signal-finding.ts";
import type { OrderingRequest } from "./order-findings.ts";
import type { Beside } from "./ordered-finding.ts";

/** A place among peers and the name of the window in which it is. */
export type PlacedPeers = { readonly position: PeerPosition; readonly windowName: string };

/** Fewer months than these make no chart worth telling of. */
const MONTHS_FOR_SIGNAL = 13;

/** The breakdown in which a measure is held by offence code. */
const BY_OFFENCE = /^offence=(.+)$/;

/** What can be said beside a finding of a measure; what cannot be worked out is absent. */
export function besideOf(
	address: Address,
	change: ChangeFinding | undefined,
	request: OrderingRequest,
	context: FindingContext,
): Beside {
	const parts = {
		signal: signalOf(address, request, context),
		peers: peersOf(address, request, context),
		county: change && countyOf(address, request, context),
		outlook: outlookOf(address, change, request, context),
		harm: harmOf(address, request, context),
	};
	return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Beside;
}

function signalOf(address: Address, { steps, at }: OrderingRequest, context: FindingContext) {
	const { points } = context.book.series(address.measure, address.area, "month");
	if (points.filter(({ value }) => value !== null).length < MONTHS_FOR_SIGNAL) return undefined;
	const judged = signalFinding(address, steps, at, context);
	return judged.ok ? judged.value : undefined;
}

function peersOf(address: Address, { groups, at }: OrderingRequest, context: FindingContext) {
	const unit = context.book.measure(address.measure)?.unit;
	if (unit !== "rate" && unit !== "per cent") return undefined;
	for (const group of groups.filter(({ members }) => members.includes(address.area))) {
		const { against: _, ...alone } = address;
		const position = peerPosition({ ...alone, group }, at, context);
		if (position.ok) return position.value;
	}
	return undefined;
}

/** The change of the first total above the own area, among the groups of the settings, that can be worked out. */
function countyOf(address: Address, { groups, at }: OrderingRequest, context: FindingContext) {
	for (const { members, total, parts = [] } of groups) {
		const nearest = parts.find((part) => part.members.includes(address.area))?.total;
		const above = members.includes(address.area) ? (total ?? nearest) : nearest;
		if (above === undefined || above === address.area) continue;
		const change = changeFinding({ ...address, area: above }, at, context);
		if (change.ok && change.value.evidence) return change.value;
	}
	return undefined;
}

/** An outlook stands on published months only: where a change is published, months made to show a method add nothing. */
function outlookOf(
	address: Address,
	change: ChangeFinding | undefined,
	{ steps, at }: OrderingRequest,
	context: FindingContext,
) {
	const found = outlookFinding(address, steps, at, context);
	if (!found.ok) return undefined;
	const invented = found.value.figures.some((each) => each.illustrative);
	const stated = change?.figures.every((each) => !each.illustrative) ?? false;
	return invented && stated ? undefined : found.value;
}

/** Harm by the offence codes in which a measure is held; absent without codes, or where a code has no weight. */
function harmOf(
	{ measure, area, window }: Address,
	{ harm }: OrderingRequest,
	{ book }: FindingContext,
): number | undefined {
	if (!harm) return undefined;
	const codes = book.breakdowns(measure, area, window).flatMap((each) => {
		const code = BY_OFFENCE.exec(each.breakdown ?? "")?.[1];
		return code === undefined ? [] : [[code.toUpperCase(), each.value] as const];
	});
	const count = codes.reduce((sum, [, value]) => sum + value, 0);
	const sum = weightedHarm({
		categories: [{ name: measure, count, byCode: Object.fromEntries(codes) }],
		table: harm,
	});
	const [category] = sum.categories;
	return category?.kind === "harm" ? category.value : undefined;
}
