/** What the areas of a funnel report. */
export type FunnelScale = "rate" | "share" | "standardised ratio";

/** One area on the scale on which its chance variation is even. */
export type ScaledArea = {
	/** The observed value, transformed. */
	readonly observed: number;
	/** Its standard error by chance alone. */
	readonly standardError: number;
	/** The standard error that needs the base only. */
	readonly baseError: number;
};

/** How one scale is transformed and read back. */
type ScaleRule = {
	readonly target: (events: number, base: number) => number;
	readonly scaled: (events: number, base: number, expected: number) => ScaledArea;
	readonly readBack: (value: number) => number;
};

/** Rates: logarithms, half an event added so that none has a logarithm too. */
const rateRule: ScaleRule = {
	target: (events, base) => Math.log(events / base),
	scaled: (events, base, expected) => {
		// No events have no spread of their own; the expected number lends its own.
		const spread = events === 0 ? expected : events;
		return {
			observed: Math.log((events + 0.5) / (base + 0.5)),
			standardError: Math.sqrt(spread / (spread + 0.5) ** 2 + base / (base + 0.5) ** 2),
			baseError: 1 / (2 * Math.sqrt(base)),
		};
	},
	readBack: Math.exp,
};

/** Shares: the arcsine of the square root, whose spread depends on the base alone. */
const shareRule: ScaleRule = {
	target: (events, base) => Math.asin(Math.sqrt(events / base)),
	scaled: (events, base) => {
		const error = 1 / (2 * Math.sqrt(base));
		return { observed: Math.asin(Math.sqrt(events / base)), standardError: error, baseError: error };
	},
	readBack: (value) => Math.sin(Math.min(Math.PI / 2, Math.max(0, value))) ** 2,
};

/** Observed over expected: logarithms, round a target of 1. */
const ratioRule: ScaleRule = {
	target: () => 0,
	scaled: (events, base) => {
		const error = 1 / Math.sqrt(base);
		const counted = events === 0 ? 0.5 : events;
		return { observed: Math.log(counted / base), standardError: error, baseError: error };
	},
	readBack: Math.exp,
};

/** The rule of each scale. */
export const funnelScales: Readonly<Record<FunnelScale, ScaleRule>> = {
	rate: rateRule,
	share: shareRule,
	"standardised ratio": ratioRule,
};
