/** A point on a plane, in metres or any one unit. */
export type Point = { readonly x: number; readonly y: number };

/** Forgives the last digits of a distance, so that cells one diagonal apart count as neighbours. */
const forgiveness = 1 + 1e-9;

/**
 * For each point the other points within a distance, by index, nearest box by nearest box.
 *
 * Points are sorted into square boxes as wide as the distance, so that only nine boxes are searched.
 *
 * @param reach above 0
 * @example
 * nearPoints([{ x: 0, y: 0 }, { x: 3, y: 4 }, { x: 9, y: 9 }], 5) // => [[1], [0], []]
 */
export function nearPoints(points: readonly Point[], reach: number): number[][] {
	const limit = reach * forgiveness;
	const boxes = new Map<string, number[]>();
	const boxOf = (value: number) => Math.floor(value / limit);
	points.forEach(({ x, y }, index) => {
		const key = `${boxOf(x)} ${boxOf(y)}`;
		const box = boxes.get(key);
		if (box) box.push(index);
		else boxes.set(key, [index]);
	});
	return points.map(({ x, y }, index) => {
		const near: number[] = [];
		for (let column = boxOf(x) - 1; column <= boxOf(x) + 1; column++)
			for (let row = boxOf(y) - 1; row <= boxOf(y) + 1; row++)
				for (const other of boxes.get(`${column} ${row}`) ?? []) {
					const at = points[other];
					if (at && other !== index && Math.hypot(at.x - x, at.y - y) <= limit) near.push(other);
				}
		return near.sort((a, b) => a - b);
	});
}
