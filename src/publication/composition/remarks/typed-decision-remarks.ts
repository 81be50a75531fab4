import type { Priority } from "#assessment/priorities";
import type { ThemeFront } from "#assessment/themes";
import type { Location, Problem } from "#vocabulary";
import type { WhereToLook } from "./probable-measure.ts";
import { typedNumberRemark } from "./typed-number-remarks.ts";
import { typedNumbers } from "./typed-numbers.ts";

/** Words that people give for a decision, with their place. */
type DecisionWords = { readonly words: string; readonly at: Location };

/** Remarks on numbers typed into the reasons of priorities and themes: they are printed, and are checked as prose is. */
export function typedDecisionRemarks(
	priorities: readonly Priority[],
	themes: readonly ThemeFront[],
	where: WhereToLook,
): Problem[] {
	const written: DecisionWords[] = [
		...priorities.flatMap(({ title, reason, orderReason, at }) => [
			{ words: title, at: at.entry },
			{ words: reason.words, at: at.reason },
			...(orderReason === undefined ? [] : [{ words: orderReason, at: at.rank }]),
		]),
		...themes.map(({ reason, at }) => ({ words: reason.words, at: at.reason })),
	];
	return written.flatMap(({ words, at }) =>
		[...new Set(typedNumbers([{ kind: "text", text: words }]))].map((number) =>
			typedNumberRemark(number, words, at, where),
		),
	);
}
