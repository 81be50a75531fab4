import { z } from "zod";
import {
	type Area,
	type AreaRegister,
	done,
	type LocatedValue,
	type MeasureId,
	type MeasureTree,
	nearest,
	type Outcome,
	PERIOD_FORMS,
	type Period,
	type Problem,
	periodKey,
	placeOf,
	readMeasureId,
	readPeriod,
	readWithSchema,
	refused,
	treeLines,
} from "#vocabulary";
import type { AskedReturn } from "./asked-return.ts";
import { EVERY, everyPeriod } from "./every-period.ts";
import type { AssessmentSettings } from "./settings.ts";

const words = z.string().trim().min(1);
const code = z.union([z.string(), z.number()]).transform((value) => String(value));

const ENTRY = z.strictObject({
	measures: z.union([z.array(words).min(1), z.strictObject({ tree: words })]),
	areas: z.array(code).min(1).optional(),
	group: words.optional(),
	every: z.enum(Object.keys(EVERY) as [keyof typeof EVERY, ...(keyof typeof EVERY)[]]).optional(),
	from: code.optional(),
	to: code.optional(),
	windows: z.array(words).min(1).optional(),
	periods: z.array(code).min(1).optional(),
	source: words.optional(),
	breakdown: words.optional(),
	of: z.record(words, code).optional(),
	file: z
		.string()
		.regex(/^[a-z0-9-]+$/, "letters, digits and hyphens")
		.optional(),
	supplier: words.optional(),
	title: words.optional(),
});

type Entry = z.infer<typeof ENTRY>;

const FILE = z.strictObject({ counted: z.array(ENTRY) });

const KNOWN_ENTRIES = ["counted", "tree", ...Object.keys(ENTRY.shape)];

/** What `evidence.yaml` may name: the measures, areas and trees that exist, and the assessment's windows and groups. */
export type KnownToReturns = Pick<AssessmentSettings, "windows" | "groups"> & {
	readonly areas: AreaRegister;
	readonly measures: ReadonlySet<string>;
	readonly trees: readonly MeasureTree[];
};

type Work = {
	readonly known: KnownToReturns;
	readonly problems: Problem[];
	at(...path: readonly PropertyKey[]): Problem["at"];
};

/** Reads which figures an assessment wants counted (`evidence.yaml`). All entries are read, so that one run shows every problem. */
export function readAskedReturns(
	located: LocatedValue,
	known: KnownToReturns,
): Outcome<readonly AskedReturn[]> {
	const read = readWithSchema(located, FILE, KNOWN_ENTRIES);
	if (!read.ok) return read;
	const problems: Problem[] = [];
	const asked = read.value.counted.map((entry, index) =>
		askedReturn(entry, { known, problems, at: (...path) => placeOf(located, ["counted", index, ...path]) }),
	);
	return problems.length > 0 ? refused(...problems) : done(asked);
}

function askedReturn(entry: Entry, work: Work): AskedReturn {
	const { source, breakdown, file, supplier, title } = entry;
	return {
		measures: measuresOf(entry, work),
		areas: areasOf(entry, work),
		periods: periodsOf(entry, work),
		of: entry.of ?? {},
		at: work.at(),
		...(source !== undefined && { source }),
		...(breakdown !== undefined && { breakdown }),
		...(file !== undefined && { file }),
		...(supplier !== undefined && { supplier }),
		...(title !== undefined && { title }),
	};
}

function measuresOf({ measures }: Entry, work: Work): MeasureId[] {
	if (Array.isArray(measures))
		return measures.flatMap((written, index) => {
			if (work.known.measures.has(written)) return readMeasureId(written) ?? [];
			work.problems.push(unknown("measure", written, work.known.measures, work.at("measures", index)));
			return [];
		});
	const tree = work.known.trees.find(({ id }) => id === measures.tree);
	if (tree) return treeLines(tree).map(({ node }) => node.measure);
	const ids = work.known.trees.map(({ id }) => id);
	work.problems.push(unknown("tree", measures.tree, ids, work.at("measures", "tree")));
	return [];
}

function areasOf({ areas = [], group }: Entry, work: Work): readonly Area[] {
	if (areas.length === 0 && group === undefined)
		work.problems.push(entryMissing(work.at(), "areas", "areas, or a group of assessment.yaml"));
	const own = areas.flatMap((written, index) => areaOf(written, work, work.at("areas", index)));
	if (group === undefined) return own;
	const found = work.known.groups.get(group);
	if (!found) work.problems.push(unknown("group", group, work.known.groups.keys(), work.at("group")));
	return [...own, ...(found?.members ?? []).flatMap((each) => areaOf(each, work, work.at("group")))];
}

function areaOf(written: string, { known, problems }: Work, at: Problem["at"]): Area[] {
	const area = known.areas.find(written);
	if (area) return [area];
	const names = known.areas.all.flatMap((each) => [each.code, each.name]);
	problems.push(unknown("area", written, names, at));
	return [];
}

function periodsOf(entry: Entry, work: Work): readonly Period[] {
	const { windows = [], periods = [], every } = entry;
	if (windows.length === 0 && periods.length === 0 && every === undefined)
		work.problems.push(entryMissing(work.at(), "every", "every with from and to, windows or periods"));
	const named = windows.flatMap((name, index) => {
		const window = work.known.windows.get(name);
		if (window) return [window.period, ...(window.against ? [window.against] : [])];
		work.problems.push(unknown("window", name, work.known.windows.keys(), work.at("windows", index)));
		return [];
	});
	const written = periods.flatMap((text, index) => periodAt(text, work, work.at("periods", index)));
	const regular = every === undefined ? [] : regularPeriods(every, entry, work);
	const all = [...regular, ...named, ...written];
	return [...new Map(all.map((period) => [periodKey(period), period])).values()];
}

function regularPeriods(
	every: NonNullable<Entry["every"]>,
	{ from, to }: Entry,
	work: Work,
): readonly Period[] {
	if (from === undefined || to === undefined) {
		work.problems.push(entryMissing(work.at("every"), "from and to", "the first and the last period"));
		return [];
	}
	const [first] = periodAt(from, work, work.at("from"));
	const [last] = periodAt(to, work, work.at("to"));
	if (!first || !last) return [];
	const found = everyPeriod(every, { from: first.from, to: last.to });
	if (found.length === 0) work.problems.push(noPeriods(work.at("every"), every, `${from} to ${to}`));
	return found;
}

function periodAt(written: string, { problems }: Work, at: Problem["at"]): Period[] {
	const period = readPeriod(written);
	if (period) return [period];
	problems.push({
		code: "period-unreadable",
		stops: "document",
		at,
		says: `“${written}” is not a period.`,
		wanted: PERIOD_FORMS,
		next: "Write the period in one of these ways.",
	});
	return [];
}

function unknown(kind: string, written: string, known: Iterable<string>, at: Problem["at"]): Problem {
	const near = nearest(written, known);
	return {
		code: `${kind}-unknown`,
		stops: "document",
		at,
		says: `There is no ${kind} “${written}” here.`,
		next: near === undefined ? "Correct it." : `Did you mean “${near}”?`,
	};
}

function entryMissing(at: Problem["at"], entry: string, wanted: string): Problem {
	return {
		code: "entry-missing",
		stops: "document",
		at,
		says: `“${entry}” is missing.`,
		wanted,
		next: `Add “${entry}” here.`,
	};
}

function noPeriods(at: Problem["at"], every: string, found: string): Problem {
	return {
		code: "periods-none",
		stops: "document",
		at,
		says: `There is no whole ${every} between the two.`,
		found,
		wanted: `a first and a last ${every}, the first not later`,
		next: "Correct “from” or “to”.",
	};
}
