import { z } from "zod";
import {
	type Decision,
	decision,
	REASON_ENTRIES,
	type Reason,
	reason,
	type Standing,
	standing,
} from "#assessment/priorities";
import {
	done,
	type LocatedValue,
	type Location,
	MARKINGS,
	type Marking,
	type Outcome,
	placeOf,
	readWithSchema,
	refused,
} from "#vocabulary";
import { type BegunBody, begunOf, begunShape } from "./begun-body.ts";
import { type EvidenceGap, GAP_ENTRIES, gapSchema } from "./evidence-gap.ts";
import {
	EVIDENCE_ENTRIES,
	evidenceSchema,
	type KnownEvidence,
	readEvidence,
	type ThemeEvidence,
} from "./theme-evidence.ts";

/** What a theme says of itself before its prose begins. */
export type ThemeFront = {
	readonly id: string;
	/** Its standing when the assessment was begun. */
	readonly status: Standing;
	readonly recommendation: Decision;
	readonly reason: Reason;
	readonly evidence: ThemeEvidence;
	/** What should be known and is not. */
	readonly gaps: readonly EvidenceGap[];
	readonly at: {
		readonly id: Location;
		readonly status: Location;
		readonly recommendation: Location;
		readonly reason: Location;
	};
};

/** What any file of prose may say before its prose begins. */
export type ProseFront = {
	readonly title?: string;
	/** Whether its headings are numbered. */
	readonly numbered: boolean;
	readonly marking: Marking;
	/** How the page began, where `bellwether new` wrote it. */
	readonly begun?: BegunBody;
	readonly theme?: ThemeFront;
};

const words = z.string().trim().min(1, "some text");

const plain = {
	title: words.optional(),
	numbered: z.boolean().optional(),
	marking: z.enum(MARKINGS).optional(),
	...begunShape,
};

const theme = {
	id: words,
	status: standing,
	recommendation: decision,
	reason,
	evidence: evidenceSchema,
	gaps: z.array(gapSchema).optional(),
};

const plainSchema = z.strictObject(plain);
const themeSchema = z.strictObject({ ...plain, ...theme });
const ENTRIES = [
	...Object.keys(plain),
	...Object.keys(theme),
	...REASON_ENTRIES,
	...EVIDENCE_ENTRIES,
	...GAP_ENTRIES,
];

/**
 * Reads the front matter of a file of prose; one that names an `id` is a theme. A marking that is none is a problem
 * and never taken for OFFICIAL, since what is marked wrongly would be published.
 *
 * @param known the measures, returns, consultations and case studies that evidence may name
 */
export function readProseFront(located: LocatedValue | undefined, known: KnownEvidence): Outcome<ProseFront> {
	if (!located) return done({ numbered: true, marking: "OFFICIAL" });
	if (!(located.value instanceof Map) || !located.value.has("id")) {
		const written = readWithSchema(located, plainSchema, ENTRIES);
		return written.ok ? done(frontOf(written.value)) : written;
	}
	const written = readWithSchema(located, themeSchema, ENTRIES);
	if (!written.ok) return written;
	const { evidence, problems } = readEvidence(written.value.evidence, located, known);
	if (problems.length > 0) return refused(...problems);
	return done({ ...frontOf(written.value), theme: themeOf(written.value, evidence, located) });
}

function themeOf(
	{ id, status, recommendation, reason, gaps }: z.infer<typeof themeSchema>,
	evidence: ThemeEvidence,
	located: LocatedValue,
): ThemeFront {
	return {
		id,
		status,
		recommendation,
		reason,
		evidence,
		gaps: (gaps ?? []).map(({ expected, ...gap }, index) => ({
			...gap,
			...(expected === undefined ? {} : { expected }),
			at: placeOf(located, ["gaps", index]),
		})),
		at: {
			id: placeOf(located, ["id"]),
			status: placeOf(located, ["status"]),
			recommendation: placeOf(located, ["recommendation"]),
			reason: placeOf(located, ["reason"]),
		},
	};
}

function frontOf({ title, numbered, marking, ...rest }: z.infer<typeof plainSchema>): ProseFront {
	const begun = begunOf(rest);
	return {
		...(begun === undefined ? {} : { begun }),
		numbered: numbered ?? true,
		marking: marking ?? "OFFICIAL",
		...(title === undefined ? {} : { title }),
	};
}
