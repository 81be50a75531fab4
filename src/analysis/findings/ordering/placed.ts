import type { Polarity } from "#vocabulary";
import type { ChangeFinding } from "../change-finding.ts";
import type { PeerPosition } from "../peer-position.ts";
import type { Finding } from "../say-finding.ts";
import type { SignalFinding } from "../signal-finding.ts";
import type { Direction } from "../words/change-words.ts";
import type { Beside, OrderedFinding } from "./ordered-finding.ts";
import {
	certaintyOf,
	changePart,
	orderValue,
	peersPart,
	volumePart,
	type WeightParts,
	weightOfParts,
} from "./weight.ts";

/** What a gap weighs: that nobody counts what a priority rests on matters more than another gap. */
const GAP_WEIGHTS = { priority: 0.6, other: 0.3 } as const;

/** A sum that does not hold casts doubt on a figure; it is no news of the area, and weighs half. */
const WEIGHT_OF_FAULT = 0.5;

/** Harm on a scale of powers of ten, as volumes are: this many days of sentence or pounds count fully. */
const LARGE_HARM = 1_000_000;

/** Places a finding: how sure, how much it matters, which way it goes and whether that is welcome. */
export function placed(
	finding: Finding,
	beside: Beside,
	windowName?: string,
	{ priority = false }: { readonly priority?: boolean } = {},
): OrderedFinding {
	const { measure } = finding as { readonly measure?: { readonly polarity: Polarity } };
	const parts = partsOf(finding, beside);
	const weight = weightIn(finding, parts, priority);
	const illustrative = finding.figures.some((each) => each.illustrative) || isInvented(finding);
	const signal =
		beside.signal && (!beside.signal.series.illustrative || illustrative) ? beside.signal : undefined;
	const certainty = certaintyOf(finding.strength, signal?.verdict.kind === "signal now");
	const direction = directionOf(finding);
	return {
		id: [
			finding.kind,
			finding.of.measure,
			...(windowName === undefined ? [finding.of.area] : [windowName]),
		].join(" "),
		finding,
		...(windowName === undefined ? {} : { windowName }),
		direction,
		certainty,
		weight,
		parts,
		order: orderValue(certainty, weight),
		meaning: meaningOf(finding, direction, measure?.polarity ?? "neither"),
		illustrative,
		beside,
	};
}

function isInvented(finding: Finding): boolean {
	return finding.kind === "signal" && finding.series.illustrative;
}

function weightIn(finding: Finding, parts: WeightParts, priority: boolean): number {
	if (finding.kind === "coverage gap") return GAP_WEIGHTS[priority ? "priority" : "other"];
	if (finding.kind === "additivity fault") return finding.weight * WEIGHT_OF_FAULT;
	return weightOfParts(parts);
}

function partsOf(finding: Finding, { peers, harm }: Beside): WeightParts {
	const own =
		finding.kind === "change"
			? changeParts(finding)
			: finding.kind === "signal"
				? signalParts(finding)
				: finding.kind === "peer position"
					? { peers: peersPart(distanceOf(finding)) }
					: {};
	return {
		...own,
		...(harm === undefined ? {} : { harm: Math.min(1, Math.log10(1 + harm) / Math.log10(1 + LARGE_HARM)) }),
		...(peers ? { peers: peersPart(distanceOf(peers)) } : {}),
	};
}

function changeParts({ shown }: ChangeFinding): WeightParts {
	const points = shown.points?.value ?? undefined;
	const perCent = shown["signed-change"]?.value ?? relativeChange(shown);
	const stated = shown.stated;
	const { base } = shown.value ?? {};
	const change =
		points === undefined
			? perCent === undefined
				? undefined
				: changePart(perCent, "per cent")
			: changePart(points, "points");
	const ofStatement =
		stated?.value == null
			? undefined
			: changePart(stated.value, stated.unit === "percentage points" ? "points" : "per cent");
	const volume = base?.kind === "counts" ? volumePart(base.numerator) : undefined;
	return {
		...(volume === undefined ? {} : { volume }),
		...((change ?? ofStatement) === undefined ? {} : { change: change ?? ofStatement ?? 0 }),
	};
}

/** On a base under 20 no per cent is printed, but the order may know it. */
function relativeChange({ value, previous }: ChangeFinding["shown"]): number | undefined {
	const [now, before] = [value?.value ?? null, previous?.value ?? null];
	return now === null || before === null || before === 0 ? undefined : ((now - before) / before) * 100;
}

function signalParts({ series }: SignalFinding): WeightParts {
	const latest = series.points.findLast(({ value }) => value !== null)?.value ?? 0;
	return { volume: volumePart(latest) };
}

function distanceOf({ funnels, rows, average }: PeerPosition) {
	if (!("kind" in funnels)) return { z: funnels.widenedZ };
	const own = rows.find((row) => row.own)?.value.value ?? average;
	return { perCent: average === 0 ? 0 : ((own - average) / average) * 100 };
}

function directionOf(finding: Finding): Direction {
	if (finding.kind === "change") return finding.direction;
	if (finding.kind !== "signal") return "same";
	return finding.chart.latest?.directions[0] ?? "same";
}

function meaningOf(finding: Finding, direction: Direction, polarity: Polarity): OrderedFinding["meaning"] {
	if (finding.kind === "peer position") {
		if (finding.standing === "in line with") return "neither";
		return meaningOfDirection(finding.standing === "above" ? "up" : "down", polarity);
	}
	return meaningOfDirection(direction, polarity);
}

function meaningOfDirection(direction: Direction, polarity: Polarity): OrderedFinding["meaning"] {
	if (direction === "same" || polarity === "neither") return "neither";
	return (polarity === "higher is better") === (direction === "up") ? "improvement" : "concern";
}
