import { describeLocation, type Location } from "./location.ts";

/** What a problem stops: nothing, one row, one figure, a whole file, or the document. */
export type Stops = "nothing" | "row" | "figure" | "file" | "document";

/**
 * Something that is wrong with what was handed in, told to the person who can mend it. `code` is stable and for
 * machines; `says` is one sentence without it. Problems are returned; only faults of the program are thrown.
 */
export type Problem = {
	readonly code: string;
	readonly stops: Stops;
	readonly at: Location;
	readonly says: string;
	readonly found?: string;
	readonly wanted?: string;
	readonly next: string;
};

/** What reading something gives: the thing with remarks, or the problems that prevented it. */
export type Outcome<Value> =
	| { readonly ok: true; readonly value: Value; readonly problems: readonly Problem[] }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** An outcome that went well. */
export function done<Value>(value: Value, problems: readonly Problem[] = []): Outcome<Value> {
	return { ok: true, value, problems };
}

/**
 * An outcome that went wrong, for at least one reason. A refusal without a reason would pass for success further up,
 * and is a fault of the program.
 */
export function refused<Value>(...problems: readonly Problem[]): Outcome<Value> {
	if (problems.length === 0) throw new Error("Something was refused without a reason.");
	return { ok: false, problems };
}

const SHOWN_LENGTH = 60;

/**
 * A value as it may stand in a message: trimmed to a length that can be read, control characters made visible.
 *
 * @example
 * shown("twelve\u0000") // => "“twelve�”"
 */
export function shown(value: string): string {
	const visible = [...value].map((each) => ((each.codePointAt(0) ?? 0) < 32 ? "\uFFFD" : each));
	const short = visible.length > SHOWN_LENGTH ? [...visible.slice(0, SHOWN_LENGTH), "…"] : visible;
	return `“${short.join("")}”`;
}

/**
 * A problem in words: place, what is wrong, what was found and wanted, and the next step.
 *
 * @example
 * describeProblem({ code: "x", stops: "row", at: { file: "a.csv", row: 2 }, says: "The value is no number.", found: "“ten”", wanted: "a number", next: "Write 10." }) // => "a.csv, row 2: The value is no number. Found “ten”; wanted a number. Write 10."
 */
export function describeProblem(problem: Problem): string {
	const compared = [
		problem.found === undefined ? undefined : `found ${problem.found}`,
		problem.wanted === undefined ? undefined : `wanted ${problem.wanted}`,
	].filter((each) => each !== undefined);
	const comparison = compared.length === 0 ? "" : ` ${capitalised(compared.join("; "))}.`;
	return `${describeLocation(problem.at)}: ${problem.says}${comparison} ${problem.next}`;
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
