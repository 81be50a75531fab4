import { type Address, type ChangeFinding, changeFinding } from "#analysis/findings";
import type { TableCell, TableColumn } from "#document";
import { type Period, shortPeriod } from "#vocabulary";
import { figureCell, numbers, type TableWork, words, wordsCell } from "./table-work.ts";

/** The windows of a comparison; a single month may stand beside. */
export type ComparedWindows = { readonly window: Period; readonly against: Period; readonly month?: Period };

/** The columns of a change: a month if asked for, both windows, difference, per cent, and what the test says. */
export function changeColumns({ window, against, month }: ComparedWindows): TableColumn[] {
	return [
		...(month ? [numbers(shortPeriod(month))] : []),
		numbers(shortPeriod(window)),
		numbers(shortPeriod(against)),
		numbers("Difference"),
		numbers("Change"),
		words("What the test says"),
	];
}

/** The cells under those columns. */
export function changeCells(work: TableWork, address: Address, month?: Period): TableCell[] {
	const { against: _, ...alone } = address;
	const finding = changeFinding(address, work.at, work.context);
	const stated = finding.ok && !finding.value.evidence;
	const isShare = work.context.book.measure(address.measure)?.unit === "per cent";
	return [
		...(month ? [figureCell(work, { ...alone, window: month }, "value")] : []),
		figureCell(work, alone, "value"),
		figureCell(work, address, "previous"),
		figureCell(work, address, "difference"),
		isShare ? wordsCell("") : figureCell(work, address, stated ? "signed-stated" : "signed-change"),
		wordsCell(finding.ok ? verdictWords(finding.value) : "no comparison"),
	];
}

/** What the test says of a change, in a word or three. */
export function verdictWords({ certainty, direction }: ChangeFinding): string {
	if (certainty === "no counts") return "base not given";
	if (certainty === "untested") return "not tested";
	if (certainty === "not clear" || direction === "same") return "no clear change";
	return direction === "up" ? "clear rise" : "clear fall";
}

/** How the words of that column come about; a note under every table that has it. */
export const TEST_NOTE =
	"What the test says: an exact test of the two counts, or the wider interval where published months show more than chance, at the 95% level. It knows nothing of changes in recording.";
