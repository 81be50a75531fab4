import { z } from "zod";
import {
	DECISIONS,
	type Decision,
	REASONS,
	type ReasonKind,
	STANDINGS,
	type Standing,
} from "#assessment/priorities";
import {
	done,
	type LocatedValue,
	MARKINGS,
	type Marking,
	type MeasureId,
	nearest,
	type Outcome,
	type Problem,
	placeOf,
	readMeasureId,
	readWithSchema,
	refused,
} from "#vocabulary";

/** What a theme says of itself before its prose begins. */
export type ThemeFront = {
	readonly id: string;
	/** Its standing when the assessment was begun. */
	readonly status: Standing;
	readonly recommendation: Decision;
	readonly reason: { readonly kind: ReasonKind; readonly words: string };
	/** The measures on which the recommendation rests. */
	readonly evidence: readonly MeasureId[];
};

/** What any file of prose may say before its prose begins. */
export type ProseFront = {
	readonly title?: string;
	/** Whether its headings are numbered. */
	readonly numbered: boolean;
	readonly marking: Marking;
	readonly theme?: ThemeFront;
};

const words = z.string().trim().min(1);

function oneOf<Key extends string>(table: Readonly<Record<Key, unknown>>) {
	return z.enum(Object.keys(table) as [Key, ...Key[]]);
}

const plain = {
	title: words.optional(),
	numbered: z.boolean().optional(),
	marking: z.enum(MARKINGS).optional(),
};

const theme = {
	id: words,
	status: oneOf(STANDINGS),
	recommendation: oneOf(DECISIONS),
	reason: z.strictObject({ kind: oneOf(REASONS), words }),
	evidence: z.array(words),
};

const plainSchema = z.strictObject(plain);
const themeSchema = z.strictObject({ ...plain, ...theme });
const ENTRIES = [...Object.keys(plain), ...Object.keys(theme), "kind", "words"];

/**
 * Reads the front matter of a file of prose; one that names an `id` is a theme. A marking that is none is a problem
 * and never taken for OFFICIAL, since what is marked wrongly would be published.
 *
 * @param measures the ids that evidence may name
 */
export function readProseFront(
	located: LocatedValue | undefined,
	measures: ReadonlySet<string>,
): Outcome<ProseFront> {
	if (!located) return done({ numbered: true, marking: "OFFICIAL" });
	if (!(located.value instanceof Map) || !located.value.has("id")) {
		const written = readWithSchema(located, plainSchema, ENTRIES);
		return written.ok ? done(frontOf(written.value)) : written;
	}
	const written = readWithSchema(located, themeSchema, ENTRIES);
	if (!written.ok) return written;
	const { id, status, recommendation, reason, evidence } = written.value;
	const unknown = evidence.flatMap((each, index) =>
		measures.has(each) ? [] : [evidenceUnknown(each, placeOf(located, ["evidence", index]), measures)],
	);
	if (unknown.length > 0) return refused(...unknown);
	const known = evidence.flatMap((each) => readMeasureId(each) ?? []);
	return done({ ...frontOf(written.value), theme: { id, status, recommendation, reason, evidence: known } });
}

function frontOf({ title, numbered, marking }: z.infer<typeof plainSchema>): ProseFront {
	return {
		numbered: numbered ?? true,
		marking: marking ?? "OFFICIAL",
		...(title === undefined ? {} : { title }),
	};
}

function evidenceUnknown(id: string, at: Problem["at"], measures: ReadonlySet<string>): Problem {
	const near = nearest(id, measures);
	return {
		code: "evidence-unknown",
		stops: "document",
		at,
		says: `The evidence names “${id}”, which is no measure.`,
		next: near === undefined ? "Use the id of a measure of the catalogue." : `Did you mean “${near}”?`,
	};
}
