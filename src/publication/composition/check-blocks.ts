import {
	type AdditivityFault,
	additivityFindings,
	additivitySentence,
	judgedSums,
	type MediantFault,
	mediantFindings,
	mediantSentence,
	type SumToCheck,
} from "#analysis/findings";
import type { Check } from "#assessment/settings";
import type { Block, Figure } from "#document";
import type { Problem } from "#vocabulary";
import type { CompositionInput } from "./composition-input.ts";
import { generator } from "./generated.ts";

/** What the checks of the settings found, as blocks for the reader. */
export type CheckResult = {
	readonly blocks: readonly Block[];
	readonly figures: readonly Figure[];
	readonly methods: readonly string[];
	readonly additivity: readonly AdditivityFault[];
	readonly mediant: readonly MediantFault[];
	readonly problems: readonly Problem[];
};

/** Runs the sums and rates that must hold and says which do not, with the change that would most likely mend them. */
export function checkBlocks(input: CompositionInput): CheckResult {
	const { settings, trees, context } = input;
	const sums = settings.checks.flatMap((check) => sumToCheck(check, trees));
	const rates = settings.checks.flatMap((check) => (check.kind === "rates" ? [check] : []));
	const additivity = additivityFindings(sums, context);
	const mediant = mediantFindings(rates, context);
	const make = generator("checks", settings.marking);
	const sentences = [
		...additivity.map((fault) => additivitySentence(fault, settings.language)),
		...mediant.map((fault) => mediantSentence(fault, settings.language)),
	];
	const checked = sums.length + rates.length;
	const judged = judgedSums(sums, context) + rates.length;
	const none =
		judged === 0
			? "None of the sums that should be checked could be: their figures are not all there."
			: "Every sum and rate that could be checked holds.";
	const some =
		"Figures are printed in this document as their suppliers gave them. Where they do not fit together, this is what was found. What would most likely mend a sum is a proposal to the supplier; nothing was altered.";
	return {
		additivity,
		mediant,
		methods: [...(sums.length > 0 ? ["additivity"] : []), ...(rates.length > 0 ? ["mediant-check"] : [])],
		figures: [...additivity, ...mediant].flatMap((fault) => fault.figures),
		problems: additivity.map(sumRemark),
		blocks:
			checked === 0
				? []
				: [
						make.heading(2, "What does not add up in the figures as supplied"),
						make.paragraph(sentences.length === 0 ? none : some),
						...(sentences.length === 0 ? [] : [make.list(sentences)]),
					],
	};
}

/** What the person who builds is told of a sum that does not hold; it stops nothing, since figures are printed as supplied. */
function sumRemark({ measure, of, windows }: AdditivityFault): Problem {
	const [first] = windows;
	return {
		code: "sum-does-not-hold",
		stops: "nothing",
		at: first?.stated.sources[0]?.at ?? { file: "returns" },
		says: `${measure.title}, ${of.areaName}: the total is not the sum of its parts in ${windows.length === 1 ? "one window" : `${windows.length} windows`}.`,
		...(first ? { found: first.stated.text, wanted: first.summed.text } : {}),
		next: "Ask the supplier. The appendix of sources says what would most likely mend it.",
	};
}

/** A check of the settings as a sum to judge; checks of rates are none. */
export function sumToCheck(check: Check, trees: CompositionInput["trees"]): SumToCheck[] {
	if (check.kind === "rates") return [];
	if (check.kind === "areas") return [check];
	const tree = trees.find((each) => each.id === check.tree);
	return tree ? [{ ...check, tree }] : [];
}
