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
import { redactionProblem } from "./redaction-problem.ts";

/** Something that partners may read and the public may not as it stands. */
type Withheld = { readonly target: RedactionTarget; readonly marking: Marking; readonly at: Location };

type Work = { readonly redactions: Redactions; readonly problems: Problem[]; readonly used: Set<Redaction> };

/**
 * What a public edition is put together from: the same without anything marked, each passage, section and case study left
 * out or replaced as its redaction says. It happens to the prose as written, before a word of it is read, so that nothing
 * of it can reach a register, a list of figures or an alt text. Refused where something is marked and nobody has
 * reviewed what becomes of it.
 */
export function publicInput(input: CompositionInput): Outcome<CompositionInput> {
	const work: Work = { redactions: input.disclosure.redactions, problems: [], used: new Set() };
	if (isMarked(input.settings.marking)) work.problems.push(redactionProblem.wholeMarked());
	const prose = new Map<string, Prose>();
	for (const [file, each] of input.prose) {
		const shown = publicProse(file, each, work);
		if (shown) prose.set(file, shown);
	}
	const cases = input.cases.flatMap((each) => publicCase(each, work) ?? []);
	const parts = input.settings.parts.filter(({ file }) => file === undefined || prose.has(file));
	const unused = work.redactions.redactions.filter((each) => !work.used.has(each));
	work.problems.push(...repeatedNames(input), ...unused.map(redactionProblem.ofNothing));
	if (work.problems.some(({ stops }) => stops !== "nothing")) return refused(...work.problems);
	return done({ ...input, prose, cases, settings: { ...input.settings, parts } }, work.problems);
}

function isMarked(marking: Marking): boolean {
	return marking !== MARKINGS[0];
}

function publicProse(file: string, prose: Prose, work: Work): Prose | undefined {
	const { marking } = prose.front;
	const target = { kind: "section", name: file } as const;
	const decided = redactionOf(target, work.redactions);
	if (!isMarked(marking) && !decided) return { ...prose, body: publicBody(file, prose, work) };
	const redaction = reviewed({ target, marking, at: { file, line: 1 } }, work);
	if (redaction?.action.kind !== "replace") return undefined;
	const { title: _, ...front } = prose.front;
	return {
		...prose,
		front: { ...front, marking: MARKINGS[0] },
		body: `# ${NOT_PUBLISHED}\n\n${redaction.action.words}\n`,
	};
}

/** The title of a section or story whose words are not published. */
const NOT_PUBLISHED = "A part that is not published";

/** A body with each marked passage left out, or other words in its first line. */
function publicBody(file: string, { body, bodyLine }: Pick<Prose, "body" | "bodyLine">, work: Work): string {
	const passages = markedPassages(body, file, bodyLine).map(({ id, marking, at, lines }) => {
		if (id === undefined) {
			work.problems.push(redactionProblem.withoutName(at));
			return { lines };
		}
		const redaction = reviewed({ target: { kind: "block", name: id }, marking, at }, work);
		return { lines, ...(redaction?.action.kind === "replace" ? { words: redaction.action.words } : {}) };
	});
	return withoutPassages(body, passages);
}

function publicCase(study: CaseStudyFile, work: Work): CaseStudyFile | undefined {
	const target = { kind: "case", name: study.id } as const;
	const decided = redactionOf(target, work.redactions);
	if (!isMarked(study.marking) && !decided) {
		if (mayBePublic(study.standing)) return { ...study, body: publicBody(study.file, study, work) };
		work.problems.push(redactionProblem.withoutConsent(study.title, study.id, study.at));
		return undefined;
	}
	const redaction = reviewed({ target, marking: study.marking, at: study.at }, work);
	if (redaction?.action.kind !== "replace") return undefined;
	return { ...study, marking: MARKINGS[0], title: NOT_PUBLISHED, body: redaction.action.words };
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
function repeatedNames({ prose, cases }: CompositionInput): Problem[] {
	const bodies = [...[...prose].map(([file, each]) => ({ file, ...each })), ...cases];
	const passages = bodies.flatMap(({ body, file, bodyLine }) => markedPassages(body, file, bodyLine));
	const names = passages.map(({ id }) => id);
	return passages.flatMap(({ id, at }, index) =>
		id !== undefined && names.indexOf(id) < index ? [redactionProblem.nameTwice(id, at)] : [],
	);
}
