import { answerFigure, changeFinding, comparisonAt } from "#analysis/findings";
import type { Bar, Figure } from "#document";
import type { Observation } from "#evidence/measures";
import { type AreaCode, done, type Outcome, ordinal, type Problem, refused, shortPeriod } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, shownCell, tableWork } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable } from "./chart-table.ts";
import { cautionsOf, chartWords } from "./chart-words.ts";
import { groupMissing } from "./group-members.ts";

type AreaChange = {
	readonly area: AreaCode;
	readonly name: string;
	readonly perCent: number;
	readonly figure: Figure;
	readonly current: Observation & { value: number };
	readonly previous: number;
	/** Whether the change is more than chance, or was not tested. */
	readonly clear: boolean;
};

/** Bars of the per cent change of each area of a group, from the largest fall to the largest rise. */
export function changeByAreaChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const { address, at } = request;
	const group = address.group;
	const measure = context.book.measure(address.measure);
	if (!group || !measure) return refused(groupMissing(request));
	const problems: Problem[] = [];
	const changes: AreaChange[] = [];
	for (const area of group.members) {
		const own = { ...address, area };
		const comparison = comparisonAt(own, at, context.book);
		const figure = answerFigure({ address: own, show: "signed-change", at }, context);
		problems.push(...comparison.problems, ...figure.problems);
		if (!comparison.ok || !figure.ok || figure.value.value === null) continue;
		const { current, previous } = comparison.value;
		changes.push({
			area,
			name: context.book.area(area)?.name ?? area,
			perCent: figure.value.value,
			figure: figure.value,
			current,
			previous: previous.value,
			clear: isClear(changeFinding(own, at, context)),
		});
	}
	if (changes.length < group.members.length) return refused(...problems);
	const sorted = changes.sort((left, right) => left.perCent - right.perCent);
	return done(chartOf(request, context, sorted, measure.title));
}

function chartOf(
	request: Selection,
	context: ChartContext,
	changes: readonly AreaChange[],
	measureTitle: string,
): MadeChart {
	const { address } = request;
	const own = changes.find((each) => each.area === context.ownArea);
	const windows = [address.window, address.against].map((window) =>
		window ? shortPeriod(window, context.language) : "",
	);
	const drawnFrom = changes.map((each) => each.current);
	const work = tableWork(context, request.at);
	const table = dataTable(
		`${measureTitle}: change by area`,
		["Area", windows[0] ?? "", windows[1] ?? "", "Change in per cent"],
		changes.map((each) => {
			const own = { ...address, area: each.area };
			const cells = [
				figureCell(work, own, "value"),
				figureCell(work, own, "previous"),
				shownCell(work, each.figure),
			];
			return dataRow(each.name, cells, each.area === context.ownArea);
		}),
	);
	const rises = changes.filter((each) => each.perCent > 0).length;
	const message = own
		? ownMessage(measureTitle, own, changes)
		: `${measureTitle}: ${rises} of ${changes.length} areas rose`;
	const words = chartWords({
		title: request.title ?? message,
		subtitle: `${measureTitle}: change in per cent, ${windows[0]} against ${windows[1]}`,
		description: `Bar chart of the change in ${changes.length} areas, from ${changes[0]?.name} (${changes[0]?.figure.text}) to ${changes.at(-1)?.name} (${changes.at(-1)?.figure.text}). ${rises} rose.`,
		table,
		drawnFrom,
		remarks: cautionsOf(changes.map((each) => each.figure)),
		...(request.note === undefined ? {} : { note: request.note }),
	});
	const bars: Bar[] = changes.map((each) => ({
		label: each.name,
		value: each.perCent,
		own: each.area === context.ownArea,
		text: each.figure.text,
	}));
	return {
		figures: work.figures,
		request: { kind: "bars", words, unitWords: "per cent", bars, diverging: true },
	};
}

function isClear(finding: ReturnType<typeof changeFinding>): boolean {
	return !finding.ok || finding.value.certainty !== "not clear";
}

/** The own area's change and where it stands: among rises (or falls) alone by its place, else by how many went the other way. */
function ownMessage(measureTitle: string, own: AreaChange, changes: readonly AreaChange[]): string {
	const size = own.figure.text.replace(/^[+\u2212]/, "");
	if (own.perCent === 0) return `${measureTitle} in ${own.name} did not change`;
	const rose = own.perCent > 0;
	const alike = changes.filter((each) => each.perCent > 0 === rose && each.perCent !== 0);
	if (!own.clear) return `${measureTitle} in ${own.name}: ${own.figure.text}, no clear change`;
	const subject = `${measureTitle} in ${own.name} ${rose ? "rose" : "fell"} by ${size}`;
	const others = changes.filter((each) => each.perCent !== 0).length - alike.length;
	if (others > 0) return `${subject}; ${others} of ${changes.length} areas ${rose ? "fell" : "rose"}`;
	const smaller = alike.filter((each) => Math.abs(each.perCent) < Math.abs(own.perCent)).length;
	const place =
		smaller === 0
			? "smallest"
			: smaller === alike.length - 1
				? "largest"
				: `${ordinal(smaller + 1)} smallest`;
	return `${subject}, the ${place} ${rose ? "rise" : "fall"} of ${changes.length} areas`;
}
