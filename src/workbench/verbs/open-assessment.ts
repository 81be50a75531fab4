import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { CaseStudyFile } from "#assessment/cases";
import { readGlossary, type Term } from "#assessment/glossary";
import { type Priority, readPriorities } from "#assessment/priorities";
import type { Scoring } from "#assessment/scoring";
import { type AssessmentSettings, type HarmWeightsFile, readSettings } from "#assessment/settings";
import { readSuppliers, type Supplier } from "#assessment/suppliers";
import { readProseFront } from "#assessment/themes";
import { splitFrontMatter } from "#document/reading";
import {
	type AcceptedStep,
	type Break,
	type Measure,
	type MeasureCatalogue,
	measureCatalogue,
	readBreaks,
	readMeasures,
	readSteps,
} from "#evidence/measures";
import { type ReturnMapping, readReturnMapping } from "#evidence/records";
import { readAreas } from "#evidence/sources";
import type { AreaMaps, Prose } from "#publication/composition";
import {
	type Area,
	type AreaRegister,
	areaRegister,
	done,
	type MeasureTree,
	type Outcome,
	type Problem,
	refused,
} from "#vocabulary";
import { folderHoldings } from "./approval/folder-holdings.ts";
import { type OpenApproval, openApproval } from "./approval/open-approval.ts";
import { withUntouched } from "./beginnings/body-fingerprint.ts";
import { filesBelow, readStructure, readText } from "./folder-reading.ts";
import { openCases } from "./open-cases.ts";
import { knownEvidence, type OpenDecisions, openDecisions } from "./open-decisions.ts";
import { type OpenDisclosure, openDisclosure } from "./open-disclosure.ts";
import { openHarm } from "./open-harm.ts";
import { openMaps } from "./open-maps.ts";
import { openScoring } from "./open-scoring.ts";
import type { Reference } from "./reference.ts";
import { RETURN_ENDINGS, unreadReturns } from "./unread-returns.ts";

/** An assessment's folder, read: everything but the evidence itself. */
export type OpenAssessment = {
	readonly folder: string;
	readonly settings: AssessmentSettings;
	readonly areas: AreaRegister;
	readonly measures: MeasureCatalogue;
	readonly trees: readonly MeasureTree[];
	readonly breaks: readonly Break[];
	readonly steps: readonly AcceptedStep[];
	readonly priorities: readonly Priority[];
	readonly glossary: readonly Term[];
	readonly suppliers: readonly Supplier[];
	/** The prose files that the document names, by name. */
	readonly prose: ReadonlyMap<string, Prose>;
	/** Names of the returns, below `returns/`. */
	readonly returns: readonly string[];
	/** How partners' own spreadsheets among the returns are read, from `returns/mappings/`. */
	readonly mappings: readonly ReturnMapping[];
	/** Alignment with the objectives of others, plans, and what the community does and says. */
	readonly decisions: OpenDecisions;
	/** What offences weigh, where the partnership keeps such a table. */
	readonly harm?: HarmWeightsFile;
	/** The model of scores, what scorers gave, and last year's ranks. */
	readonly scoring: Scoring;
	/** Who approved what, the state that the cover may show, and the statutory checklist. */
	readonly approval: OpenApproval;
	/** What may be published: suppliers' rules, redactions, and what was published before. */
	readonly disclosure: OpenDisclosure;
	readonly cases: readonly CaseStudyFile[];
	/** Outlines and hexagons of areas, from `maps/`. */
	readonly maps: AreaMaps;
};

/** Reads an assessment's folder. All its files are tried, so that one run shows every problem. */
export function openAssessment(folder: string, reference: Reference): Outcome<OpenAssessment> {
	const missing = folderProblem(folder);
	if (missing) return refused(missing);
	const problems: Problem[] = [];
	const take = <Value>(outcome: Outcome<Value>, otherwise: Value): Value => {
		problems.push(...outcome.problems);
		return outcome.ok ? outcome.value : otherwise;
	};
	const own = existsSync(join(folder, "areas.csv")) ? readText(folder, "areas.csv") : done("");
	const ownAreas: Area[] = own.ok && own.value !== "" ? [...take(readAreas(own.value, "areas.csv"), [])] : [];
	const areas = areaRegister([...reference.areas, ...ownAreas]);
	const ownMeasures: readonly Measure[] = take(readStructure(folder, "measures.yaml", readMeasures, []), []);
	const measures = measureCatalogue([...reference.measures, ...ownMeasures]);
	const known = {
		areas,
		measures: measures.all.map((each) => each.id),
		trees: reference.trees.map((each) => each.id),
	};
	const settings = readStructure(folder, "assessment.yaml", (located) => readSettings(located, known));
	const breaks = take(readStructure<readonly Break[]>(folder, "breaks.yaml", readBreaks, []), []);
	const steps = take(readStructure<readonly AcceptedStep[]>(folder, "steps.yaml", readSteps, []), []);
	const priorities = take(
		readStructure<readonly Priority[]>(folder, "priorities.yaml", readPriorities, []),
		[],
	);
	const glossary = take(readStructure<readonly Term[]>(folder, "glossary.yaml", readGlossary, []), []);
	const suppliers = take(readStructure<readonly Supplier[]>(folder, "sources.yaml", readSuppliers, []), []);
	const mappings = filesBelow(join(folder, MAPPINGS), ".yaml").flatMap((name) =>
		take<readonly ReturnMapping[]>(readMapping(folder, `${MAPPINGS}/${name}`), []),
	);
	if (!settings.ok) return refused(...problems, ...settings.problems);
	const prose = take(readProse(folder, settings.value, measures), new Map());
	if (problems.some((problem) => problem.stops !== "nothing")) return refused(...problems);
	const ids = new Set<string>(known.measures);
	const decisions = openDecisions(folder, { settings: settings.value, measures: ids, priorities, prose });
	problems.push(...decisions.problems);
	if (!decisions.ok || problems.some((problem) => problem.stops !== "nothing")) return refused(...problems);
	const scoring = openScoring(folder, prose, priorities);
	if (!scoring.ok) return refused(...problems, ...scoring.problems);
	const harm = take(openHarm(folder), undefined);
	if (problems.some((problem) => problem.stops !== "nothing")) return refused(...problems);
	const disclosure = openDisclosure(folder, ids);
	const cases = openCases(folder, areas);
	const maps = openMaps(folder);
	if (!disclosure.ok || !cases.ok || !maps.ok)
		return refused(...problems, ...disclosure.problems, ...cases.problems, ...maps.problems);
	problems.push(...cases.problems);
	const returns = filesBelow(join(folder, "returns"), ...RETURN_ENDINGS);
	const unreviewed = disclosure.value.redactions.redactions.filter(({ review }) => !review).length;
	const holdings = folderHoldings(folder, {
		settings: settings.value,
		prose,
		priorities,
		plans: decisions.value.plans,
	});
	const approval = openApproval(folder, settings.value, { holdings, unreviewedRedactions: unreviewed });
	if (!approval.ok) return refused(...problems, ...approval.problems);
	return done(
		{
			folder,
			settings: settings.value,
			areas,
			measures,
			trees: reference.trees,
			breaks,
			steps,
			priorities,
			glossary,
			suppliers,
			prose,
			returns,
			mappings,
			decisions: decisions.value,
			scoring: scoring.value,
			approval: approval.value,
			disclosure: disclosure.value,
			cases: cases.value,
			maps: maps.value,
			...(harm ? { harm } : {}),
		},
		[...problems, ...scoring.problems, ...approval.problems, ...unreadReturns(folder)],
	);
}

/** Where an assessment keeps the mappings of partners' own spreadsheets. */
const MAPPINGS = "returns/mappings";

function readMapping(folder: string, name: string): Outcome<readonly ReturnMapping[]> {
	return readStructure(folder, name, (located) => {
		const mapping = readReturnMapping(located);
		return mapping.ok ? done([mapping.value], mapping.problems) : mapping;
	});
}

function folderProblem(folder: string): Problem | undefined {
	const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
	if (isFolder && existsSync(join(folder, "assessment.yaml"))) return undefined;
	return {
		code: "assessment-missing",
		stops: "document",
		at: { file: basename(folder) },
		says: isFolder ? "This folder holds no assessment." : "There is no such folder.",
		wanted: "a folder with a file assessment.yaml",
		next: "Check the path; an example to look at is examples/safer-maidstone-2017-18.",
	};
}

function readProse(
	folder: string,
	settings: AssessmentSettings,
	measures: MeasureCatalogue,
): Outcome<Map<string, Prose>> {
	const names = settings.parts.flatMap((part) => part.file ?? []);
	const known = knownEvidence(folder, new Set(measures.all.map((each) => each.id)));
	const prose = new Map<string, Prose>();
	const problems: Problem[] = [];
	for (const name of names) {
		const text = readText(folder, name);
		const split = text.ok ? splitFrontMatter(text.value, name) : text;
		const front = split.ok ? readProseFront(split.value.front, known) : split;
		problems.push(...front.problems);
		if (split.ok && front.ok) prose.set(name, withUntouched({ ...split.value, front: front.value }));
	}
	return problems.length > 0 ? refused(...problems) : done(prose);
}
