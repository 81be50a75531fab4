import type { Address, AreaGroup } from "#analysis/findings";
import {
	type AreaCode,
	type AreaRegister,
	done,
	type Location,
	type MeasureId,
	nearest,
	type Outcome,
	PERIOD_FORMS,
	type Period,
	type Problem,
	readMeasureId,
	readPeriod,
	refused,
} from "#vocabulary";
import type { TagRequest } from "./narrative-node.ts";

/** What prose may name: windows, groups, areas and measures. */
export type Names = {
	/** The first is meant where prose names none. */
	readonly windows: ReadonlyMap<
		string,
		{ readonly period: Period; readonly against?: Period; readonly reason?: string }
	>;
	readonly groups: ReadonlyMap<string, AreaGroup>;
	readonly areas: AreaRegister;
	readonly measures: ReadonlySet<string>;
	readonly ownArea: AreaCode;
};

type Work = { readonly names: Names; readonly at: Location; readonly problems: Problem[] };

/** The windows that a request names: one by name with what it is compared with, or any period as people write it. */
export type RequestedWindow = {
	readonly period: Period;
	readonly against?: Period;
	readonly reason?: string;
};

/**
 * Reads which number a tag asks for. Every word unknown is a problem with the line of the tag and the nearest known word.
 *
 * @param measure the measure named, where it is not the tag's first word
 */
export function readAddress(
	request: TagRequest,
	names: Names,
	measure = request.primary ?? "",
): Outcome<Address> {
	const work: Work = { names, at: request.at, problems: [] };
	const given = (name: string) => textOf(request, name);
	const id = measureNamed(measure, work);
	const window = windowNamed(given("window"), work);
	const against =
		given("against") === undefined ? window?.against : windowNamed(given("against"), work)?.period;
	const area = areaNamed(given("area"), work);
	const group = groupNamed(given("group"), work);
	const of = given("of") === undefined ? undefined : measureNamed(given("of") ?? "", work);
	if (work.problems.length > 0 || !id || !window || !area) return refused(...work.problems);
	const reason = given("reason") ?? (given("against") === undefined ? window.reason : undefined);
	const breakdown = given("breakdown");
	return done({
		measure: id,
		area,
		window: window.period,
		...(against ? { against } : {}),
		...(breakdown === undefined ? {} : { breakdown: breakdown.trim().toLowerCase() }),
		...(group ? { group } : {}),
		...(of ? { of } : {}),
		...(reason === undefined ? {} : { reason }),
	});
}

/** Reads a list of windows, by name or as periods. */
export function readWindows(
	texts: readonly string[],
	names: Names,
	at: Location,
): Outcome<RequestedWindow[]> {
	const work: Work = { names, at, problems: [] };
	const windows = texts.flatMap((text) => windowNamed(text, work) ?? []);
	return work.problems.length > 0 ? refused(...work.problems) : done(windows);
}

/** Reads a list of areas, by code or name. */
export function readAreas(texts: readonly string[], names: Names, at: Location): Outcome<AreaCode[]> {
	const work: Work = { names, at, problems: [] };
	const areas = texts.flatMap((text) => areaNamed(text, work) ?? []);
	return work.problems.length > 0 ? refused(...work.problems) : done(areas);
}

/** Reads a list of measures. */
export function readMeasureIds(texts: readonly string[], names: Names, at: Location): Outcome<MeasureId[]> {
	const work: Work = { names, at, problems: [] };
	const measures = texts.flatMap((text) => measureNamed(text, work) ?? []);
	return work.problems.length > 0 ? refused(...work.problems) : done(measures);
}

/** A text attribute of a tag, if it was given. */
export function textOf(request: TagRequest, name: string): string | undefined {
	const value = request.attributes[name];
	return typeof value === "string" ? value : undefined;
}

/** A list attribute of a tag; empty if it was not given. */
export function listOf(request: TagRequest, name: string): readonly string[] {
	const value = request.attributes[name];
	return Array.isArray(value) ? value : [];
}

function measureNamed(text: string, work: Work): MeasureId | undefined {
	const id = readMeasureId(text);
	if (id && work.names.measures.has(id)) return id;
	work.problems.push(unknown("measure", text, work.names.measures, work.at));
	return undefined;
}

function areaNamed(text: string | undefined, work: Work): AreaCode | undefined {
	if (text === undefined) return work.names.ownArea;
	const area = work.names.areas.find(text);
	if (area) return area.code;
	work.problems.push(
		unknown(
			"area",
			text,
			work.names.areas.all.map((each) => each.name),
			work.at,
		),
	);
	return undefined;
}

function groupNamed(text: string | undefined, work: Work): AreaGroup | undefined {
	if (text === undefined) return undefined;
	const group = work.names.groups.get(text);
	if (!group) work.problems.push(unknown("group of areas", text, work.names.groups.keys(), work.at));
	return group;
}

function windowNamed(text: string | undefined, work: Work): RequestedWindow | undefined {
	const [first] = work.names.windows.values();
	if (text === undefined) return first;
	const named = work.names.windows.get(text);
	if (named) return named;
	const period = readPeriod(text);
	if (period) return { period };
	work.problems.push({
		...unknown("window", text, work.names.windows.keys(), work.at),
		wanted: `a window of assessment.yaml, or a period such as ${PERIOD_FORMS}`,
	});
	return undefined;
}

function unknown(kind: string, text: string, known: Iterable<string>, at: Location): Problem {
	const near = nearest(text, known);
	return {
		code: `${kind.replaceAll(" ", "-")}-unknown`,
		stops: "figure",
		at,
		says: `There is no ${kind} “${text}”.`,
		next:
			near === undefined
				? "Correct the name; assessment.yaml and the catalogue of measures list what there is."
				: `Did you mean “${near}”?`,
	};
}
