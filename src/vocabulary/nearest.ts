/**
 * The known word that most resembles a mistyped one, or undefined if none is near: at most a third of its letters
 * differ (added, dropped, changed, or two neighbours swapped). Case and punctuation do not count.
 *
 * @example
 * nearest("crime.robery", ["crime.robbery", "asb.incidents"]) // => "crime.robbery"
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	const wanted = plain(word);
	let best: string | undefined;
	let bestDistance = Math.floor(wanted.length / 3) + 1;
	for (const candidate of known) {
		const distance = editDistance(wanted, plain(candidate), bestDistance);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

function plain(word: string): string {
	return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ");
}

/** Damerau's distance with adjacent swaps; gives up at `limit`. */
function editDistance(left: string, right: string, limit: number): number {
	if (Math.abs(left.length - right.length) >= limit) return limit;
	let beforeLast: number[] = [];
	let last = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let row = 1; row <= left.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= right.length; column += 1) {
			const same = left[row - 1] === right[column - 1];
			let cost = Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (same ? 0 : 1),
			);
			const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
			if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
			current.push(cost);
		}
		beforeLast = last;
		last = current;
	}
	return last[right.length] ?? limit;
}
