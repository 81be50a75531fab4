import { extent, tickStep } from "d3-array";
import { precisionFixed } from "d3-format";
import { scaleLinear } from "d3-scale";
import { printedNumber } from "#vocabulary";

/** A tick of the axis of values: where it stands and what it says. */
export type ValueTick = { readonly value: number; readonly at: number; readonly text: string };

/** The axis of values: where a value is drawn, its ticks, and the words of the number it starts at if above nought. */
export type ValueAxis = {
	readonly at: (value: number) => number;
	readonly ticks: readonly ValueTick[];
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
	/** Whether only whole numbers can occur, so that ticks between them would mislead. */
	readonly whole: boolean;
	/** False where the drawn range must end at the values themselves, not at a round number. Default true. */
	readonly nice?: boolean;
};

/** Room beside values that are all alike, as a share of their size. */
const ROOM_WHEN_ALIKE = 0.1;

/** An axis with round ticks, at most one more than wished for. */
export function valueAxis(wish: ValueAxisWish): ValueAxis {
	const { scale, values, count } = scaleWithTicks(wish);
	const [low = 0, high = 1] = scale.domain();
	const text = tickWords(tickStep(low, high, count), Math.max(Math.abs(low), Math.abs(high)), wish);
	return {
		at: (value) => scale(value),
		ticks: values.map((value) => ({ value, at: scale(value), text: text(value) })),
		startsAt: low > 0 ? text(low) : undefined,
	};
}

function scaleWithTicks(wish: ValueAxisWish) {
	const domain = domainOf(wish);
	for (let count = wish.ticks; ; count -= 1) {
		const scale = scaleLinear().domain(domain).range(wish.range);
		// From nought the axis may end between ticks, which saves room; elsewhere both ends are ticks, and can be said.
		if (wish.nice !== false) scale.nice(domain[0] === 0 ? wish.ticks : count);
		const values = scale.ticks(count).filter((value) => !wish.whole || Number.isInteger(value));
		if (values.length <= wish.ticks + 1 || count === 1) return { scale, values, count };
	}
}

/** Whether all known values are whole numbers, as counts are. */
export function allWhole(values: readonly (number | null | undefined)[]): boolean {
	return values.every((value) => value === null || value === undefined || Number.isInteger(value));
}

function domainOf({ values, zero }: ValueAxisWish): [number, number] {
	const known = values.filter((value) => value !== null && value !== undefined);
	const [low = 0, high = 1] = extent(known);
	const room = low === high ? Math.abs(low) * ROOM_WHEN_ALIKE : 0;
	if (low === high && low === 0) return [0, 1];
	return zero ? [Math.min(0, low - room), Math.max(0, high + room)] : [low - room, high + room];
}

function tickWords(step: number, most: number, wish: ValueAxisWish): (value: number) => string {
	const power = Math.min(Math.floor(Math.log10(most) / 3), wish.powers.length + 1);
	const [divisor, word] = power < 2 ? [1, ""] : [1000 ** power, wish.powers[power - 2] ?? ""];
	const places = wish.whole && divisor === 1 ? 0 : precisionFixed(step / divisor);
	return (value) => (value === 0 ? "0" : `${printedNumber(value / divisor, places)}${word}`);
}
