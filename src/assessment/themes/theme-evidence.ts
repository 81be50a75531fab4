import { z } from "zod";
import {
	type LocatedValue,
	type MeasureId,
	nearest,
	type Problem,
	partOf,
	placeOf,
	readMeasureId,
} from "#vocabulary";

/** A measure as evidence, and where it is looked up if not for the own area in a window of the assessment. */
export type EvidenceCell = {
	readonly measure: MeasureId;
	readonly window?: string;
	readonly against?: string;
	readonly area?: string;
	readonly breakdown?: string;
};

/** On what a theme's recommendation rests. */
export type ThemeEvidence = {
	readonly measures: readonly MeasureId[];
	/** The measures with the place of each. */
	readonly cells: readonly EvidenceCell[];
	/** Names of files below `returns/`. */
	readonly returns: readonly string[];
	/** Ids of consultations. */
	readonly consultation: readonly string[];
	/** Ids of case studies. */
	readonly caseStudies: readonly string[];
};

/** What evidence may name. A kind that is left out is not looked at. */
export type KnownEvidence = {
	readonly measures: ReadonlySet<string>;
	readonly returns?: ReadonlySet<string>;
	readonly consultation?: ReadonlySet<string>;
	readonly "case-studies"?: ReadonlySet<string>;
};

const word = z.string().trim().min(1);

const names = z.array(word).optional();

const code = z.union([word, z.number()]).transform((value) => String(value));

const cell = z.strictObject({
	measure: word,
	window: code.optional(),
	against: code.optional(),
	area: word.optional(),
	breakdown: word.optional(),
});

const grouped = z.strictObject({
	measures: z
		.array(z.union([word, cell], { error: "the id of a measure, or measure with window, area or breakdown" }))
		.optional(),
	returns: names,
	consultation: names,
	"case-studies": names,
});

/** Evidence as files write it: a list of measures, or lists by kind. */
export const evidenceSchema = z.union([z.array(word), grouped], {
	error: "a list of measures, or lists under measures, returns, consultation and case-studies",
});

/** The kinds of evidence, with what one piece of each is called. */
const KINDS = {
	measures: "measure",
	returns: "file below returns/",
	consultation: "consultation",
	"case-studies": "case study",
} as const;

type Kind = keyof typeof KINDS;

/** The kinds, for “did you mean”. */
export const EVIDENCE_ENTRIES = Object.keys(KINDS);

/** Evidence as written, kind by kind, and each piece that does not exist as a problem with its line. */
export function readEvidence(
	written: z.infer<typeof evidenceSchema>,
	located: LocatedValue,
	known: KnownEvidence,
): { readonly evidence: ThemeEvidence; readonly problems: readonly Problem[] } {
	const lists = Array.isArray(written) ? { measures: written } : written;
	const cells = (lists.measures ?? []).map((each) => (typeof each === "string" ? { measure: each } : each));
	const named = (kind: Kind) =>
		kind === "measures" ? cells.map(({ measure }) => measure) : (lists[kind] ?? []);
	const problems = (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
		unknownIn(kind, named(kind), located, known[kind]),
	);
	const evidence = {
		measures: [...new Set(cells.flatMap(({ measure }) => readMeasureId(measure) ?? []))],
		cells: cells.flatMap(cellOf),
		returns: named("returns"),
		consultation: named("consultation"),
		caseStudies: named("case-studies"),
	};
	return { evidence, problems };
}

function cellOf({ measure, ...place }: z.infer<typeof cell> | { measure: string }): EvidenceCell[] {
	const id = readMeasureId(measure);
	const given = Object.entries(place).filter(([, value]) => value !== undefined);
	return id ? [{ measure: id, ...Object.fromEntries(given) }] : [];
}

function unknownIn(
	kind: Kind,
	names: readonly string[],
	located: LocatedValue,
	known: ReadonlySet<string> | undefined,
): Problem[] {
	if (!known) return [];
	const grouped = partOf(located, "evidence")?.value instanceof Map;
	return names.flatMap((name, index) =>
		known.has(name)
			? []
			: [
					evidenceUnknown(
						kind,
						name,
						placeOf(located, grouped ? ["evidence", kind, index] : ["evidence", index]),
						known,
					),
				],
	);
}

function evidenceUnknown(kind: Kind, name: string, at: Problem["at"], known: ReadonlySet<string>): Problem {
	const near = nearest(name, known);
	return {
		code: "evidence-unknown",
		stops: "document",
		at,
		says: `The evidence names “${name}”, which is no ${KINDS[kind]}.`,
		next: near === undefined ? NEXT[kind] : `Did you mean “${near}”?`,
	};
}

const NEXT: Readonly<Record<Kind, string>> = {
	measures: "Use the id of a measure of the catalogue.",
	returns: "Name a file of the folder returns/, such as kent-highways-casualties.csv.",
	consultation: "Name a file of the folder consultation/ without its ending.",
	"case-studies": "Name a file of the folder case-studies/ without its ending.",
};
