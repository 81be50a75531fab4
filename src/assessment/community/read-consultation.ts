import { z } from "zod";
import {
	done,
	type LocatedValue,
	type Location,
	type Outcome,
	type Problem,
	placeOf,
	readWithSchema,
	refused,
} from "#vocabulary";
import type { Consultation, Response } from "./consultation.ts";
import { period, words } from "./written.ts";

const about = z.strictObject({
	title: words,
	by: words,
	dates: period,
	method: words,
	sample: words,
	population: words,
	caveat: words.optional(),
	illustrative: z.boolean().optional(),
});

/** What a file of answers holds: its heading row, then a row for each answer, each cell with its place. */
export type AnswerRows = {
	readonly file: string;
	readonly headings: readonly string[];
	readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

const REQUIRED = ["question", "answer", "responses", "base"] as const;

/**
 * Reads one consultation: what it was (`consultation/<id>.yaml`) and what people said (`consultation/<id>.csv`).
 *
 * Problems, each with its place: a column or a count that is missing, more responses than people who answered, an
 * answer twice, two bases for one question.
 */
export function readConsultation(
	id: string,
	located: LocatedValue,
	answers: AnswerRows,
): Outcome<Consultation> {
	const written = readWithSchema(located, about, Object.keys(about.shape));
	const responses = readResponses(answers);
	if (!written.ok) return refused(...written.problems, ...responses.problems);
	if (!responses.ok) return responses;
	const { caveat, illustrative = false, ...rest } = written.value;
	const dates = written.value.dates;
	if (responses.value.length === 0) return refused(noAnswers(placeOf(located, [])));
	return done({
		...rest,
		id,
		dates,
		illustrative,
		responses: responses.value,
		file: answers.file,
		...(caveat === undefined ? {} : { caveat }),
	});
}

function readResponses({ file, headings, rows }: AnswerRows): Outcome<Response[]> {
	const plain = headings.map((heading) => heading.trim().toLowerCase());
	const missing = REQUIRED.filter((column) => !plain.includes(column));
	if (missing.length > 0) return refused(...missing.map((column) => columnMissing(file, column)));
	const outcomes = rows.map(({ row, cells }) =>
		readResponse((column) => cells[plain.indexOf(column)]?.trim() ?? "", { file, row }),
	);
	const read = outcomes.flatMap((each) => (each.ok ? [each.value] : []));
	const problems = [...outcomes.flatMap((each) => each.problems), ...responseFaults(read)];
	return problems.length > 0 ? refused(...problems) : done(read);
}

function readResponse(cell: (column: string) => string, at: Location): Outcome<Response> {
	const whole = (column: string) => (/^\d{1,9}$/.test(cell(column)) ? Number(cell(column)) : undefined);
	const responses = whole("responses");
	const base = whole("base");
	const rank = whole("rank");
	const place = (column: string) => ({ ...at, column });
	const problems = [
		...(["question", "answer"] as const)
			.filter((column) => cell(column) === "")
			.map((column) => unfit(place(column), column, "", "some text")),
		...(responses === undefined
			? [unfit(place("responses"), "responses", cell("responses"), "a whole number")]
			: []),
		...(base === undefined || base === 0
			? [unfit(place("base"), "base", cell("base"), "a whole number above nought")]
			: []),
		...(cell("rank") !== "" && rank === undefined
			? [unfit(place("rank"), "rank", cell("rank"), "a whole number, or nothing")]
			: []),
	];
	if (responses === undefined || base === undefined || problems.length > 0) return refused(...problems);
	if (responses > base) return refused(moreThanAll(place("responses"), responses, base));
	return done({
		question: cell("question"),
		answer: cell("answer"),
		responses,
		base,
		...(rank === undefined ? {} : { statedRank: rank }),
		at,
	});
}

function* responseFaults(responses: readonly Response[]): Generator<Problem> {
	const firsts = new Map<string, Response>();
	const bases = new Map<string, number>();
	for (const each of responses) {
		const key = JSON.stringify([each.question, each.answer]);
		if (firsts.has(key)) yield answerTwice(each);
		firsts.set(key, each);
		const base = bases.get(each.question) ?? each.base;
		if (base !== each.base) yield basesDiffer(each, base);
		bases.set(each.question, base);
	}
}

function columnMissing(file: string, column: string): Problem {
	return {
		code: "consultation-column-missing",
		stops: "document",
		at: { file, row: 1 },
		says: `The column “${column}” is missing.`,
		wanted: "the columns question, answer, responses, base and, where it is stated, rank",
		next: `Add the column “${column}”.`,
	};
}

function unfit(at: Location, column: string, found: string, wanted: string): Problem {
	return {
		code: "consultation-cell-unfit",
		stops: "document",
		at,
		says: `“${column}” cannot be used as it stands.`,
		found: found === "" ? "nothing" : `“${found}”`,
		wanted,
		next: "Correct the cell.",
	};
}

function moreThanAll(at: Location, responses: number, base: number): Problem {
	return {
		code: "consultation-responses-exceed-base",
		stops: "document",
		at,
		says: "More people gave this answer than answered the question.",
		found: `${responses} of ${base}`,
		next: "Correct responses or base.",
	};
}

function answerTwice({ answer, at }: Response): Problem {
	return {
		code: "consultation-answer-twice",
		stops: "document",
		at,
		says: `The answer “${answer}” stands twice for one question.`,
		next: "Add the two together, or word them differently.",
	};
}

function basesDiffer({ question, base, at }: Response, first: number): Problem {
	return {
		code: "consultation-bases-differ",
		stops: "document",
		at: { ...at, column: "base" },
		says: `“${question}” has two bases, so that its answers cannot be ranked.`,
		found: `${base} here, ${first} before`,
		next: "Give the number of people who answered the question in every row of it.",
	};
}

function noAnswers(at: Location): Problem {
	return {
		code: "consultation-empty",
		stops: "document",
		at,
		says: "Nobody’s answer stands beside this consultation.",
		next: "Add the answers to the CSV file of the same name.",
	};
}
