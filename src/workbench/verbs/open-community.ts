import { existsSync } from "node:fs";
import { join } from "node:path";
import {
	type AnswerRows,
	type Community,
	type Consultation,
	readActivities,
	readConsultation,
	readReviews,
} from "#assessment/community";
import { readDelimitedText } from "#evidence/sources";
import { done, type LocatedValue, type Outcome, type Problem, refused } from "#vocabulary";
import { filesBelow, readStructure, readText } from "./folder-reading.ts";

/** What the files about the community may name. */
type Known = {
	readonly themes: readonly string[];
	readonly measures: ReadonlySet<string>;
	/** The names of the document's parts. */
	readonly parts: readonly string[];
};

/** The ids of the consultations of a folder. */
export function consultationIds(folder: string): string[] {
	return filesBelow(join(folder, CONSULTATIONS), ".csv").map((name) => name.slice(0, -".csv".length));
}

const CONSULTATIONS = "consultation";

/** Reads what partners do, what people were asked and said, and the reviews of an assessment's folder. */
export function openCommunity(folder: string, known: Known): Outcome<Community> {
	const activities = readStructure(
		folder,
		"activities.yaml",
		(located) => readActivities(located, known),
		[],
	);
	const reviews = readStructure(folder, "reviews.yaml", (located) => readReviews(located, known.parts), []);
	const consultations = consultationIds(folder).map((id) => openConsultation(folder, id));
	const problems = [activities, reviews, ...consultations].flatMap((each) => each.problems);
	if (!activities.ok || !reviews.ok || !consultations.every((each) => each.ok)) return refused(...problems);
	return done(
		{
			activities: activities.value,
			reviews: reviews.value,
			consultations: consultations.map((each) => each.value),
		},
		problems,
	);
}

function openConsultation(folder: string, id: string): Outcome<Consultation> {
	const about = `${CONSULTATIONS}/${id}.yaml`;
	const answers = `${CONSULTATIONS}/${id}.csv`;
	if (!existsSync(join(folder, about))) return refused(consultationUndescribed(answers, about));
	const rows = answerRows(folder, answers);
	const read = (located: LocatedValue) =>
		rows.ok ? readConsultation(id, located, rows.value) : refused<Consultation>(...rows.problems);
	return readStructure(folder, about, read);
}

function answerRows(folder: string, file: string): Outcome<AnswerRows> {
	const text = readText(folder, file);
	if (!text.ok) return text;
	const table = readDelimitedText(text.value.replace(/^\uFEFF/, ""), { file });
	if (!table.ok) return table;
	const [head, ...rows] = table.value;
	return done({ file, headings: head?.cells ?? [], rows });
}

function consultationUndescribed(answers: string, about: string): Problem {
	return {
		code: "consultation-undescribed",
		stops: "document",
		at: { file: answers },
		says: "Nothing says who was asked what, and how.",
		wanted: `a file ${about} with title, by, dates, method, sample and population`,
		next: `Write ${about}.`,
	};
}
