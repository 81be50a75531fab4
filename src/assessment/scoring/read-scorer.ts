import { z } from "zod";
import {
	done,
	type LocatedValue,
	type Outcome,
	type Problem,
	placeOf,
	readWithSchema,
	refused,
} from "#vocabulary";
import { CONFIDENCES, type ScoringModel } from "./model.ts";
import { type GivenScore, type Scorer, SUGGESTION_ANSWERS } from "./scorer.ts";
import { overrideWithoutReason, scoreOutOfScale, unknownName } from "./scorer-problems.ts";

const words = z.string().trim().min(1, "some text");
const leftEmpty = z.union([z.null(), z.literal("")]).transform(() => undefined);
const optionalWords = z.union([words, leftEmpty]).optional();

const fullCell = z.strictObject({
	score: z.union([z.number(), leftEmpty]).optional(),
	reason: optionalWords,
	suggestion: z.union([z.enum(SUGGESTION_ANSWERS), leftEmpty]).optional(),
});

const cell = z.union([z.number(), leftEmpty, fullCell], {
	error: "a score such as 3, or {score: 3, reason: …}",
});

const schema = z.strictObject({
	name: words,
	agency: optionalWords,
	date: optionalWords,
	illustrative: z.boolean().optional(),
	scores: z.record(words, z.record(words, cell).nullable()).optional(),
	confidence: z.record(words, z.union([z.enum(CONFIDENCES), leftEmpty])).optional(),
});

const ENTRIES = [...Object.keys(schema.shape), ...Object.keys(fullCell.shape)];

/** What a scorer's file may speak of. */
export type KnownToScorers = {
	readonly model: ScoringModel;
	/** Ids of the themes that can be scored. */
	readonly themes: ReadonlySet<string>;
};

/**
 * Reads a scorer's file. A cell left empty is a missing score. A score outside the scale, a theme or criterion that
 * nobody knows, and an override without a reason are problems with their lines.
 *
 * @param id the file's name without folder and ending
 */
export function readScorer(located: LocatedValue, id: string, known: KnownToScorers): Outcome<Scorer> {
	const written = readWithSchema(located, schema, ENTRIES);
	if (!written.ok) return written;
	const { name, agency, date, illustrative, scores = {}, confidence = {} } = written.value;
	const problems = [...nameFaults(written.value, located, known)];
	const given = Object.entries(scores).flatMap(([theme, cells]) =>
		Object.entries(cells ?? {}).flatMap(([criterion, each]) => {
			const at = placeOf(located, ["scores", theme, criterion]);
			return givenScore({ theme, criterion, at }, each);
		}),
	);
	problems.push(...given.flatMap((each) => scoreFaults(each, known.model)));
	if (problems.length > 0) return refused(...problems);
	return done({
		id,
		name,
		illustrative: illustrative ?? false,
		scores: given,
		confidence: new Map(
			Object.entries(confidence).flatMap(([theme, level]) => (level ? [[theme, level]] : [])),
		),
		at: placeOf(located, ["name"]),
		...(agency === undefined ? {} : { agency }),
		...(date === undefined ? {} : { date }),
	});
}

function givenScore(
	of: Pick<GivenScore, "theme" | "criterion" | "at">,
	written: z.infer<typeof cell>,
): GivenScore[] {
	const { score, reason, suggestion } = typeof written === "object" ? written : { score: written };
	if (score === undefined) return [];
	return [
		{
			...of,
			score,
			...(reason === undefined ? {} : { reason }),
			...(suggestion === undefined ? {} : { suggestion }),
		},
	];
}

function scoreFaults(given: GivenScore, { scale }: ScoringModel): Problem[] {
	const onScale = Number.isInteger(given.score) && given.score >= scale.least && given.score <= scale.most;
	if (!onScale) return [scoreOutOfScale(given, scale)];
	return given.suggestion === "overridden" && given.reason === undefined
		? [overrideWithoutReason(given)]
		: [];
}

function* nameFaults(
	{ scores = {}, confidence = {} }: z.infer<typeof schema>,
	located: LocatedValue,
	{ model, themes }: KnownToScorers,
): Generator<Problem> {
	const criteria = model.criteria.map(({ id }) => id);
	for (const [entry, held] of Object.entries({ scores, confidence }))
		for (const theme of Object.keys(held))
			if (!themes.has(theme)) yield unknownName("theme", theme, themes, placeOf(located, [entry, theme]));
	for (const [theme, cells] of Object.entries(scores))
		for (const criterion of Object.keys(cells ?? {}))
			if (!criteria.includes(criterion))
				yield unknownName("criterion", criterion, criteria, placeOf(located, ["scores", theme, criterion]));
}
