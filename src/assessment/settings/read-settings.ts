import type { AreaGroup } from "#analysis/findings";
import {
	type Area,
	type AreaCode,
	type AreaRegister,
	done,
	type LocatedValue,
	type MeasureId,
	nearest,
	type Outcome,
	PERIOD_FORMS,
	type Period,
	type Problem,
	partOf,
	placeOf,
	readMeasureId,
	readPeriod,
	readWithSchema,
	refused,
} from "#vocabulary";
import type { AssessmentSettings, Check, DocumentPart, NamedWindow } from "./settings.ts";
import { SETTINGS_ENTRIES, settingsSchema, type WrittenSettings } from "./settings-schema.ts";

/** What the settings must know of the world to be read: which areas, measures and trees there are. */
export type KnownToSettings = {
	readonly areas: AreaRegister;
	readonly measures: Iterable<string>;
	readonly trees: Iterable<string>;
};

type Work = {
	readonly located: LocatedValue;
	readonly known: KnownToSettings;
	readonly measures: ReadonlySet<string>;
	readonly problems: Problem[];
};

type Path = readonly PropertyKey[];

/** Reads `assessment.yaml`: areas, measures and periods are looked up, and every one unknown is a problem with its line. */
export function readSettings(located: LocatedValue, known: KnownToSettings): Outcome<AssessmentSettings> {
	const written = readWithSchema(located, settingsSchema, SETTINGS_ENTRIES);
	if (!written.ok) return written;
	const work: Work = { located, known, measures: new Set(known.measures), problems: [] };
	const settings = settingsOf(written.value, work);
	return settings && work.problems.length === 0 ? done(settings) : refused(...work.problems);
}

function settingsOf(written: WrittenSettings, work: Work): AssessmentSettings | undefined {
	const area = areaAt(written.area, ["area"], work);
	const date = periodAt(written.date, ["date"], work);
	const windows = inWrittenOrder(
		mapOf(written.windows, (window, name) => windowOf(window, ["windows", name], work)),
		partOf(work.located, "windows"),
	);
	const groups = mapOf(written.groups ?? {}, (group, name) => groupOf(name, group, work));
	const population = written.populations && populationOf(written.populations, work);
	const checks = (written.checks ?? []).flatMap(
		(check, index) => checkOf(check, index, { windows, groups, area }, work) ?? [],
	);
	if (!area || !date) return undefined;
	return {
		partnership: written.partnership,
		title: written.title,
		year: written.year,
		version: written.version,
		state: written.state,
		date: date.from,
		language: written.language,
		marking: written.marking,
		area,
		ranking: written.ranking ?? "unrounded",
		windows,
		groups,
		checks,
		parts: written.document.map(partOfDocument),
		notes: written.notes ?? [],
		...(population ? { population } : {}),
		...(written.contact ? { contact: definedOnly(written.contact) } : {}),
	};
}

function mapOf<Written, Read>(
	written: Readonly<Record<string, Written>>,
	read: (value: Written, name: string) => Read | undefined,
): Map<string, Read> {
	const result = new Map<string, Read>();
	for (const [name, value] of Object.entries(written)) {
		const made = read(value, name);
		if (made !== undefined) result.set(name, made);
	}
	return result;
}

/** The entries in the order in which they were written: a plain object puts names that look like numbers first. */
function inWrittenOrder<Read>(
	read: ReadonlyMap<string, Read>,
	written: LocatedValue | undefined,
): Map<string, Read> {
	const names = written?.value instanceof Map ? [...written.value.keys()] : [...read.keys()];
	return new Map(names.flatMap((name) => [...read].filter(([each]) => each === name)));
}

function windowOf(
	written: WrittenSettings["windows"][string],
	path: Path,
	work: Work,
): NamedWindow | undefined {
	const period = periodAt(written.period, [...path, "period"], work);
	const against =
		written.against === undefined ? undefined : periodAt(written.against, [...path, "against"], work);
	if (!period) return undefined;
	return {
		period,
		...(against ? { against } : {}),
		...(written.reason === undefined ? {} : { reason: written.reason }),
	};
}

function groupOf(
	name: string,
	written: NonNullable<WrittenSettings["groups"]>[string],
	work: Work,
): AreaGroup | undefined {
	const path: Path = ["groups", name];
	const parts = written.parts?.map((part, index) => ({
		total: areaAt(part.total, [...path, "parts", index, "total"], work)?.code,
		members: areasAt(part.members, [...path, "parts", index, "members"], work),
	}));
	const named = written.members ?? [];
	const members =
		named.length > 0
			? areasAt(named, [...path, "members"], work)
			: (parts ?? []).flatMap((part) => part.members);
	const total =
		written.total === undefined ? undefined : areaAt(written.total, [...path, "total"], work)?.code;
	if (members.length === 0) {
		work.problems.push(
			problem(
				"group-empty",
				placeOf(work.located, path),
				`The group “${name}” has no areas.`,
				"Give it members, or parts with members.",
			),
		);
		return undefined;
	}
	const whole = parts?.flatMap((part) => (part.total ? [{ total: part.total, members: part.members }] : []));
	return {
		name,
		title: written.title,
		members,
		...(total ? { total } : {}),
		...(whole ? { parts: whole } : {}),
	};
}

function populationOf(
	written: NonNullable<WrittenSettings["populations"]>,
	work: Work,
): AssessmentSettings["population"] {
	const measure = measureAt(written.measure, ["populations", "measure"], work);
	const period = periodAt(written.period, ["populations", "period"], work);
	return measure && period ? { measure, period } : undefined;
}

type Named = {
	readonly windows: ReadonlyMap<string, NamedWindow>;
	readonly groups: ReadonlyMap<string, AreaGroup>;
	readonly area: Area | undefined;
};

function checkOf(
	written: NonNullable<WrittenSettings["checks"]>[number],
	index: number,
	named: Named,
	work: Work,
): Check | undefined {
	const path: Path = ["checks", index];
	const windows = written.windows.flatMap((name, position) =>
		windowsNamed(name, [...path, "windows", position], named, work),
	);
	if ("tree" in written) {
		const area = written.area === undefined ? named.area : areaAt(written.area, [...path, "area"], work);
		if (!knownName(written.tree, work.known.trees, "tree", [...path, "tree"], work) || !area)
			return undefined;
		return { kind: "tree", tree: written.tree, area: area.code, windows };
	}
	const group = named.groups.get(written.group);
	knownName(written.group, named.groups.keys(), "group", [...path, "group"], work);
	if ("rates" in written) {
		const rates = measureAt(written.rates, [...path, "rates"], work);
		const counts = measureAt(written.counts, [...path, "counts"], work);
		return rates && counts && group ? { kind: "rates", rates, counts, group, windows } : undefined;
	}
	const measure = measureAt(written.measure, [...path, "measure"], work);
	return measure && group ? { kind: "areas", measure, group, windows } : undefined;
}

/** Both windows of a comparison, each once. */
function windowsNamed(name: string, path: Path, named: Named, work: Work): Period[] {
	if (!knownName(name, named.windows.keys(), "window", path, work)) return [];
	const window = named.windows.get(name);
	return window ? [window.period, ...(window.against ? [window.against] : [])] : [];
}

function partOfDocument(written: WrittenSettings["document"][number]): DocumentPart {
	if (typeof written === "string") return { kind: "prose", file: written };
	return {
		kind: "appendix",
		appendix: written.appendix,
		...(written.file === undefined ? {} : { file: written.file }),
	};
}

function areaAt(text: string, path: Path, work: Work): Area | undefined {
	const area = work.known.areas.find(text);
	if (area) return area;
	const names = work.known.areas.all.flatMap((each) => [each.code, each.name]);
	const near = nearest(text, names);
	work.problems.push({
		...problem(
			"area-unknown",
			placeOf(work.located, path),
			`There is no area “${text}” here.`,
			near === undefined ? "Use the code of the area, or add it to areas.csv." : `Did you mean “${near}”?`,
		),
		wanted: "the code or name of an area",
	});
	return undefined;
}

function areasAt(texts: readonly string[], path: Path, work: Work): AreaCode[] {
	return texts.flatMap((text, index) => areaAt(text, [...path, index], work)?.code ?? []);
}

function measureAt(text: string, path: Path, work: Work): MeasureId | undefined {
	return knownName(text, work.measures, "measure", path, work) ? readMeasureId(text) : undefined;
}

function periodAt(text: string, path: Path, work: Work): Period | undefined {
	const period = readPeriod(text);
	if (period) return period;
	work.problems.push({
		...problem(
			"period-unreadable",
			placeOf(work.located, path),
			`“${text}” is not a period.`,
			"Write the period in one of these ways.",
		),
		wanted: PERIOD_FORMS,
	});
	return undefined;
}

function knownName(text: string, known: Iterable<string>, kind: string, path: Path, work: Work): boolean {
	const names = [...known];
	if (names.includes(text)) return true;
	const near = nearest(text, names);
	work.problems.push(
		problem(
			`${kind}-unknown`,
			placeOf(work.located, path),
			`There is no ${kind} “${text}”.`,
			near === undefined ? `Use one of: ${names.slice(0, 12).join(", ")}.` : `Did you mean “${near}”?`,
		),
	);
	return false;
}

function problem(code: string, at: Problem["at"], says: string, next: string): Problem {
	return { code, stops: "document", at, says, next };
}

/** Without the entries that were not written, since an absent entry and an undefined one differ here. */
function definedOnly<Entries extends object>(
	entries: Entries,
): { [Key in keyof Entries]: Exclude<Entries[Key], undefined> } {
	return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Entries]: Exclude<Entries[Key], undefined>;
	};
}
