import {
	DECISIONS,
	PRIORITY_LISTS,
	type Priority,
	prioritiesIn,
	reasonKinds,
	STANDINGS,
} from "#assessment/priorities";
import { type Block, type DecisionTrailRequest, type Table, text } from "#document";
import { textOf } from "#publication/narrative";
import { cardinal, done, refused } from "#vocabulary";
import type { TagAnswer } from "../desk.ts";
import { type Generator, generator } from "../generated.ts";
import { unknownWord } from "../unknown-word.ts";

/** The trail of decisions as a table. */
export const answerDecisionTrail: TagAnswer = (request, id, { input, marking }) => {
	const { priorities, settings } = input;
	const make = generator(request.tag, marking, id);
	return done({ blocks: [make.table(decisionTrailTable(priorities, settings.year))], figures: [] });
};

/** The trail of decisions as a picture. */
export const answerTrailChart: TagAnswer = (request, id, { input, marking }) => {
	const chart = decisionTrailChart(input.priorities, input.settings.year);
	const provenance = { kind: "written", at: request.at } as const;
	return done({ blocks: [{ id, marking, provenance, kind: "visual", request: chart }], figures: [] });
};

/** One list of priorities: this year's, last year's, cross-cutting themes and so on. */
export const answerPriorities: TagAnswer = (request, id, { input, marking }) => {
	const word = textOf(request, "status") ?? "recommended";
	const list = PRIORITY_LISTS.find((each) => each === word);
	if (!list) return refused(unknownWord("status", word, PRIORITY_LISTS, request.at));
	const make = generator(request.tag, marking, id);
	const chosen = prioritiesIn(list, input.priorities);
	return done({ blocks: priorityList(chosen, make, list === "recommended"), figures: [] });
};

/** The trail of decisions from last year's themes to this year's, as a table: one row for each theme, with its reason. */
function decisionTrailTable(priorities: readonly Priority[], year: string): Table {
	const cell = (words: string) => ({ content: [text(words)] });
	return {
		caption: `From last year’s themes to those of ${year}, and why`,
		columns: ["Theme", "Last year", `Recommended for ${year}`, "Decision", "Reason"].map((heading) => ({
			heading,
			align: "start",
		})),
		rows: priorities.map((each) => ({
			cells: [
				{ ...cell(each.title), header: true },
				cell(STANDINGS[each.lastYear]),
				cell(thisYear(each)),
				cell(DECISIONS[each.decision]),
				cell(`${capitalised(reasonKinds(each.reason))}: ${each.reason.words}`),
			],
			...(each.thisYear === "priority" ? { emphasis: "parent" as const } : {}),
		})),
		notes: [],
		source: "Decisions of the partnership, from its priorities register",
	};
}

/** The same trail as a picture. */
function decisionTrailChart(priorities: readonly Priority[], year: string): DecisionTrailRequest {
	const kept = priorities.filter((each) => each.thisYear === "priority");
	return {
		kind: "decision trail",
		words: {
			title: `${capitalised(cardinal(kept.length))} priorities are recommended for ${year}`,
			subtitle: "Each theme’s standing last year and this year, and the decision between them",
			foot: ["Source: decisions of the partnership. The reasons stand in the table of decisions."],
			description: priorities
				.map(
					(each) =>
						`${each.title}: ${STANDINGS[each.lastYear].toLowerCase()} last year, ${thisYear(each).toLowerCase()} this year (${DECISIONS[each.decision].toLowerCase()}).`,
				)
				.join(" "),
			table: decisionTrailTable(priorities, year),
			illustrative: false,
		},
		columns: ["Last year", year],
		steps: trailSteps(priorities),
	};
}

/** One step for each theme of either year. A theme that was split leads to its parts and does not stand alone. */
function trailSteps(priorities: readonly Priority[]): DecisionTrailRequest["steps"] {
	const divided = new Set(priorities.flatMap((each) => each.from));
	return priorities
		.filter((each) => !(each.thisYear === "none" && divided.has(each.id)))
		.flatMap((each) => {
			const parents = priorities.filter((other) => each.from.includes(other.id));
			const own = each.lastYear === "none" ? undefined : each;
			const origins = parents.length > 0 ? parents : [own];
			return origins.map((before) => ({
				from: before?.title ?? "",
				to: each.title,
				decision: DECISIONS[each.decision],
				fromStanding: STANDINGS[before?.lastYear ?? "none"],
				toStanding: STANDINGS[each.thisYear],
			}));
		});
}

/** One list of priorities, numbered where the order means something. */
function priorityList(priorities: readonly Priority[], make: Generator, ordered: boolean): Block[] {
	if (priorities.length === 0) return [make.paragraph("None.")];
	return [
		make.list(
			priorities.map((each) => each.title),
			ordered,
		),
	];
}

function thisYear(priority: Priority): string {
	return priority.rank === undefined
		? STANDINGS[priority.thisYear]
		: `${STANDINGS[priority.thisYear]} ${priority.rank}`;
}

function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
