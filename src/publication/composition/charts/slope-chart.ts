import { inlineText, type SlopeLine } from "#document";
import { cardinal, describePeriod, done, type Outcome, type Problem, refused } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, tableWork } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable } from "./chart-table.ts";
import { cautionsOf, chartWords, unitWords } from "./chart-words.ts";
import { membersOf } from "./group-members.ts";

/** Two periods side by side with a line for each area of a group. */
export function slopeChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const { address, at } = request;
	const { against } = address;
	const measure = context.book.measure(address.measure);
	if (!against || !measure) return refused(againstMissing(request));
	const work = tableWork(context, at);
	const members = membersOf(request, work);
	if (!members.ok) return members;
	const before = members.value.map(({ area }) => figureCell(work, { ...address, area }, "previous"));
	if (work.problems.length > 0) return refused(...work.problems);
	const lines = members.value.map(({ name, own, cell, held }, index): SlopeLine => {
		const earlier = before[index];
		return {
			label: name,
			own,
			values: [earlier?.value ?? null, held?.value ?? null],
			texts: [inlineText(earlier?.content ?? []), inlineText(cell.content)],
		};
	});
	const known = lines.filter(({ values: [from, to] }) => from !== null && to !== null);
	const rises = known.filter(({ values: [from, to] }) => (to ?? 0) > (from ?? 0)).length;
	const periods = [against, address.window].map((window) => describePeriod(window, context.language));
	const table = dataTable(
		`${measure.title} by area, two periods`,
		["Area", ...periods],
		members.value.map(({ name, own, cell }, index) => dataRow(name, [before[index] ?? cell, cell], own)),
	);
	const own = known.find((line) => line.own);
	const ownWords = own ? ` ${own.label} went from ${own.texts[0]} to ${own.texts[1]}.` : "";
	const words = chartWords({
		title: request.title ?? `${measure.title} rose in ${cardinal(rises)} of ${cardinal(known.length)} areas`,
		subtitle: `${measure.title}: ${unitWords(measure)}, ${periods.join(" and ")}`,
		description: `Slope plot of ${known.length} areas in two periods. ${rises} rose.${ownWords}`,
		table,
		drawnFrom: members.value.flatMap(({ held }) => held ?? []),
		remarks: cautionsOf(work.figures),
		...(request.note === undefined ? {} : { note: request.note }),
	});
	return done({
		figures: work.figures,
		request: {
			kind: "slope",
			words,
			unitWords: unitWords(measure),
			periods: [periods[0] ?? "", periods[1] ?? ""],
			lines,
			zeroBased: true,
		},
	});
}

function againstMissing({ address, at }: Selection): Problem {
	return {
		code: "against-missing",
		stops: "figure",
		at,
		says: `No window is named against which ${address.measure} is compared.`,
		next: 'Add against="…", or name a window of assessment.yaml that says what it is compared with.',
	};
}
