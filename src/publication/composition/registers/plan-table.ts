import { type Action, isDone, type Plan, type Step, type SuccessMeasure, TARGETS } from "#assessment/plan";
import type { Priority } from "#assessment/priorities";
import { type Block, type Figure, type Inline, type TableRow, text } from "#document";
import { describeDay, done, listInWords, printedValue, refused, type Unit } from "#vocabulary";
import type { CompositionInput } from "../composition-input.ts";
import type { Answered, Desk, TagAnswer } from "../desk.ts";
import { type Generator, generator } from "../generated.ts";
import { unknownWord } from "../unknown-word.ts";
import { headCell, ILLUSTRATIVE_NOTE, mixedCell, wordColumns, wordsCell } from "./register-cells.ts";
import { figureInline, registerFigure } from "./register-figure.ts";
import { successAddress, successWindow } from "./success-address.ts";

/** The plans that can be shown: this year's where the tag says nothing. */
const YEARS = ["this-year", "last-year"] as const;

/** A plan as tables, one for each priority: who does what by when, and how success is told. */
export const answerPlan: TagAnswer = (request, id, desk) => {
	const year = YEARS.find((each) => each === (request.primary ?? "this-year"));
	if (!year) return refused(unknownWord("plan", request.primary ?? "", YEARS, request.at));
	const { plans } = desk.input.decisions;
	const plan = year === "this-year" ? plans.thisYear : plans.lastYear;
	const make = generator(request.tag, desk.marking, id);
	if (plan.actions.length === 0) return done({ blocks: [make.paragraph(noPlan(year, plan))], figures: [] });
	const planned = planBlocks(plan, make, desk);
	const unserved = year === "this-year" ? unservedPriorities(plan, desk.input.priorities) : "";
	if (unserved === "") return done(planned);
	return done({
		...planned,
		blocks: [...planned.blocks, make.paragraph(`Nothing is planned yet for: ${unserved}.`)],
	});
};

function noPlan(year: (typeof YEARS)[number], { note }: Plan): string {
	const none = year === "this-year" ? "No action has been planned yet." : "No plan of last year is held.";
	return note === undefined ? none : `${none} ${note}`;
}

function planBlocks(plan: Plan, make: Generator, desk: Desk): Answered {
	const { priorities } = desk.input;
	const groups = [...Map.groupBy(plan.actions, ({ priority }) => priority)].sort(
		([left], [right]) => placeOf(left, priorities) - placeOf(right, priorities),
	);
	const figures: Figure[] = [];
	const blocks: Block[] = [];
	if (plan.note !== undefined) blocks.push(make.paragraph(plan.note));
	for (const [id, actions] of groups) {
		const rows = actions.map((action) => actionRow(action, { plan, desk, figures }));
		const title = priorities.find((each) => each.id === id)?.title ?? id;
		blocks.push(
			make.table({
				caption: `Plan: ${title}`,
				columns: wordColumns("Action", "Who leads", "Steps", "With what", "Due", "How success is told"),
				rows,
				notes: plan.illustrative ? [ILLUSTRATIVE_NOTE] : [],
				source: "The partnership’s plan",
			}),
		);
	}
	return { blocks, figures };
}

/** Recommended priorities in their order, then the rest as they stand in the register. */
function placeOf(id: string, priorities: readonly Priority[]): number {
	const index = priorities.findIndex((each) => each.id === id);
	return priorities[index]?.rank ?? priorities.length + index;
}

type Work = { readonly plan: Plan; readonly desk: Desk; readonly figures: Figure[] };

function actionRow(action: Action, work: Work): TableRow {
	const { input } = work.desk;
	const { language } = input.settings;
	return {
		cells: [
			headCell(action.title),
			wordsCell(action.owner),
			wordsCell(action.steps.map((step) => stepWords(step, input)).join("; ")),
			wordsCell(action.resources ?? "Not stated"),
			wordsCell(action.due === undefined ? "Not agreed" : describeDay(action.due, language)),
			action.success ? mixedCell(successWords(action, action.success, work)) : wordsCell("Not agreed"),
		],
	};
}

function stepWords(step: Step, { settings }: CompositionInput): string {
	const { what, by, done } = step;
	if (isDone(step, settings.date))
		return done === true || done === undefined
			? `${what} (done)`
			: `${what} (done ${describeDay(done, settings.language)})`;
	return by === undefined ? what : `${what} (by ${describeDay(by, settings.language)})`;
}

/** “Violent crime: a fall of at least 5%, 2025/26”. The target is a figure as well: it is held against others. */
export function successWords(
	action: Action,
	success: SuccessMeasure,
	{ plan, desk, figures }: Work,
): Inline[] {
	const { input } = desk;
	const measure = input.context.book.measure(success.measure);
	const unit = targetUnit(success, measure?.unit ?? "count");
	const figure = registerFigure(
		{
			measure: "plan.target",
			title: `Target of “${action.title}”`,
			part: `plan=${plan.file}; action=${action.id}`,
			value: success.target.value,
			unit,
			text: printedValue(success.target.value, unit, { places: decimals(success.target.value) }),
			method: "plan-progress",
			base: { kind: "not given by the source" },
			illustrative: plan.illustrative,
			source: "Plan",
			at: success.at,
		},
		input,
	);
	figures.push(figure);
	const address = successAddress(success, desk.names);
	const window = address.ok ? `, ${successWindow(address.value, success, input.settings.language)}` : "";
	const where = success.area === undefined ? "" : ` in ${success.area}`;
	return [
		text(`${measure?.title ?? success.measure}${where}: ${TARGETS[success.target.kind]} `),
		figureInline(figure),
		text(window),
	];
}

function targetUnit({ target }: SuccessMeasure, unit: Unit): Unit {
	const changes = target.kind === "fall-of" || target.kind === "rise-of";
	if (!changes) return unit;
	return unit === "per cent" ? "percentage points" : "per cent";
}

/** As many decimals as were written: a target is a decision and not rounded. */
function decimals(value: number): number {
	return String(value).split(".")[1]?.length ?? 0;
}

/** The priorities that nothing in a plan serves, in words; empty where each has an action. */
function unservedPriorities(plan: Plan, priorities: readonly Priority[]): string {
	const served = new Set(plan.actions.map(({ priority }) => priority));
	return listInWords(
		priorities
			.filter(({ thisYear, id }) => thisYear === "priority" && !served.has(id))
			.map(({ title }) => title),
	);
}
