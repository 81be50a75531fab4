/** Lines that are the same in two texts: the place of each in the first, and in the second. Both rise. */
export type LineMatch = readonly [first: number, second: number];

/** A stretch of both texts that is still to be compared, ends not included. */
type Stretch = { readonly a: number; readonly aEnd: number; readonly b: number; readonly bEnd: number };

/** Where a stretch has no line that stands once in both, tables up to this size find the longest common part. */
const LARGEST_TABLE = 1_000_000;

/**
 * The lines of a text, each with its line end, so that joined again they are the text.
 *
 * @example
 * linesOf("a\r\nb\nc") // => ["a\r\n", "b\n", "c"]
 */
export function linesOf(text: string): readonly string[] {
	return text === "" ? [] : text.split(/(?<=\n)/);
}

/**
 * Lines that two texts share, by “patience”: lines that stand once in both are anchors, and what lies between them is
 * compared again. Sections that moved or were rewritten are then told as a reader would tell them. After Bram Cohen.
 */
export function lineMatches(first: readonly string[], second: readonly string[]): readonly LineMatch[] {
	const matches: LineMatch[] = [];
	const waiting: Stretch[] = [{ a: 0, aEnd: first.length, b: 0, bEnd: second.length }];
	for (let stretch = waiting.pop(); stretch; stretch = waiting.pop()) {
		const inner = withoutEqualEnds(first, second, stretch, matches);
		if (inner.a === inner.aEnd || inner.b === inner.bEnd) continue;
		const anchors = rising(loneLines(first, second, inner));
		if (anchors.length === 0) matches.push(...longestCommon(first, second, inner));
		else waiting.push(...between(inner, anchors));
		matches.push(...anchors);
	}
	return matches.sort(([left], [right]) => left - right);
}

/** Notes equal lines at both ends of a stretch, and gives what lies between them. */
function withoutEqualEnds(
	first: readonly string[],
	second: readonly string[],
	{ a, aEnd, b, bEnd }: Stretch,
	matches: LineMatch[],
): Stretch {
	let [from, to] = [0, 0];
	const shorter = Math.min(aEnd - a, bEnd - b);
	while (from < shorter && first[a + from] === second[b + from]) {
		matches.push([a + from, b + from]);
		from += 1;
	}
	while (to < shorter - from && first[aEnd - to - 1] === second[bEnd - to - 1]) {
		matches.push([aEnd - to - 1, bEnd - to - 1]);
		to += 1;
	}
	return { a: a + from, aEnd: aEnd - to, b: b + from, bEnd: bEnd - to };
}

/** Lines that stand exactly once in each part of a stretch, in the order of the first. */
function loneLines(first: readonly string[], second: readonly string[], stretch: Stretch): LineMatch[] {
	const inSecond = placesOfLone(second, stretch.b, stretch.bEnd);
	return [...placesOfLone(first, stretch.a, stretch.aEnd)].flatMap(([line, place]): LineMatch[] => {
		const other = inSecond.get(line);
		return place === undefined || other === undefined ? [] : [[place, other]];
	});
}

function placesOfLone(
	lines: readonly string[],
	from: number,
	to: number,
): ReadonlyMap<string, number | undefined> {
	const places = new Map<string, number | undefined>();
	for (let index = from; index < to; index += 1) {
		const line = lines[index] ?? "";
		places.set(line, places.has(line) ? undefined : index);
	}
	return places;
}

/** The longest choice of matches that rises in the second text too. */
function rising(matches: readonly LineMatch[]): LineMatch[] {
	const ends: number[] = [];
	const before: number[] = [];
	matches.forEach(([, second], index) => {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((matches[ends[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
			else high = middle;
		}
		before[index] = ends[low - 1] ?? -1;
		ends[low] = index;
	});
	const chosen: LineMatch[] = [];
	for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1)
		chosen.unshift(matches[index] ?? [0, 0]);
	return chosen;
}

function between({ a, aEnd, b, bEnd }: Stretch, anchors: readonly LineMatch[]): Stretch[] {
	const starts: LineMatch[] = [[a - 1, b - 1], ...anchors];
	return starts.map(([first, second], index) => {
		const [nextFirst, nextSecond] = anchors[index] ?? [aEnd, bEnd];
		return { a: first + 1, aEnd: nextFirst, b: second + 1, bEnd: nextSecond };
	});
}

/** The longest common part of a stretch; nothing where that would take a table too large. */
function longestCommon(
	first: readonly string[],
	second: readonly string[],
	{ a, aEnd, b, bEnd }: Stretch,
): LineMatch[] {
	const [rows, columns] = [aEnd - a, bEnd - b];
	if (rows * columns > LARGEST_TABLE) return [];
	const width = columns + 1;
	const lengths = new Uint32Array((rows + 1) * width);
	const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
	for (let row = rows - 1; row >= 0; row -= 1)
		for (let column = columns - 1; column >= 0; column -= 1)
			lengths[row * width + column] =
				first[a + row] === second[b + column]
					? at(row + 1, column + 1) + 1
					: Math.max(at(row + 1, column), at(row, column + 1));
	const matches: LineMatch[] = [];
	for (let [row, column] = [0, 0]; row < rows && column < columns; )
		if (first[a + row] === second[b + column]) {
			matches.push([a + row, b + column]);
			row += 1;
			column += 1;
		} else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
		else column += 1;
	return matches;
}
