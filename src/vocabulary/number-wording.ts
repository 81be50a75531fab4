import type { Language } from "./language.ts";
import { UNITS, type Unit } from "./unit.ts";

/** The sign of negative numbers in print (U+2212), as long as a plus. */
const MINUS = "\u2212";

const RELIABLE_DIGITS = 15;

/**
 * Rounds half away from zero on the decimal digits of a number. Digits past the fifteenth, which are noise of binary
 * fractions, are dropped first. The one place where a number is rounded for print.
 *
 * @throws RangeError for what is not finite: no figure may be printed as “NaN” or “Infinity”.
 *
 * @example
 * roundedText(0.35, 1) // => "0.4"
 * @example
 * roundedText(-12.65, 1) // => "-12.7"
 */
export function roundedText(value: number, places: number): string {
	if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be printed as a number.`);
	const size = Number(Math.abs(value).toPrecision(RELIABLE_DIGITS));
	const [mantissa = "0", exponent = "0"] = String(size).split("e");
	const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
	const rounded = Number(`${shifted}e${-places}`).toFixed(places);
	return value < 0 && Number(rounded) !== 0 ? `-${rounded}` : rounded;
}

/**
 * A number as it is printed: thousands with commas, a true minus, a fixed number of decimals.
 *
 * @example
 * printedNumber(10271) // => "10,271"
 * @example
 * printedNumber(-12.6582, 1) // => "−12.7"
 */
export function printedNumber(value: number, places = 0): string {
	const text = roundedText(value, places);
	const [whole = "0", fraction] = text.replace("-", "").split(".");
	const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
	const sign = text.startsWith("-") ? MINUS : "";
	return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/**
 * A number with its sign always shown, as changes are; zero has none.
 *
 * @example
 * signedNumber(1082) // => "+1,082"
 */
export function signedNumber(value: number, places = 0): string {
	const printed = printedNumber(value, places);
	return Number(roundedText(value, places)) > 0 ? `+${printed}` : printed;
}

/** How a value of a unit is to be printed. `places` overrides the unit's own; `signed` is for changes. */
export type NumberStyle = {
	readonly places?: number;
	readonly signed?: boolean;
	readonly language?: Language;
};

/**
 * A value with its unit's sign: pounds before it, per cent behind it.
 *
 * @example
 * printedValue(51451, "pounds", { signed: true }) // => "+£51,451"
 * @example
 * printedValue(11.7749, "per cent") // => "11.8%"
 */
export function printedValue(value: number, unit: Unit, style: NumberStyle = {}): string {
	const { places: usual, symbol } = UNITS[unit];
	const places = style.places ?? usual;
	const number = style.signed ? signedNumber(value, places) : printedNumber(value, places);
	if (unit !== "pounds")
		return `${number}${unit === "percentage points" && style.language === "cy" ? " pwynt canran" : symbol}`;
	return /^[+\u2212]/.test(number) ? `${number.charAt(0)}£${number.slice(1)}` : `£${number}`;
}

/**
 * An ordinal for running text.
 *
 * @example
 * ordinal(13) // => "13th"
 */
export function ordinal(value: number): string {
	const lastTwo = value % 100;
	if (lastTwo >= 11 && lastTwo <= 13) return `${value}th`;
	return `${value}${{ 1: "st", 2: "nd", 3: "rd" }[value % 10] ?? "th"}`;
}

const CARDINALS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/**
 * A small whole number in words, a larger one in figures.
 *
 * @example
 * cardinal(5) // => "five"
 */
export function cardinal(value: number): string {
	return CARDINALS[value] ?? printedNumber(value);
}

/**
 * Several things in a row, as one writes them.
 *
 * @example
 * listInWords(["Fant", "East", "High Street"]) // => "Fant, East and High Street"
 */
export function listInWords(items: readonly string[], language: Language = "en"): string {
	if (items.length < 2) return items.join("");
	return `${items.slice(0, -1).join(", ")} ${language === "cy" ? "a" : "and"} ${items.at(-1)}`;
}
