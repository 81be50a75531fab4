import type { Figure, FigureSubject } from "#document";

/** How sure a finding is, with the words of a table. */
export const STRENGTHS = {
	"tested beyond chance": "more than chance would explain",
	"no clear change": "chance alone could explain it",
	untested: "not tested",
	"stated only": "stated by the source without its counts",
} as const;

export type Strength = keyof typeof STRENGTHS;

/** What every finding has: how sure it is, how much it matters, what it is of, and the figures that it says. */
export type FindingFrame<Kind extends string> = {
	readonly kind: Kind;
	readonly strength: Strength;
	/** From 0 (hardly matters) to 1, by volume and rate of change. */
	readonly weight: number;
	readonly of: Omit<FigureSubject, "against" | "breakdown"> & Partial<FigureSubject>;
	readonly figures: readonly Figure[];
};

const LARGE_VOLUME = 10_000;
const LARGE_CHANGE = 50;

/**
 * How much a finding matters, from 0 to 1: its volume on a scale of powers of ten (10,000 or more counts fully), by
 * half as it stands and by half as far as it changed (50% or more counts fully). An aid to sorting, printed nowhere.
 *
 * @example
 * weightOf({ volume: 10_000, perCent: 50 }) // => 1
 */
export function weightOf(numbers: { volume: number; perCent?: number | null }): number {
	const volume = Math.min(1, Math.log10(1 + Math.max(0, numbers.volume)) / Math.log10(1 + LARGE_VOLUME));
	const change = Math.min(1, Math.abs(numbers.perCent ?? 0) / LARGE_CHANGE);
	return Math.min(1, Math.round(volume * (0.5 + change / 2) * 1000) / 1000);
}
