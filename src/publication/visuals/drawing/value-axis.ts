import { extent, tickStep } from "d3-array";
import { precisionFixed } from "d3-format";
import { scaleLinear } from "d3-scale";
import { printedNumber } from "#vocabulary";

/** A tick of the axis of values: where it stands and what it says. */
export type ValueTick = { readonly value: number; readonly at: number; readonly text: string };

/** The axis of values: where a value is drawn, its ticks, and the number it starts at if that is not nought. */
export type ValueAxis = {
	readonly at: (value: number) => number;
	readonly ticks: readonly ValueTick[];
	readonly from: number;
	readonly startsAt: string | undefined;
};

export type ValueAxisWish = {
	/** Everything that must fit, with gaps as null. */
	readonly values: readonly (number | null | undefined)[];
	/** Whether the axis must show nought. */
	readonly zero: boolean;
	/** Where the lowest and the highest value are drawn. */
	readonly range: readonly [number, number];
	readonly ticks: number;
	/** Words for millions, thousands of millions and millions of millions. */
	readonly powers: readonly [string, string, string];
	/** False where the drawn range must end at the values themselves, not at a round number. Default true. */
	readonly nice?: boolean;
};

/** Room beside values that are all alike, as a share of their size. */
const ROOM_WHEN_ALIKE = 0.1;

/** An axis with about as many round ticks as wished for. */
export function valueAxis(wish: ValueAxisWish): ValueAxis {
	const scale = scaleLinear().domain(domainOf(wish)).range(wish.range);
	if (wish.nice !== false) scale.nice(wish.ticks);
	const ticks = scale.ticks(wish.ticks);
	const [low = 0, high = 1] = scale.domain();
	const text = tickWords(low, high, wish);
	return {
		at: (value) => scale(value),
		ticks: ticks.map((value) => ({ value, at: scale(value), text: text(value) })),
		from: low,
		startsAt: low > 0 ? text(low) : undefined,
	};
}

function domainOf({ values, zero }: ValueAxisWish): [number, number] {
	const known = values.filter((value) => value !== null && value !== undefined);
	const [low = 0, high = 1] = extent(zero ? [...known, 0] : known);
	if (low < high) return [low, high];
	if (low === 0) return [0, 1];
	const room = Math.abs(low) * ROOM_WHEN_ALIKE;
	return [low - room, high + room];
}

function tickWords(low: number, high: number, wish: ValueAxisWish): (value: number) => string {
	const step = tickStep(low, high, wish.ticks);
	const most = Math.max(Math.abs(low), Math.abs(high));
	const power = Math.min(Math.floor(Math.log10(most) / 3), wish.powers.length + 1);
	const [divisor, word] = power < 2 ? [1, ""] : [1000 ** power, wish.powers[power - 2] ?? ""];
	const places = precisionFixed(step / divisor);
	return (value) => (value === 0 ? "0" : `${printedNumber(value / divisor, places)}${word}`);
}
