import { type CaseStudyFile, mayBePublic } from "#assessment/cases";
import { type Redaction, type Redactions, type RedactionTarget, redactionOf } from "#assessment/disclosure";
import { markedPassages, withoutPassages } from "#publication/narrative";
import {
	done,
	type Location,
	MARKINGS,
	type Marking,
	type Outcome,
	type Problem,
	refused,
} from "#vocabulary";
import type { CompositionInput, Prose } from "../composition-input.ts";
import { type KeptApart, keptApart } from "./kept-apart.ts";
import { type LeftOut, measuresLeftOut, withoutLeftOut } from "./left-out.ts";
import { redactionProblem } from "./redaction-problem.ts";

/** Something that partners may read and the public may not as it stands. */
type Withheld = { readonly target: RedactionTarget; readonly marking: Marking; readonly at: Location };

type Work = {
	readonly redactions: Redactions;
	readonly problems: Problem[];
	readonly used: Set<Redaction>;
	readonly files: Set<string>;
	readonly themes: Set<string>;
	readonly cases: Map<string, string | undefined>;
	/** Files that other words stand in for, with the names that say nothing of them. */
	readonly replaced: Map<string, string>;
	/** Prose that is left out, as it was written. */
	readonly passages: string[];
};

/** What a public edition is put together from, and the words that must be nowhere in it. */
export type PublicInput = { readonly input: CompositionInput; readonly apart: KeptApart };

/**
 * What a public edition is put together from: the same without anything marked, each passage, section and case study left
 * out or replaced as its redaction says, and without whatever belongs to a theme that is left out. It happens to the prose
 * as written, before a word of it is read, so that nothing of it can reach a register, a list of figures or an alt text.
 * Refused where something is marked and nobody has reviewed what becomes of it, or a redaction means nothing that is there.
 */
export function publicInput(input: CompositionInput): Outcome<PublicInput> {
	const { open, left, passages, problems } = reduced(input);
	if (problems.some(({ stops }) => stops !== "nothing")) return refused(...problems);
	return done({ input: open, apart: keptApart(input, left, passages) }, problems);
}

/** The redactions that take something away, reviewed or not. */
export function usedRedactions(input: CompositionInput): readonly Redaction[] {
	return reduced(input).used;
}

function reduced(input: CompositionInput) {
	const work = workOn(input);
	if (isMarked(input.settings.marking)) work.problems.push(redactionProblem.wholeMarked());
	const prose = new Map<string, Prose>();
	for (const [file, each] of input.prose) {
		const shown = publicProse(file, each, work);
		if (shown) prose.set(work.replaced.get(file) ?? file, shown);
	}
	const cases = input.cases.flatMap((each) => publicCase(each, work) ?? []);
	const parts = input.settings.parts.flatMap((part) => {
		const file = part.file === undefined ? undefined : (work.replaced.get(part.file) ?? part.file);
		if (file === undefined) return [part];
		return prose.has(file) ? [{ ...part, file }] : [];
	});
	const used = work.redactions.redactions.filter((each) => isUsed(each, work));
	const bodies = [...input.prose.values(), ...input.cases].map(({ body }) => body);
	// A tag with the id that was not met has a marking that is none, which is refused where the prose is read.
	const unused = work.redactions.redactions.filter(
		(each) => !used.includes(each) && !bodies.some((body) => isNamedIn(body, each)),
	);
	work.problems.push(...repeatedNames(input), ...unused.map(redactionProblem.ofNothing));
	const { files, themes, passages, problems } = work;
	const measures = measuresLeftOut(input, themes);
	const left: LeftOut = { files, themes, cases: work.cases, measures, redactions: used.length };
	const open = withoutLeftOut({ ...input, prose, cases, settings: { ...input.settings, parts } }, left);
	return { open, left, passages, problems, used };
}

function workOn({ disclosure }: CompositionInput): Work {
	return {
		redactions: disclosure.redactions,
		problems: [],
		used: new Set(),
		files: new Set(),
		themes: new Set(),
		cases: new Map(),
		replaced: new Map(),
		passages: [],
	};
}

/** Whether a redaction has taken something away, or means a passage inside something that is left out as a whole. */
function isUsed(redaction: Redaction, { used, passages }: Work): boolean {
	return used.has(redaction) || passages.some((each) => isNamedIn(each, redaction));
}

function isNamedIn(body: string, { target }: Redaction): boolean {
	return target.kind === "block" && body.includes(`id="${target.name}"`);
}

function isMarked(marking: Marking): boolean {
	return marking !== MARKINGS[0];
}

function publicProse(file: string, prose: Prose, work: Work): Prose | undefined {
	const { marking, numbered, theme } = prose.front;
	const target = { kind: "section", name: file } as const;
	const decided = redactionOf(target, work.redactions);
	if (!isMarked(marking) && !decided) return { ...prose, body: publicBody(file, prose, work) };
	const redaction = reviewed({ target, marking, at: { file, line: 1 } }, work);
	work.files.add(file);
	work.passages.push(prose.body);
	if (theme) work.themes.add(theme.id);
	if (redaction?.action.kind !== "replace") return undefined;
	work.replaced.set(file, `not-published-${work.replaced.size + 1}.md`);
	return {
		front: { numbered, marking: MARKINGS[0] },
		body: `# ${NOT_PUBLISHED}\n\n${redaction.action.words}\n`,
		bodyLine: 1,
	};
}

/** The title of a section or story whose words are not published. */
const NOT_PUBLISHED = "A part that is not published";

/** The ids of passages that a redaction means: it is obeyed whether the passage is still marked or not. */
function blocksMeant({ redactions }: Redactions): ReadonlySet<string> {
	return new Set(redactions.flatMap(({ target }) => (target.kind === "block" ? [target.name] : [])));
}

/** A body with each marked passage left out, or other words in its first line. */
function publicBody(file: string, { body, bodyLine }: Pick<Prose, "body" | "bodyLine">, work: Work): string {
	const passages = markedPassages(body, file, bodyLine, blocksMeant(work.redactions)).map(
		({ id, marking, at, lines }) => {
			work.passages.push(body.split("\n").slice(lines.from, lines.to).join("\n"));
			if (id === undefined) {
				work.problems.push(redactionProblem.withoutName(at));
				return { lines };
			}
			const redaction = reviewed({ target: { kind: "block", name: id }, marking, at }, work);
			return { lines, ...(redaction?.action.kind === "replace" ? { words: redaction.action.words } : {}) };
		},
	);
	return withoutPassages(body, passages);
}

/** A story as the public may read it. One that is told of a theme that is left out goes with it. */
function publicCase(study: CaseStudyFile, work: Work): CaseStudyFile | undefined {
	const target = { kind: "case", name: study.id } as const;
	const decided = redactionOf(target, work.redactions);
	const belongs = study.theme !== undefined && work.themes.has(study.theme);
	if (!isMarked(study.marking) && !decided && !belongs) {
		if (mayBePublic(study.standing)) return { ...study, body: publicBody(study.file, study, work) };
		work.problems.push(redactionProblem.withoutConsent(study.title, study.id, study.at));
		return undefined;
	}
	work.passages.push(study.body);
	work.files.add(study.file);
	work.cases.set(study.id, undefined);
	if (belongs && !decided) return undefined;
	const redaction = reviewed({ target, marking: study.marking, at: study.at }, work);
	if (redaction?.action.kind !== "replace") return undefined;
	return inItsPlace(study, redaction.action.words, work);
}

function inItsPlace({ id, standing }: CaseStudyFile, body: string, { cases }: Work): CaseStudyFile {
	const name = `not-published-${[...cases.values()].filter((each) => each !== undefined).length + 1}`;
	cases.set(id, name);
	const file = `case-studies/${name}.md`;
	const told = { id: name, title: NOT_PUBLISHED, marking: MARKINGS[0], standing, file, body, bodyLine: 1 };
	return { ...told, at: { file, line: 1 } };
}

/** The redaction of something, if somebody has reviewed it; a problem where not. */
function reviewed({ target, marking, at }: Withheld, work: Work): Redaction | undefined {
	const redaction = redactionOf(target, work.redactions);
	if (!redaction) {
		work.problems.push(redactionProblem.undecided(target, marking, at));
		return undefined;
	}
	work.used.add(redaction);
	if (redaction.review) return redaction;
	work.problems.push(redactionProblem.unreviewed(redaction));
	return undefined;
}

/** Two passages of one name would be redacted by one decision, though somebody looked at one of them. */
function repeatedNames({ prose, cases, disclosure }: CompositionInput): Problem[] {
	const meant = blocksMeant(disclosure.redactions);
	const bodies = [...[...prose].map(([file, each]) => ({ file, ...each })), ...cases];
	const passages = bodies.flatMap(({ body, file, bodyLine }) => markedPassages(body, file, bodyLine, meant));
	const names = passages.map(({ id }) => id);
	return passages.flatMap(({ id, at }, index) =>
		id !== undefined && names.indexOf(id) < index ? [redactionProblem.nameTwice(id, at)] : [],
	);
}
