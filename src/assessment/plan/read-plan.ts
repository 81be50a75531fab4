import { z } from "zod";
import {
	type Day,
	done,
	type LocatedValue,
	type Location,
	nearest,
	type Outcome,
	type Problem,
	placeOf,
	readPeriod,
	readWithSchema,
	refused,
} from "#vocabulary";
import { type Action, type Plan, type SuccessMeasure, TARGETS, type TargetKind } from "./plan.ts";

const words = z.string().trim().min(1, "some text");
const code = z.union([z.string(), z.number()]).transform((value) => String(value));

const day = z.string().transform((text, context): Day => {
	const period = readPeriod(text);
	if (period?.kind === "snapshot") return period.from;
	context.addIssue({ code: "custom", message: "a day such as 2016-09-30" });
	return z.NEVER;
});

const step = z.strictObject({
	what: words,
	by: day.optional(),
	done: z.union([z.literal(true), day], { error: "the day it was done, or true" }).optional(),
});

const targets = z.strictObject({
	"at-most": z.number().optional(),
	"at-least": z.number().optional(),
	"fall-of": z.number().min(0).optional(),
	"rise-of": z.number().min(0).optional(),
});

const success = targets
	.extend({
		measure: words,
		window: code.optional(),
		against: code.optional(),
		area: words.optional(),
		breakdown: words.optional(),
	})
	.refine((written) => targetsOf(written).length === 1, "one target: at-most, at-least, fall-of or rise-of");

const action = z.strictObject({
	id: words,
	priority: words,
	title: words,
	owner: words,
	steps: z.array(step).min(1, "at least one step"),
	resources: words.optional(),
	due: day.optional(),
	success: success.optional(),
	progress: z.array(z.strictObject({ date: day, note: words })).optional(),
});

const schema = z.strictObject({
	illustrative: z.boolean().optional(),
	note: words.optional(),
	actions: z.array(action),
});

const ENTRIES = [
	...Object.keys(schema.shape),
	...Object.keys(action.shape),
	...Object.keys(step.shape),
	...Object.keys(success.shape),
	"date",
	"note",
];

/** What a plan may name. */
export type KnownToPlan = { readonly priorities: readonly string[]; readonly measures: ReadonlySet<string> };

/** A plan in which nothing stands, for a folder without its file. */
export function emptyPlan(file: string): Plan {
	return { file, illustrative: false, actions: [] };
}

/**
 * Reads `plan.yaml` or `plan-last-year.yaml`.
 *
 * Problems, each with its line: an action twice, a priority or measure that nobody knows, no target or several, a day
 * that the calendar does not have.
 */
export function readPlan(located: LocatedValue, known: KnownToPlan): Outcome<Plan> {
	const written = readWithSchema(located, schema, ENTRIES);
	if (!written.ok) return written;
	const { illustrative = false, note } = written.value;
	const actions = written.value.actions.map((each, index) => actionOf(each, index, located));
	const problems = [...planFaults(actions, located, known)];
	if (problems.length > 0) return refused(...problems);
	return done({ file: located.at.file, illustrative, actions, ...(note === undefined ? {} : { note }) });
}

function actionOf(each: z.infer<typeof action>, index: number, located: LocatedValue): Action {
	const { resources, due, success, progress = [], steps, ...rest } = each;
	return {
		...rest,
		steps: steps.map(({ what, by, done }) => ({
			what,
			...(by === undefined ? {} : { by }),
			...(done === undefined ? {} : { done }),
		})),
		progress: progress.toSorted((left, right) => (left.date < right.date ? -1 : 1)),
		at: placeOf(located, ["actions", index, "id"]),
		...(resources === undefined ? {} : { resources }),
		...(due === undefined ? {} : { due }),
		...(success === undefined
			? {}
			: { success: successOf(success, placeOf(located, ["actions", index, "success"])) }),
	};
}

function targetsOf(written: z.infer<typeof targets>): { kind: TargetKind; value: number }[] {
	return (Object.keys(TARGETS) as TargetKind[]).flatMap((kind) => {
		const value = written[kind];
		return value === undefined ? [] : [{ kind, value }];
	});
}

function successOf(written: z.infer<typeof success>, at: Location): SuccessMeasure {
	const { measure, window, against, area, breakdown } = written;
	const [target] = targetsOf(written);
	if (!target) throw new Error("A measure of success without a target has passed the schema.");
	return {
		measure,
		target,
		at,
		...(window === undefined ? {} : { window }),
		...(against === undefined ? {} : { against }),
		...(area === undefined ? {} : { area }),
		...(breakdown === undefined ? {} : { breakdown }),
	};
}

function* planFaults(
	actions: readonly Action[],
	located: LocatedValue,
	{ priorities, measures }: KnownToPlan,
): Generator<Problem> {
	const ids = new Set<string>();
	for (const [index, { id, priority, success, at }] of actions.entries()) {
		if (ids.has(id)) yield actionTwice(id, at);
		ids.add(id);
		if (!priorities.includes(priority))
			yield unknown("priority", priority, placeOf(located, ["actions", index, "priority"]), priorities);
		if (success && !measures.has(success.measure))
			yield unknown("measure", success.measure, success.at, measures);
	}
}

function actionTwice(id: string, at: Location): Problem {
	return {
		code: "action-twice",
		stops: "document",
		at,
		says: `The action “${id}” stands twice.`,
		next: "Give each action an id of its own.",
	};
}

function unknown(what: "priority" | "measure", id: string, at: Location, known: Iterable<string>): Problem {
	const near = nearest(id, known);
	const there =
		what === "priority"
			? "Use the id of an entry of priorities.yaml."
			: "Use the id of a measure of the catalogue.";
	return {
		code: `plan-${what}-unknown`,
		stops: "document",
		at,
		says: `There is no ${what} “${id}”.`,
		next: near === undefined ? there : `Did you mean “${near}”?`,
	};
}
