import { ACTIVITY_KINDS, ACTIVITY_STATES, type Activity } from "#assessment/community";
import type { Table, TableRow } from "#document";
import { textOf } from "#publication/narrative";
import { describePeriod, done, refused } from "#vocabulary";
import type { CompositionInput } from "../composition-input.ts";
import type { TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";
import { unknownWord } from "../unknown-word.ts";
import { headCell, ILLUSTRATIVE_NOTE, wordColumns, wordsCell } from "./register-cells.ts";
import { themeTitles } from "./theme-titles.ts";

/** What partners do or keep up, theme by theme, or for one theme. */
export const answerActivities: TagAnswer = (request, id, { input, marking }) => {
	const make = generator(request.tag, marking, id);
	const titles = themeTitles(input);
	const theme = textOf(request, "theme");
	if (theme !== undefined && !titles.has(theme))
		return refused(unknownWord("theme", theme, [...titles.keys()], request.at));
	const shown = input.decisions.community.activities.filter(
		({ themes }) => theme === undefined || themes.includes(theme),
	);
	if (shown.length === 0)
		return done({ blocks: [make.paragraph("No activity of the partners is recorded.")], figures: [] });
	return done({ blocks: [make.table(activitiesTable(shown, titles, theme, input))], figures: [] });
};

function activitiesTable(
	activities: readonly Activity[],
	titles: ReadonlyMap<string, string>,
	theme: string | undefined,
	input: CompositionInput,
): Table {
	const about = theme === undefined ? "" : `: ${titles.get(theme)}`;
	const dated = activities.some(({ since }) => since !== undefined);
	const columns = ["Activity", "Kind", "Who leads", "Stands", ...(dated ? ["Since"] : []), "What it does"];
	return {
		caption: `What the partners do and keep up${about}`,
		columns: wordColumns(...columns, ...(theme === undefined ? ["Theme"] : [])),
		rows:
			theme === undefined
				? groupedRows(activities, titles, { input, dated })
				: activities.map((each) => row(each, { input, dated })),
		notes: activities.some(({ illustrative }) => illustrative) ? [ILLUSTRATIVE_NOTE] : [],
		source: "The partnership’s register of activities",
	};
}

/** In the order of the themes in the document; an activity that serves several stands under the first of them. */
function groupedRows(
	activities: readonly Activity[],
	titles: ReadonlyMap<string, string>,
	work: Work,
): TableRow[] {
	const order = [...titles.keys()];
	const place = ({ themes }: Activity) => Math.min(...themes.map((each) => order.indexOf(each)));
	const sorted = activities.toSorted((left, right) => place(left) - place(right));
	return sorted.map((each, index) => {
		const before = sorted[index - 1];
		const named = each.themes.map((theme) => titles.get(theme) ?? theme).join("; ");
		const made = row(each, work);
		return {
			cells: [...made.cells, wordsCell(named)],
			...(before && place(before) !== place(each) ? { startsGroup: true } : {}),
		};
	});
}

/** What a row is made with, and whether any activity has a date: a column of nothing is left out. */
type Work = { readonly input: CompositionInput; readonly dated: boolean };

function row(activity: Activity, { input, dated }: Work): TableRow {
	const { title, kind, owner, status, since, illustrative } = activity;
	return {
		cells: [
			headCell(illustrative ? `${title} (illustrative)` : title),
			wordsCell(ACTIVITY_KINDS[kind]),
			wordsCell(owner),
			wordsCell(ACTIVITY_STATES[status]),
			...(dated ? [wordsCell(since ? describePeriod(since, input.settings.language) : "Not stated")] : []),
			wordsCell(whatItDoes(activity, input)),
		],
	};
}

function whatItDoes({ note, measures }: Activity, { context }: CompositionInput): string {
	const counted = measures.map((id) => context.book.measure(id)?.title ?? id);
	if (note === undefined && counted.length === 0) return "Not described";
	return [
		...(note === undefined ? [] : [/[.!?]$/.test(note) ? note : `${note}.`]),
		...(counted.length === 0 ? [] : [`Counted: ${counted.join("; ")}.`]),
	].join(" ");
}
