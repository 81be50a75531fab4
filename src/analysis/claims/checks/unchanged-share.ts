import { percentChange } from "#analysis/statistics";
import { signedNumber } from "#vocabulary";
import { changeStatements } from "../statements/change-statements.ts";
import { asNumber } from "../statements/masked-patterns.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

const UNCHANGED = /\b(?:virtually |largely |broadly )?(?:unchanged|the same|no change|stable)\b/i;
const SMALL_CHANGE = 5;

/** A share that is “virtually unchanged” of a number that is not: the people behind it are more or fewer. */
export const unchangedShare: Check = {
	name: "unchanged-share",
	title: "Unchanged shares of a changed number",
	*run({ manuscript }) {
		for (const { pair } of changeStatements(manuscript)) {
			const { sentence, from, to } = pair;
			const next = manuscript.sentences[sentence.index + 1];
			const said = [sentence, next].find(
				(each) => each && each.paragraph === sentence.paragraph && UNCHANGED.test(each.text),
			);
			const shares = [...sentence.masked.matchAll(/\(‹p(\d+)›/g)].flatMap(
				([, index]) => asNumber(sentence.mentions[Number(index)]) ?? [],
			);
			const [first, second] = shares;
			if (!said || !first || !second || shares.length !== 2 || from.kind !== "count") continue;
			const [now, before] = to.start < from.start ? [first, second] : [second, first];
			const change = percentChange({
				current: (to.value * now.value) / 100,
				previous: (from.value * before.value) / 100,
			});
			if (change.perCent === null || Math.abs(change.perCent) < SMALL_CHANGE) continue;
			yield {
				...atSentence(said),
				severity: "style",
				certainty: "likely",
				says: UNCHANGED.exec(said.text)?.[0] ?? "",
				computed: `${now.text} of ${to.text} against ${before.text} of ${from.text}: the number behind the share changed by ${signedNumber(change.perCent, 1)}%`,
				instead: "give the count beside the share",
			};
		}
	},
};
