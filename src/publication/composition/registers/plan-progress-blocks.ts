import { leastBaseForPerCent } from "#analysis/statistics";
import {
	ACTION_STATES,
	type Action,
	type ActionState,
	byPriority,
	type Plan,
	progressOf,
	stateOf,
	stepsDone,
	successOf,
} from "#assessment/plan";
import { type Block, type Figure, type Inline, type Table, type TableRow, text } from "#document";
import { describeDay, done } from "#vocabulary";
import type { Desk, TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";
import { successWords } from "./plan-table.ts";
import { headCell, ILLUSTRATIVE_NOTE, mixedCell, wordColumns, wordsCell } from "./register-cells.ts";
import { figureCellOf, figureInline, registerFigure } from "./register-figure.ts";
import { successAddress } from "./success-address.ts";

const STATES = Object.keys(ACTION_STATES) as ActionState[];

/** How far last year's plan was carried out by the assessment's date, worked out from its steps and its measures. */
export const answerPlanProgress: TagAnswer = (request, id, desk) => {
	const plan = desk.input.decisions.plans.lastYear;
	const make = generator(request.tag, desk.marking, id);
	if (plan.actions.length === 0) return done({ blocks: [make.paragraph(unknown(plan))], figures: [] });
	const work: Work = { plan, desk, figures: [] };
	const blocks: Block[] = [
		make.paragraph(summary(work)),
		...(plan.note === undefined ? [] : [make.paragraph(plan.note)]),
		make.table(priorityTable(work)),
		make.table(actionTable(work)),
	];
	return done({ blocks, figures: work.figures });
};

type Work = { readonly plan: Plan; readonly desk: Desk; readonly figures: Figure[] };

function unknown({ note }: Plan): string {
	const none = "No plan of last year is held, so how far it was carried out cannot be said.";
	return note === undefined ? none : `${none} ${note}`;
}

/** A number of actions as a figure; `of` is how many there are in all. */
function counted(work: Work, part: string, value: number, of: number, words?: string): Figure {
	const figure = registerFigure(
		{
			measure: "plan.actions",
			title: "Actions of last year’s plan",
			part,
			value,
			...(words === undefined ? {} : { text: words }),
			unit: "count",
			method: "plan-progress",
			base: { kind: "counts", numerator: value, denominator: of },
			illustrative: work.plan.illustrative,
			source: "Plan of last year",
			at: { file: work.plan.file },
		},
		work.desk.input,
	);
	work.figures.push(figure);
	return figure;
}

/** The share done: “2 of 5”, and a per cent only on a base that bears one. */
function shareDone(work: Work, part: string, value: number, of: number): Figure {
	if (of < leastBaseForPerCent) return counted(work, `${part}; share`, value, of, `${value} of ${of}`);
	const figure = registerFigure(
		{
			measure: "plan.actions",
			title: "Actions of last year’s plan done",
			part: `${part}; share`,
			value: (value / of) * 100,
			unit: "per cent",
			method: "plan-progress",
			base: { kind: "counts", numerator: value, denominator: of },
			illustrative: work.plan.illustrative,
			source: "Plan of last year",
			at: { file: work.plan.file },
		},
		work.desk.input,
	);
	work.figures.push(figure);
	return figure;
}

function summary(work: Work): Inline[] {
	const { settings } = work.desk.input;
	const all = progressOf(work.plan.actions, settings.date);
	const number = (state: ActionState) =>
		figureInline(counted(work, `all; state=${state}`, all[state], all.total));
	return [
		text("Last year’s plan has "),
		figureInline(counted(work, "all", all.total, all.total)),
		text(all.total === 1 ? " action. On " : " actions. On "),
		text(describeDay(settings.date, settings.language)),
		text(", the date of this assessment, those done were "),
		number("done"),
		text(", under way "),
		number("under way"),
		text(", not begun "),
		number("not begun"),
		text(", and late "),
		number("late"),
		text("."),
	];
}

function priorityTable(work: Work): Table {
	const { priorities, settings } = work.desk.input;
	const { actions, illustrative } = work.plan;
	const rowOf = (part: string, title: string, group: readonly Action[]): TableRow => {
		const progress = progressOf(group, settings.date);
		return {
			cells: [
				headCell(title),
				figureCellOf(counted(work, part, progress.total, progress.total)),
				...STATES.map((state) =>
					figureCellOf(counted(work, `${part}; state=${state}`, progress[state], progress.total)),
				),
				figureCellOf(shareDone(work, part, progress.done, progress.total)),
			],
		};
	};
	const titleOf = (id: string) => priorities.find((each) => each.id === id)?.title ?? id;
	return {
		caption: "How far last year’s plan was carried out, by priority",
		columns: [
			{ heading: "Priority", align: "start" },
			...["Actions", ...STATES.map((state) => ACTION_STATES[state]), "Share done"].map(
				(heading) => ({ heading, align: "number" }) as const,
			),
		],
		rows: [
			...[...byPriority(actions)].map(([id, group]) => rowOf(`priority=${id}`, titleOf(id), group)),
			{ ...rowOf("all", "All actions", actions), emphasis: "total" as const },
		],
		notes: [
			"An action is done when all its steps are. Late are those that were due and are not done; they are not counted as under way or not begun as well.",
			...(illustrative ? [ILLUSTRATIVE_NOTE] : []),
		],
		source: "The partnership’s plan of last year",
	};
}

function actionTable(work: Work): Table {
	const { settings } = work.desk.input;
	return {
		caption: "Each action of last year’s plan, and whether it reached what it was for",
		columns: wordColumns(
			"Action",
			"Who led",
			"Stands",
			"Steps done",
			"Measure of success",
			"Reached",
			"Last note",
		),
		rows: work.plan.actions.map((action) => {
			const state = stateOf(action, settings.date);
			const finished = stepsDone(action, settings.date);
			const steps = counted(
				work,
				`action=${action.id}; steps`,
				finished,
				action.steps.length,
				`${finished} of ${action.steps.length}`,
			);
			return {
				cells: [
					headCell(action.title),
					wordsCell(action.owner),
					wordsCell(stateWords(action, state, work)),
					mixedCell([figureInline(steps)]),
					action.success ? mixedCell(successWords(action, action.success, work)) : wordsCell("None agreed"),
					mixedCell(reached(action, work)),
					wordsCell(lastNote(action, work)),
				],
			};
		}),
		notes: [
			"Whether a measure of success was reached says that the number moved, not that the action moved it.",
			...(work.plan.illustrative ? [ILLUSTRATIVE_NOTE] : []),
		],
		source: "The partnership’s plan of last year; the figures of this assessment",
	};
}

function stateWords({ due }: Action, state: ActionState, { desk }: Work): string {
	const { language } = desk.input.settings;
	return state === "late" && due !== undefined
		? `${ACTION_STATES.late}: due ${describeDay(due, language)}`
		: ACTION_STATES[state];
}

const REACHED = { met: "Yes: ", "not met": "No: " } as const;

function reached({ success }: Action, { desk, figures }: Work): Inline[] {
	if (!success) return [text("Cannot be told")];
	const address = successAddress(success, desk.names);
	if (!address.ok) return [text(`Not known. ${address.problems[0]?.says ?? ""}`)];
	const result = successOf(success, address.value, desk.input.context);
	if (result.kind === "not known") return [text(`Not known. ${result.why}`)];
	figures.push(result.figure);
	return [text(REACHED[result.kind]), figureInline(result.figure)];
}

function lastNote({ progress }: Action, { desk }: Work): string {
	const { date, language } = desk.input.settings;
	const last = progress.findLast((note) => note.date <= date);
	return last ? `${describeDay(last.date, language)}: ${last.note}` : "None";
}
