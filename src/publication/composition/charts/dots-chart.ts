import { answerFigure } from "#analysis/findings";
import { type Dot, inlineText } from "#document";
import { describePeriod, done, type Outcome, type Period } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, type TableWork, tableWork } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable } from "./chart-table.ts";
import { chartWords, unitWords } from "./chart-words.ts";
import { type KnownMember, knownMembersOf } from "./group-members.ts";

/** Areas of a group as dots, the highest first, with intervals where counts are known; `years` adds earlier periods. */
export function dotsChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const { address, at, years } = request;
	const work = tableWork(context, at);
	const known = knownMembersOf(request, work);
	if (!known.ok) return known;
	const measure = context.book.measure(address.measure);
	const members = known.value.toSorted((one, other) => other.held.value - one.held.value);
	const windows = [address.window, ...years];
	const series = windows.map((window) => describePeriod(window, context.language));
	const title = measure?.title ?? address.measure;
	const unit = measure ? unitWords(measure) : "";
	const cells = members.map(({ area }) => windows.map((window) => cellOf(request, work, { area, window })));
	const table = dataTable(
		`${title} by area`,
		["Area", ...series],
		members.map(({ name, own }, index) => dataRow(name, cells[index] ?? [], own)),
	);
	const [highest, lowest] = [members[0], members.at(-1)];
	const rows = members.map((member, index) => ({
		label: member.name,
		own: member.own,
		dots: windows.map((window, rank): Dot | null => {
			const cell = cells[index]?.[rank];
			if (cell?.value === undefined || cell.value === null) return null;
			const text = inlineText(cell.content);
			const interval = windows.length === 1 ? intervalOf(request, context, member, window) : {};
			return { value: cell.value, text, ...interval };
		}),
	}));
	const withIntervals = rows.some(({ dots }) => dots.some((dot) => dot?.lower !== undefined));
	const words = chartWords({
		title: request.title ?? `${title} is highest in ${highest?.name} and lowest in ${lowest?.name}`,
		subtitle: `${title}: ${unit}, ${series.join(", ")}`,
		description: `Dot plot of ${members.length} areas, from ${highest?.name} (${highest?.text}) to ${lowest?.name} (${lowest?.text}).`,
		table,
		drawnFrom: members.map(({ held }) => held),
		remarks: withIntervals
			? ["The thin lines are 95% intervals: how far chance alone could move each rate."]
			: [],
		...(request.note === undefined ? {} : { note: request.note }),
	});
	return done({
		figures: work.figures,
		request: { kind: "dots", words, unitWords: unit, series, rows, zeroBased: true },
	});
}

function cellOf(
	{ address }: Selection,
	work: TableWork,
	place: { readonly area: KnownMember["area"]; readonly window: Period },
) {
	return figureCell(work, { ...address, ...place }, "value");
}

/** The interval of a rate whose counts are known. */
function intervalOf(
	{ address, at }: Selection,
	context: ChartContext,
	{ area }: KnownMember,
	window: Period,
): Pick<Dot, "lower" | "upper"> {
	const figure = answerFigure({ address: { ...address, area, window }, show: "value", at }, context);
	if (!figure.ok || !figure.value.interval) return {};
	const { lower, upper } = figure.value.interval;
	return { lower, upper };
}
