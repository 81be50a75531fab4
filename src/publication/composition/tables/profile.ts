import { type FindingContext, type ProfileFinding, profileFinding } from "#analysis/findings";
import { type TableRow, text } from "#document";
import { describePeriod, done, MISSING_REASONS, type Outcome, printedNumber } from "#vocabulary";
import type { Selection } from "../selection.ts";
import type { MadeTable } from "./table-request.ts";
import { finished, nameCell, numbers, shownCell, type TableWork, tableWork, words } from "./table-work.ts";

/** The table of a profile: its parts, the largest first, with what is said of the base. */
export function profileTable(request: Selection, context: FindingContext): Outcome<MadeTable> {
	return partsTable(request, context, "profile");
}

/** The table of outcomes; those of a single recent month are marked as not final. */
export function outcomeMixTable(request: Selection, context: FindingContext): Outcome<MadeTable> {
	return partsTable(request, context, "outcome mix");
}

function partsTable(
	request: Selection,
	context: FindingContext,
	kind: ProfileFinding["kind"],
): Outcome<MadeTable> {
	const finding = profileFinding(request.address, request.at, context, kind);
	if (!finding.ok) return finding;
	const { measure, of, answers, notStated } = finding.value;
	const work = tableWork(context, request.at);
	const single = answers === "one" && measure.unit === "per cent";
	return done(
		finished(work, request, {
			caption: `${measure.title}, ${of.areaName}, ${describePeriod(of.window)}`,
			columns: [
				words(finding.value.partsAre),
				numbers(measure.unit === "per cent" ? "Per cent" : measure.title),
			],
			rows: partRows(work, finding.value),
			notes: [
				...(answers === "several"
					? ["More than one answer was possible, so that the shares add up to more than 100%."]
					: []),
				...(notStated && single
					? ["“Not stated” is what is left to 100%: the source does not say what it is."]
					: []),
				...(finding.value.withheld.length > 0 ? [WITHHELD_NOTE] : []),
				baseNote(finding.value),
				...(finding.value.immature
					? [
							"Not final: outcomes of a recent month are still open in many cases, and their shares will change.",
						]
					: []),
			],
		}),
	);
}

const WITHHELD_NOTE = `${MISSING_REASONS.withheld.symbol} ${MISSING_REASONS.withheld.words}.`;

function partRows(work: TableWork, { parts, withheld, notStated }: ProfileFinding): TableRow[] {
	const { symbol } = MISSING_REASONS.withheld;
	const rows: TableRow[] = [
		...parts.map(({ label, figure }) => ({ cells: [nameCell(label), shownCell(work, figure)] })),
		...withheld.map((label) => ({
			cells: [nameCell(label), { content: [text(symbol)], value: null }],
		})),
	];
	if (notStated)
		rows.push({ cells: [nameCell("Not stated"), shownCell(work, notStated)], startsGroup: true });
	return rows;
}

function baseNote({ base, basesDiffer, measure }: ProfileFinding): string {
	if (basesDiffer)
		return "The parts have different bases, or some have none: there is no one base of the table.";
	if (base !== undefined) return `Base: ${printedNumber(base)} ${measure.counts}.`;
	return measure.unit === "per cent" ? "Base not given by the source." : "Counts as given by the source.";
}
