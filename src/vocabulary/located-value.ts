import type { Located, Location } from "./location.ts";
import { nearest } from "./nearest.ts";
import { done, type Outcome, type Problem, refused } from "./problem.ts";

/** What a file of structure (YAML, front matter, JSON) says, each part with its place. */
export type LocatedValue = Located<
	string | number | boolean | null | readonly LocatedValue[] | ReadonlyMap<string, LocatedValue>
>;

/** What a schema library says of one fault. Zod's issues have this shape. */
export type SchemaIssue = {
	readonly path: readonly PropertyKey[];
	readonly message: string;
	readonly code?: string | undefined;
	readonly expected?: unknown;
	readonly keys?: readonly string[];
	readonly values?: readonly unknown[];
	readonly input?: unknown;
};

/** A schema, as far as this room must know one. */
export type Schema<Value> = {
	safeParse(
		value: unknown,
	):
		| { readonly success: true; readonly data: Value }
		| { readonly success: false; readonly error: { readonly issues: readonly SchemaIssue[] } };
};

/** The bare values without their places, as a schema wants them. */
export function plainValue(located: LocatedValue): unknown {
	const { value } = located;
	if (value instanceof Map)
		return Object.fromEntries([...value].map(([key, each]) => [key, plainValue(each)]));
	if (Array.isArray(value)) return value.map(plainValue);
	return value;
}

/** The place of a part of a located value; the nearest known place above it where the part is missing. */
export function placeOf(located: LocatedValue, path: readonly PropertyKey[]): Location {
	let current = located;
	for (const step of path) {
		const next = partOf(current, step);
		if (!next) break;
		current = next;
	}
	return current.at;
}

/** One part of a mapping or list. */
export function partOf(located: LocatedValue, step: PropertyKey): LocatedValue | undefined {
	const { value } = located;
	if (value instanceof Map) return value.get(String(step));
	if (Array.isArray(value)) return value[Number(step)];
	return undefined;
}

/**
 * Reads a located value with a schema. What does not fit becomes problems with the line on which it stands, worded
 * for somebody who has never programmed.
 *
 * @param known words that could stand where an unknown one was found, for “did you mean”
 */
export function readWithSchema<Value>(
	located: LocatedValue,
	schema: Schema<Value>,
	known: readonly string[] = [],
): Outcome<Value> {
	const result = schema.safeParse(plainValue(located));
	if (result.success) return done(result.data);
	return refused(...result.error.issues.map((issue) => schemaProblem(located, issue, known)));
}

function schemaProblem(located: LocatedValue, issue: SchemaIssue, known: readonly string[]): Problem {
	const at = placeOf(located, issue.path);
	const field = issue.path.filter((step) => typeof step === "string").join(" › ");
	const about = field === "" ? "this entry" : `“${field}”`;
	const missing = issue.path.length > 0 && !reaches(located, issue.path);
	if (missing)
		return {
			code: "entry-missing",
			stops: "file",
			at,
			says: `${about} is missing.`,
			wanted: wantedOf(issue),
			next: `Add ${about} here.`,
		};
	if (issue.keys && issue.keys.length > 0) return unknownKey(at, issue.keys, known);
	return {
		code: "entry-unfit",
		stops: "file",
		at,
		says: `${about} cannot be used as it stands.`,
		wanted: wantedOf(issue),
		next: `Correct ${about} and run the same command again.`,
	};
}

function unknownKey(at: Location, keys: readonly string[], known: readonly string[]): Problem {
	const [key = ""] = keys;
	const near = nearest(key, known);
	return {
		code: "entry-unknown",
		stops: "file",
		at,
		says: `“${key}” is not an entry that is known here.`,
		next: near === undefined ? `Remove “${key}” or correct its spelling.` : `Did you mean “${near}”?`,
	};
}

function wantedOf(issue: SchemaIssue): string {
	if (issue.values) return `one of ${issue.values.map((each) => `“${String(each)}”`).join(", ")}`;
	if (typeof issue.expected === "string") return EXPECTED_WORDS[issue.expected] ?? issue.expected;
	return issue.message === "Invalid input" ? "text or a number" : issue.message;
}

const EXPECTED_WORDS: Readonly<Record<string, string>> = {
	string: "text",
	number: "a number",
	boolean: "true or false",
	array: "a list",
	object: "a group of entries",
	record: "a group of entries",
};

function reaches(located: LocatedValue, path: readonly PropertyKey[]): boolean {
	let current: LocatedValue | undefined = located;
	for (const step of path) {
		current = current && partOf(current, step);
		if (!current) return false;
	}
	return true;
}
