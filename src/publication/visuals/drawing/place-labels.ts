/** A rectangle of a picture. */
export type Box = {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
};

/** A label that wants to stand near a place: in the first of its forms that finds room. */
export type NearLabel = {
	readonly x: number;
	readonly y: number;
	readonly forms: readonly {
		readonly lines: readonly string[];
		readonly width: number;
		readonly height: number;
	}[];
};

/** A label that has found its place, and how far it had to go. */
export type FoundPlace = { readonly box: Box; readonly lines: readonly string[]; readonly away: number };

/** Directions in the order of preference, in eighths of a turn from the right, clockwise. */
const EIGHTHS = [0, 4, 7, 1, 5, 3, 6, 2];
const STEP = 6;

/**
 * Finds a place near its own for each label, nearest first, so that none covers another, an obstacle or the edge. All
 * find a place or none does, since a picture in which some things have no name is worse than one with numbers.
 *
 * @param reach how far from its place a label may stand
 * @returns the places in the order of the labels, or undefined
 * @example
 * placeLabels([{ x: 50, y: 50, forms: [{ lines: ["A"], width: 10, height: 10 }] }], [], { left: 0, right: 100, top: 0, bottom: 100 }, { gap: 8, reach: 20 })?.[0]?.box // => { left: 58, right: 68, top: 45, bottom: 55 }
 */
export function placeLabels(
	labels: readonly NearLabel[],
	obstacles: readonly Box[],
	room: Box,
	distance: { readonly gap: number; readonly reach: number },
): FoundPlace[] | undefined {
	const taken = [...obstacles];
	const found = new Map<NearLabel, FoundPlace>();
	for (const label of mostCrowdedFirst(labels)) {
		const place = firstFree(label, taken, room, distance);
		if (!place) return undefined;
		taken.push(place.box);
		found.set(label, place);
	}
	return labels.flatMap((label) => found.get(label) ?? []);
}

/** Labels whose places lie close together choose first: the others have room enough. */
function mostCrowdedFirst(labels: readonly NearLabel[]): NearLabel[] {
	const crowd = (label: NearLabel) =>
		labels.reduce((sum, other) => {
			const apart = Math.hypot(label.x - other.x, label.y - other.y);
			return other === label ? sum : sum + 1 / (1 + apart);
		}, 0);
	return labels.toSorted((one, other) => crowd(other) - crowd(one));
}

function firstFree(
	label: NearLabel,
	taken: readonly Box[],
	room: Box,
	{ gap, reach }: { readonly gap: number; readonly reach: number },
): FoundPlace | undefined {
	for (let away = gap; away <= reach; away += STEP)
		for (const { lines, width, height } of label.forms)
			for (const eighth of EIGHTHS) {
				const box = boxBeside(label, eighth, away, width, height);
				if (isWithin(box, room) && !taken.some((each) => overlap(each, box))) return { box, lines, away };
			}
	return undefined;
}

function boxBeside({ x, y }: NearLabel, eighth: number, away: number, width: number, height: number): Box {
	const turn = (eighth / 8) * 2 * Math.PI;
	const across = Math.round(Math.cos(turn) * 1e6) / 1e6;
	const down = Math.round(Math.sin(turn) * 1e6) / 1e6;
	const left = x + across * away + (Math.sign(across) * width) / 2 - width / 2;
	const top = y + down * away + (Math.sign(down) * height) / 2 - height / 2;
	return { left, right: left + width, top, bottom: top + height };
}

function isWithin(box: Box, room: Box): boolean {
	return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

function overlap(one: Box, other: Box): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
