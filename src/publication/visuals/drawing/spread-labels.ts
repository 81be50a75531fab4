/** A label that would like its middle at a height, and how tall it is. */
export type WantedHeight = { readonly at: number; readonly height: number };

/**
 * Moves labels of one column apart, keeping their order, so that none covers another: downwards, and back up where
 * the room ends. Returns the middles in the order of the labels handed in. If there is less room than labels they
 * run past the lower end, still apart.
 *
 * @example
 * spreadLabels([{ at: 10, height: 16 }, { at: 12, height: 16 }], { from: 0, to: 100 }) // => [10, 26]
 */
export function spreadLabels(
	labels: readonly WantedHeight[],
	room: { readonly from: number; readonly to: number },
): number[] {
	const order = labels
		.map((label, index) => ({ ...label, index }))
		.sort((one, other) => one.at - other.at || one.index - other.index);
	const tops = pushedDown(order, room.from);
	pullUp(order, tops, room.to);
	if ((tops[0] ?? room.from) < room.from) tops.splice(0, tops.length, ...packed(order, room.from));
	const middles: number[] = [];
	for (const [rank, { index, height }] of order.entries()) middles[index] = (tops[rank] ?? 0) + height / 2;
	return middles;
}

function pushedDown(order: readonly WantedHeight[], from: number): number[] {
	let free = from;
	return order.map(({ at, height }) => {
		const top = Math.max(free, at - height / 2);
		free = top + height;
		return top;
	});
}

function pullUp(order: readonly WantedHeight[], tops: number[], to: number): void {
	let free = to;
	for (let rank = order.length - 1; rank >= 0; rank -= 1) {
		const height = order[rank]?.height ?? 0;
		tops[rank] = Math.min(tops[rank] ?? 0, free - height);
		free = tops[rank] ?? 0;
	}
}

function packed(order: readonly WantedHeight[], from: number): number[] {
	let free = from;
	return order.map(({ height }) => {
		free += height;
		return free - height;
	});
}
