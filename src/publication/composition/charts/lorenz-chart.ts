import { type Concentration, concentration } from "#analysis/statistics";
import type { LorenzRequest } from "#document";
import {
	cardinal,
	describePeriod,
	done,
	type Outcome,
	type Problem,
	printedNumber,
	refused,
} from "#vocabulary";
import type { Selection } from "../selection.ts";
import { tableWork, wordsCell } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable } from "./chart-table.ts";
import { chartWords } from "./chart-words.ts";
import { knownMembersOf } from "./group-members.ts";

const PER_CENT = 100;

/** How unevenly a count lies over the areas of a group: its Lorenz curve, and the fewest areas that have half. */
export function lorenzChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const { address, at } = request;
	const work = tableWork(context, at);
	const members = knownMembersOf(request, work);
	if (!members.ok) return members;
	const measure = context.book.measure(address.measure);
	const found = concentration({ counts: members.value.map(({ held }) => held.value) });
	if (found.kind === "not computable" || !measure) return refused(noCurve(request));
	const window = describePeriod(address.window, context.language);
	const busiest = members.value.toSorted((one, other) => other.held.value - one.held.value);
	const { fewest, gini } = found;
	const share = `${printedNumber(fewest.shareOfEvents * PER_CENT, 0)}%`;
	const message = `${cardinal(fewest.places)} of ${cardinal(found.places)} areas have ${share} of it`;
	const table = dataTable(
		`${measure.title} by area, the busiest first, ${window}`,
		["Area", measure.counts, "Per cent of all"],
		busiest.map(({ name, own, cell, held }) =>
			dataRow(name, [cell, wordsCell(`${printedNumber((held.value / found.events) * PER_CENT, 1)}%`)], own),
		),
	);
	const words = chartWords({
		title: request.title ?? `${measure.title}: ${message}`,
		subtitle: `${measure.title} over the ${address.group?.title}, ${window}`,
		description: `Lorenz curve of ${found.places} areas. ${message}. Gini coefficient ${printedNumber(gini, 2)}, where 0 is equal shares.`,
		table,
		drawnFrom: members.value.map(({ held }) => held),
		remarks: [
			`Gini coefficient ${printedNumber(gini, 2)}: 0 where all areas have the same, towards 1 where one has all. Areas are not of one size.`,
		],
		...(request.note === undefined ? {} : { note: request.note }),
	});
	return done({ figures: work.figures, request: drawn(found, words, window, message) });
}

function drawn(
	{ curve, fewest }: Concentration,
	words: LorenzRequest["words"],
	window: string,
	message: string,
): LorenzRequest {
	return {
		kind: "lorenz",
		words,
		across: "Per cent of areas, the quietest first",
		up: "Per cent of all",
		curves: [{ label: window, points: curve.map(({ places, events }) => ({ across: places, up: events })) }],
		marked: { across: 1 - fewest.shareOfPlaces, up: 1 - fewest.shareOfEvents, label: message },
	};
}

function noCurve({ address, at }: Selection): Problem {
	return {
		code: "concentration-impossible",
		stops: "figure",
		at,
		says: `How concentrated ${address.measure} is cannot be told: there are no events in these areas.`,
		wanted: "counts that are not all nought",
		next: "Choose a measure that counts events, or take the chart out.",
	};
}
