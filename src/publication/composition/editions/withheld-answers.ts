import type { RankedQuestion } from "#assessment/community";
import { type LinkedCells, USUAL_RULE, withhold } from "#assessment/disclosure";

/** What of a question the public may not read: answers by their words, or everything where few people were asked. */
export type WithheldAnswers = { readonly everything: boolean; readonly answers: ReadonlySet<string> };

/**
 * The answers that so few people gave that they could be recognised, by the usual rule, and as many others as are needed so
 * that nobody can work them out from the number of people asked, which is printed. Where more answers than people are
 * counted, each person may have given several, and no sum ties them.
 */
export function withheldAnswers({ base, concerns }: RankedQuestion): WithheldAnswers {
	const { threshold } = USUAL_RULE;
	const answers = concerns.map(({ response }) => response.answer);
	if (base < threshold) return { everything: true, answers: new Set(answers) };
	const linked = linkedAnswers(
		base,
		concerns.map(({ response }) => response.responses),
		threshold,
	);
	const { small, others, givenAway } = withhold(linked);
	const gone = new Set([...small, ...others].map((id) => answers[Number(id)] ?? ""));
	return { everything: false, answers: givenAway.length > 0 ? new Set(answers) : gone };
}

function linkedAnswers(base: number, counts: readonly number[], threshold: number): LinkedCells {
	const cells = counts.map((value, index) => ({ id: `${index}`, value, state: "shown" as const, threshold }));
	const rest = base - counts.reduce((sum, each) => sum + each, 0);
	if (rest < 0) return { cells, sums: [] };
	const others = { id: "others", value: rest, state: "never" as const, threshold };
	const asked = { id: "asked", value: base, state: "before" as const };
	const parts = [...counts.keys(), counts.length];
	return { cells: [...cells, others, asked], sums: [{ total: counts.length + 1, parts }] };
}
