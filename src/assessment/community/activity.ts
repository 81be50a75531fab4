import { z } from "zod";
import {
	done,
	type LocatedValue,
	type Location,
	type MeasureId,
	nearest,
	type Outcome,
	type Period,
	type Problem,
	placeOf,
	readMeasureId,
	readWithSchema,
	refused,
} from "#vocabulary";
import { oneOrMore, period, words } from "./written.ts";

/** What kind of thing partners do or keep up, with the words for a column. */
export const ACTIVITY_KINDS = {
	group: "Group",
	service: "Service",
	protocol: "Protocol",
	campaign: "Campaign",
	role: "Role",
} as const;

export type ActivityKind = keyof typeof ACTIVITY_KINDS;

/** How an activity stands, with the words for a column. */
export const ACTIVITY_STATES = {
	planned: "Planned",
	running: "Running",
	"under review": "Under review",
	ended: "Ended",
} as const;

export type ActivityState = keyof typeof ACTIVITY_STATES;

/** Something that partners do or keep up for one or more themes. */
export type Activity = {
	readonly id: string;
	readonly title: string;
	readonly kind: ActivityKind;
	readonly owner: string;
	readonly status: ActivityState;
	readonly since?: Period;
	readonly themes: readonly string[];
	/** The measures that tell of it. */
	readonly measures: readonly MeasureId[];
	readonly note?: string;
	/** Made to show the form. */
	readonly illustrative: boolean;
	readonly at: Location;
};

/** What activities may name. */
export type KnownToActivities = {
	readonly themes: readonly string[];
	readonly measures: ReadonlySet<string>;
};

function oneOf<Key extends string>(table: Readonly<Record<Key, unknown>>) {
	return z.enum(Object.keys(table) as [Key, ...Key[]]);
}

const activity = z.strictObject({
	id: words,
	title: words,
	kind: oneOf(ACTIVITY_KINDS),
	owner: words,
	status: oneOf(ACTIVITY_STATES),
	since: period.optional(),
	theme: oneOrMore,
	measures: z.array(words).optional(),
	note: words.optional(),
	illustrative: z.boolean().optional(),
});

const schema = z.strictObject({ activities: z.array(activity) });

const ENTRIES = ["activities", ...Object.keys(activity.shape)];

/** Reads `activities.yaml`. One that stands twice, or names a theme or measure that nobody knows, is a problem. */
export function readActivities(located: LocatedValue, known: KnownToActivities): Outcome<Activity[]> {
	const written = readWithSchema(located, schema, ENTRIES);
	if (!written.ok) return written;
	const activities = written.value.activities.map((each, index) =>
		activityOf(each, placeOf(located, ["activities", index, "id"])),
	);
	const problems = [
		...activityFaults(activities, known),
		...written.value.activities.flatMap(({ measures = [] }, index) =>
			measures
				.filter((each) => !known.measures.has(each))
				.map((each) =>
					unknown("measure", each, placeOf(located, ["activities", index, "measures"]), known.measures),
				),
		),
	];
	return problems.length > 0 ? refused(...problems) : done(activities);
}

function activityOf(
	{ theme, measures = [], since, note, illustrative = false, ...rest }: z.infer<typeof activity>,
	at: Location,
): Activity {
	return {
		...rest,
		themes: theme,
		measures: measures.flatMap((each) => readMeasureId(each) ?? []),
		illustrative,
		at,
		...(since === undefined ? {} : { since }),
		...(note === undefined ? {} : { note }),
	};
}

function* activityFaults(activities: readonly Activity[], { themes }: KnownToActivities): Generator<Problem> {
	const ids = new Set<string>();
	for (const { id, themes: named, at } of activities) {
		if (ids.has(id)) yield activityTwice(id, at);
		ids.add(id);
		for (const theme of named) if (!themes.includes(theme)) yield unknown("theme", theme, at, themes);
	}
}

function activityTwice(id: string, at: Location): Problem {
	return {
		code: "activity-twice",
		stops: "document",
		at,
		says: `The activity “${id}” stands twice.`,
		next: "Give each activity an id of its own.",
	};
}

function unknown(what: "theme" | "measure", id: string, at: Location, known: Iterable<string>): Problem {
	const near = nearest(id, known);
	const there =
		what === "theme"
			? "Use the id at the head of a theme’s file."
			: "Use the id of a measure of the catalogue.";
	return {
		code: `activity-${what}-unknown`,
		stops: "document",
		at,
		says: `There is no ${what} “${id}”.`,
		next: near === undefined ? there : `Did you mean “${near}”?`,
	};
}
