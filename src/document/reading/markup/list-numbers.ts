/** How one level of a list is numbered. `pattern` shows where numbers stand: `%1.%2` is the number of levels 1 and 2. */
export type ListLevel = {
	readonly form:
		| "bullet"
		| "decimal"
		| "lower letter"
		| "upper letter"
		| "lower roman"
		| "upper roman"
		| "none";
	readonly pattern: string;
	readonly start: number;
};

const BULLET = "•";
const ROMAN: readonly (readonly [number, string])[] = [
	[100, "c"],
	[90, "xc"],
	[50, "l"],
	[40, "xl"],
	[10, "x"],
	[9, "ix"],
	[5, "v"],
	[4, "iv"],
	[1, "i"],
];

/** Counts the items of lists, so that the numbers that a program sets by itself are read as people see them. */
export class ListNumbers {
	readonly #counts = new Map<string, number[]>();

	/** The marker of the next item of a list on a level (0 the highest), as printed. */
	next(list: string, level: number, levels: readonly (ListLevel | undefined)[]): string {
		const counts = this.#counts.get(list) ?? [];
		this.#counts.set(list, counts);
		counts.length = Math.min(counts.length, level + 1);
		for (let above = 0; above < level; above += 1) counts[above] ??= levels[above]?.start ?? 1;
		counts[level] = counts[level] === undefined ? (levels[level]?.start ?? 1) : counts[level] + 1;
		return printed(counts, levels, levels[level]);
	}
}

function printed(
	counts: readonly number[],
	levels: readonly (ListLevel | undefined)[],
	own: ListLevel | undefined,
): string {
	if (!own || own.form === "bullet") return BULLET;
	if (own.form === "none") return "";
	return own.pattern.replaceAll(/%(\d)/g, (_, position) =>
		numeral(counts[position - 1] ?? 1, levels[position - 1]?.form ?? "decimal"),
	);
}

/** A number as a list prints it; beyond what letters and Roman numerals are used for, in figures. */
function numeral(count: number, form: ListLevel["form"]): string {
	if (form.endsWith("letter") && count >= 1 && count <= 26)
		return cased(String.fromCharCode(96 + count), form);
	if (form.endsWith("roman") && count >= 1 && count <= 200) return cased(roman(count), form);
	return String(count);
}

function cased(letters: string, form: ListLevel["form"]): string {
	return form.startsWith("upper") ? letters.toUpperCase() : letters;
}

function roman(count: number): string {
	let left = count;
	let letters = "";
	for (const [size, sign] of ROMAN)
		while (left >= size) {
			letters += sign;
			left -= size;
		}
	return letters;
}
