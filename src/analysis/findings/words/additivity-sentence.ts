import type { Figure, Inline } from "#document";
import { describePeriod, type Language, listInWords } from "#vocabulary";
import type {
	AdditivityFault,
	FailingWindow,
	ProposedChange,
	RepairProposal,
} from "../additivity-finding.ts";
import { type ByLanguage, endTrimmed, inLanguage, said } from "../said.ts";

/** The sentences of a sum that does not hold. A language is one entry. */
const SENTENCES: ByLanguage<(fault: AdditivityFault) => Inline[]> = {
	en: (fault) => [
		...said(
			`${fault.measure.title}, ${fault.of.areaName}: the stated total is not the sum of its ${fault.parts} ${fault.partsAre === "areas" ? "areas" : "parts"}. `,
		),
		...fault.windows.flatMap(windowSentence),
		...proposalsOf(fault).flatMap(repairSentence),
		...openSentence(fault),
	],
};

function windowSentence({ window, stated, summed, residual }: FailingWindow): Inline[] {
	return said(`${describePeriod(window)}: `, stated, " stated, ", summed, " by the sum (", residual, "). ");
}

/** With a rival in another cell the sums alone do not tell which figure is wrong, and none is singled out. */
function isSingledOut({ repair }: FailingWindow): boolean {
	return repair !== undefined && repair.rivals === 0;
}

function proposalsOf({ windows }: AdditivityFault): RepairProposal[] {
	const known = new Map<string, RepairProposal>();
	for (const each of windows)
		if (each.repair && isSingledOut(each)) known.set(each.repair.change.to.id, each.repair);
	return [...known.values()];
}

function openSentence({ windows }: AdditivityFault): Inline[] {
	const open = windows.filter((each) => !isSingledOut(each)).map((each) => describePeriod(each.window));
	if (open.length === 0) return [];
	const where = open.length === windows.length ? "Which" : `For ${listInWords(open)}, which`;
	return said(`${where} figure is wrong cannot be told from the sums alone: ask the supplier.`);
}

function repairSentence(repair: RepairProposal): Inline[] {
	const { change, alternatives, consequences, mends } = repair;
	if (alternatives.length > 0)
		return said(
			`Most likely, not fact: the figure to doubt is ${nameOf(change)}, `,
			change.from,
			": ",
			...[change, ...alternatives].flatMap(({ to }, index) => (index === 0 ? [to] : [" or ", to])),
			" would each mend one sum, and neither mends all. ",
		);
	return said(
		`Most likely, not fact: ${nameOf(change)} is `,
		change.to,
		" rather than ",
		change.from,
		mends === 1 ? ", which would mend this sum" : `, which would mend ${mends} sums`,
		...consequences.flatMap(consequenceWords),
		". ",
	);
}

function consequenceWords(change: ProposedChange, index: number): (string | Figure)[] {
	return [
		index === 0 ? " and make " : ", and ",
		`${nameOf(change)} `,
		change.to,
		" rather than ",
		change.from,
	];
}

function nameOf({ to: { of } }: ProposedChange): string {
	return `${of.measureTitle} in ${of.areaName} for ${describePeriod(of.window)}`;
}

/** A sum that does not hold, in sentences with its figures: where, by how much, and what would mend it. */
export function additivitySentence(fault: AdditivityFault, language: Language): Inline[] {
	return endTrimmed(inLanguage(SENTENCES, language)(fault));
}
