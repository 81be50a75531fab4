import type { HarmWeights } from "#analysis/statistics";
import type { AcceptedStep } from "#evidence/measures";
import { type Location, type MeasureId, type Period, periodKey } from "#vocabulary";
import { additivityFindings } from "../additivity-finding.ts";
import type { Address, AreaGroup } from "../address.ts";
import { changeFinding } from "../change-finding.ts";
import { coverageGaps } from "../coverage-gap.ts";
import type { FindingContext } from "../finding-context.ts";
import { type PeerPosition, peerPosition } from "../peer-position.ts";
import type { SumToCheck } from "../sums.ts";
import { besideOf, type PlacedPeers } from "./beside.ts";
import type { OrderedFinding } from "./ordered-finding.ts";
import { placed } from "./placed.ts";

/** A window of the settings: its name, its period, and what it is held against. */
export type OrderingWindow = {
	readonly name: string;
	readonly period: Period;
	readonly against?: Period;
	readonly reason?: string;
};

/** What is looked through for findings. */
export type OrderingRequest = {
	/** In the order of the settings: a measure is told in the first in which its change is held. */
	readonly windows: readonly OrderingWindow[];
	readonly groups: readonly AreaGroup[];
	readonly steps: readonly AcceptedStep[];
	readonly sums: readonly SumToCheck[];
	/** Measures on which this year's or last year's priorities rest: a gap in them matters more. */
	readonly priorities: ReadonlySet<string>;
	readonly harm?: HarmWeights;
	readonly at: Location;
};

/**
 * Everything that the evidence of an area says, most telling first: changes (how much, how sure, against peers and
 * county, signals, harm, outlook), places among peers, gaps in the evidence, sums that do not hold. What each place
 * stands on is in the finding; see docs/method/order-of-findings.md. The same evidence gives the same order.
 */
export function orderFindings(request: OrderingRequest, context: FindingContext): OrderedFinding[] {
	const changes = changesOf(request, context);
	const told = new Set(changes.map((each) => each.finding.of.measure));
	const findings = [
		...changes,
		...signalsOf(request, context, told),
		...peersOf(request, context, changes),
		...gapsOf(request, context),
		...faultsOf(request, context),
	];
	return findings.sort(byOrder);
}

function byOrder(left: OrderedFinding, right: OrderedFinding): number {
	return (
		Number(left.illustrative) - Number(right.illustrative) ||
		right.order - left.order ||
		right.weight - left.weight ||
		(left.id < right.id ? -1 : 1)
	);
}

/** The measures of which something is held for the own area as a whole, in the order of their ids. */
function ownMeasures({ book, ownArea }: FindingContext): MeasureId[] {
	const held = book.observations.filter((each) => each.area === ownArea && each.breakdown === undefined);
	return [...new Set(held.map((each) => each.measure))].sort();
}

function changesOf(request: OrderingRequest, context: FindingContext): OrderedFinding[] {
	return ownMeasures(context).flatMap((measure) => {
		for (const window of request.windows) {
			const address = addressIn(measure, window, context);
			const finding = address.against && changeFinding(address, request.at, context);
			if (!finding?.ok) continue;
			const beside = besideOf(address, finding.value, request, context);
			return [placed(finding.value, beside, window.name)];
		}
		return [];
	});
}

function addressIn(measure: MeasureId, window: OrderingWindow, { ownArea }: FindingContext): Address {
	const { period, against, reason } = window;
	return {
		measure,
		area: ownArea,
		window: period,
		...(against ? { against } : {}),
		...(reason === undefined ? {} : { reason }),
	};
}

/** Signals in the latest month of measures of which no change is told. */
function signalsOf(
	request: OrderingRequest,
	context: FindingContext,
	told: ReadonlySet<string>,
): OrderedFinding[] {
	const [window] = request.windows;
	if (!window) return [];
	return ownMeasures(context).flatMap((measure) => {
		if (told.has(measure)) return [];
		const beside = besideOf(addressIn(measure, window, context), undefined, request, context);
		const { signal, ...rest } = beside;
		return signal?.verdict.kind === "signal now" ? [placed(signal, rest)] : [];
	});
}

/** Places among similar areas, but where one stands beside a change already. */
function peersOf(
	request: OrderingRequest,
	context: FindingContext,
	changes: readonly OrderedFinding[],
): OrderedFinding[] {
	const beside = new Set(changes.flatMap((each) => (each.beside.peers ? [peersKey(each.beside.peers)] : [])));
	return ownMeasures(context).flatMap((measure) => {
		const found = firstPeers(measure, request, context);
		if (!found || beside.has(peersKey(found.position))) return [];
		return [placed(found.position, {}, found.windowName)];
	});
}

function peersKey({ of, group }: PeerPosition): string {
	return [of.measure, periodKey(of.window), group.name].join(" ");
}

/** The first window and group of the settings in which a rate or share has its place among all members. */
function firstPeers(
	measure: MeasureId,
	{ windows, groups, at }: OrderingRequest,
	context: FindingContext,
): PlacedPeers | undefined {
	const unit = context.book.measure(measure)?.unit;
	if (unit !== "rate" && unit !== "per cent") return undefined;
	for (const window of windows)
		for (const group of groups) {
			if (!group.members.includes(context.ownArea)) continue;
			const { against: _, ...address } = addressIn(measure, window, context);
			const position = peerPosition({ ...address, group }, at, context);
			if (position.ok) return { position: position.value, windowName: window.name };
		}
	return undefined;
}

/** What is not there of the time that the assessment is about, each measure once: gaps of years gone by are no news. */
function gapsOf({ at, priorities, windows }: OrderingRequest, context: FindingContext): OrderedFinding[] {
	const latest = new Map<string, OrderedFinding>();
	const start = windows[0]?.period.from ?? "";
	for (const gap of coverageGaps(at, context)) {
		if (gap.of.area !== context.ownArea || gap.of.window.to <= start) continue;
		const held = latest.get(gap.measure.id);
		if (held && held.finding.of.window.to >= gap.of.window.to) continue;
		latest.set(gap.measure.id, placed(gap, {}, undefined, { priority: priorities.has(gap.measure.id) }));
	}
	return [...latest.values()];
}

function faultsOf({ sums }: OrderingRequest, context: FindingContext): OrderedFinding[] {
	return additivityFindings(sums, context).map((fault) => placed(fault, {}));
}
