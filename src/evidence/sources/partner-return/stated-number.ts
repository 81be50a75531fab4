/** The signs that people write with a number. */
export type NumberSymbol = "%" | "£" | "percentage points";

/** A number as somebody wrote it. */
export type StatedNumber = { readonly value: number; readonly symbol?: NumberSymbol };

const SPACE = "[ \\u00a0\\u202f\\u2009]";

const NUMBER = new RegExp(
	`^([+\\-\\u2212\\u2013]?)${SPACE}*(£?)${SPACE}*([+\\-\\u2212\\u2013]?)(\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:${SPACE}\\d{3})+)(\\.\\d+)?${SPACE}*(%|per ?cent|pp|p\\.p\\.|percentage points?)?$`,
	"i",
);

/**
 * Reads a number as people write it, or gives nothing: a minus may be any dash, thousands may be set off by commas or
 * spaces in groups of three, a pound sign or a per cent sign may stand with it. Nothing is guessed: “1,23”, “12k” and
 * “about 40” are no numbers.
 *
 * @example
 * readStatedNumber("£350,435") // => ({ value: 350435, symbol: "£" })
 * @example
 * readStatedNumber("+0.5 pp") // => ({ value: 0.5, symbol: "percentage points" })
 * @example
 * readStatedNumber("1,23") // => undefined
 */
export function readStatedNumber(text: string): StatedNumber | undefined {
	const found = NUMBER.exec(text.trim());
	if (!found) return undefined;
	const [, sign = "", pounds = "", innerSign = "", whole = "", fraction = "", behind = ""] = found;
	if (sign !== "" && innerSign !== "") return undefined;
	if (pounds !== "" && behind !== "") return undefined;
	const size = Number(whole.replaceAll(/\D/g, "") + fraction);
	const negative = sign + innerSign !== "" && sign + innerSign !== "+" && size !== 0;
	const symbol = pounds !== "" ? "£" : symbolOf(behind);
	return { value: negative ? -size : size, ...(symbol && { symbol }) };
}

/**
 * How many decimals a number is written with.
 *
 * @example
 * placesWritten("12.50%") // => 2
 */
export function placesWritten(text: string): number {
	return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

/** Whether a number is past what is kept exactly; infinity, which many digits become, is. */
export function isTooLarge({ value }: StatedNumber): boolean {
	return Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

function symbolOf(behind: string): NumberSymbol | undefined {
	if (behind === "") return undefined;
	return /^(%|per ?cent)$/i.test(behind) ? "%" : "percentage points";
}

/** Reads a whole number that counts something, such as how many were ranked. */
export function readWholeNumber(text: string): number | undefined {
	const stated = readStatedNumber(text);
	return stated && stated.symbol === undefined && Number.isSafeInteger(stated.value) && stated.value >= 0
		? stated.value
		: undefined;
}

/** A rank as people write it. */
export type WrittenRank = { readonly rank: number; readonly of?: number };

/**
 * Reads a rank: “9”, “9th”, “5=”, “9th of 12”.
 *
 * @example
 * readRank("9th of 12") // => ({ rank: 9, of: 12 })
 */
export function readRank(text: string): WrittenRank | undefined {
	const found = /^(\d{1,6})(?:st|nd|rd|th)?\s*=?(?:\s*(?:of|out of|\/)\s*(\d{1,6}))?$/i.exec(text.trim());
	const rank = Number(found?.[1]);
	if (!found || rank < 1) return undefined;
	return { rank, ...(found[2] !== undefined && { of: Number(found[2]) }) };
}
