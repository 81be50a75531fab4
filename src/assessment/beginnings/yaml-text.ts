/** A value as YAML can write it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [Key in string]: Plain };

/** What is said beside a text, such as the name of an area beside its code; nothing for most. */
export type Beside = (text: string) => string | undefined;

/**
 * Writes a value as YAML that reads back as the same value. Texts stand in quotation marks wherever they could be taken
 * for something else.
 *
 * @param beside a comment for a text that stands in a list, where there is one to make
 * @example
 * yamlText({ year: "2027/28", windows: { year: { period: "2026" } } }) // => "year: 2027/28\nwindows:\n  year:\n    period: \"2026\"\n"
 */
export function yamlText(
	value: { readonly [Key in string]: Plain },
	beside: Beside = () => undefined,
): string {
	return `${linesOf(value, beside).join("\n")}\n`;
}

function linesOf(value: Plain, beside: Beside): string[] {
	if (isList(value)) return value.flatMap((each) => itemLines(each, beside));
	if (isGroup(value)) return Object.entries(value).flatMap(([key, each]) => entryLines(key, each, beside));
	return [scalar(value)];
}

function entryLines(key: string, value: Plain, beside: Beside): string[] {
	const name = scalar(key);
	if (!isList(value) && !isGroup(value)) return [`${name}: ${scalar(value)}`];
	if (isEmpty(value)) return [`${name}: ${isList(value) ? "[]" : "{}"}`];
	return [`${name}:`, ...linesOf(value, beside).map((line) => `  ${line}`)];
}

function itemLines(value: Plain, beside: Beside): string[] {
	if (!isList(value) && !isGroup(value)) {
		const comment = beside(String(value));
		return [`- ${scalar(value)}${comment === undefined ? "" : ` # ${comment}`}`];
	}
	if (isEmpty(value)) return [`- ${isList(value) ? "[]" : "{}"}`];
	const [first = "", ...rest] = linesOf(value, beside);
	return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
}

/** Texts that YAML takes for themselves: words that begin with a letter and hold nothing it reads otherwise. */
const PLAIN_TEXT = /^[A-Za-z][\w./’‘“”&()-]*( [\w./’‘“”&()-]+)*$|^\d{4}\/\d{2}$|^\d{4}-\d{2}(-\d{2})?$/;
const TAKEN_FOR_ELSE = /^(true|false|null|yes|no|on|off|y|n)$/i;

function scalar(value: string | number | boolean | null): string {
	if (typeof value !== "string") return String(value);
	return PLAIN_TEXT.test(value) && !TAKEN_FOR_ELSE.test(value) ? value : JSON.stringify(value);
}

function isList(value: Plain): value is readonly Plain[] {
	return Array.isArray(value);
}

function isGroup(value: Plain): value is { readonly [Key in string]: Plain } {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmpty(value: readonly Plain[] | { readonly [Key in string]: Plain }): boolean {
	return isList(value) ? value.length === 0 : Object.keys(value).length === 0;
}
