import type { Figure, Inline } from "#document";
import { describePeriod, type Language } from "#vocabulary";
import type {
	AdditivityFault,
	FailingWindow,
	ProposedChange,
	RepairProposal,
} from "../additivity-finding.ts";
import { type ByLanguage, endTrimmed, inLanguage, said } from "../said.ts";

type NameOf = (change: ProposedChange) => string;

/** With more rivals than these the sums alone do not tell which figure is wrong, and none is singled out. */
const MOST_RIVALS = 2;

/** The sentences of a sum that does not hold. A language is one entry. */
const SENTENCES: ByLanguage<(fault: AdditivityFault) => Inline[]> = {
	en: (fault) => {
		const parts = fault.partsAre === "areas" ? "areas" : "parts";
		return [
			...said(
				`${fault.measure.title}, ${fault.of.areaName}: the stated total is not the sum of its ${fault.parts} ${parts}. `,
			),
			...fault.windows.flatMap((each) => windowSentence(each)),
			...repairSentences(fault),
		];
	},
};

function windowSentence({ window, stated, summed, residual }: FailingWindow): Inline[] {
	return said(`${describePeriod(window)}: `, stated, " stated, ", summed, " by the sum (", residual, "). ");
}

function repairSentences(fault: AdditivityFault): Inline[] {
	const known = new Map<string, RepairProposal>();
	for (const { repair } of fault.windows)
		if (repair && repair.rivals <= MOST_RIVALS) known.set(repair.change.to.id, repair);
	const open = fault.windows.some((each) => !each.repair || each.repair.rivals > MOST_RIVALS);
	return [
		...[...known.values()].flatMap(repairSentence),
		...(open ? said("Which figure is wrong cannot be told from the sums alone: ask the supplier.") : []),
	];
}

function repairSentence(repair: RepairProposal): Inline[] {
	const { change, consequences, mends, rivals } = repair;
	const opening =
		rivals === 0 ? "Most likely, not fact: " : `One of ${rivals + 1} changes that would do as well: `;
	const effect = mends === 1 ? "which would mend this sum" : `which would mend ${mends} sums`;
	return said(
		`${opening}${nameOf(change)} is `,
		change.to,
		" rather than ",
		change.from,
		`, ${effect}`,
		...consequences.flatMap((each, index): (string | Figure)[] => [
			index === 0 ? " and make " : ", and ",
			`${nameOf(each)} `,
			each.to,
			" rather than ",
			each.from,
		]),
		". ",
	);
}

const nameOf: NameOf = ({ to }) =>
	`${to.of.measureTitle} in ${to.of.areaName} for ${describePeriod(to.of.window)}`;

/** A sum that does not hold, in sentences with its figures: where, by how much, and what would mend it. */
export function additivitySentence(fault: AdditivityFault, language: Language): Inline[] {
	return endTrimmed(inLanguage(SENTENCES, language)(fault));
}
