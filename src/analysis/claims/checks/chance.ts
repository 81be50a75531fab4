import { twoCountTest } from "#analysis/statistics";
import { printedNumber } from "#vocabulary";
import { longFormsOf } from "../manuscript/long-forms.ts";
import { changePerCents } from "../statements/change-claims.ts";
import { changeStatements } from "../statements/change-statements.ts";
import { changeSubject } from "../statements/change-subject.ts";
import { subjectWords } from "../statements/subject.ts";
import { atSentence, rowAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

const UNLIKELY_BY_CHANCE = 0.05;

/** Changes told as news that are no larger than chance makes them. Both windows are taken to be equally long. */
export const chance: Check = {
	name: "chance",
	title: "Changes no larger than chance",
	*run({ manuscript, tables }) {
		for (const { pair, perCents } of changeStatements(manuscript)) {
			if (
				pair.from.kind !== "count" ||
				perCents.length === 0 ||
				pair.rounded ||
				!byChance(pair.from.value, pair.to.value)
			)
				continue;
			yield {
				...atSentence(pair.sentence, pair.to),
				severity: "style",
				certainty: "likely",
				...words(pair.from.value, pair.to.value),
			};
		}
		const longForms = longFormsOf(manuscript);
		for (const sentence of manuscript.sentences)
			for (const claim of changePerCents(sentence)) {
				const key = changeSubject(claim, longForms).join(" ");
				for (const { table, roles } of tables) {
					const [change] = roles.changes;
					const row =
						key === ""
							? undefined
							: table.rows.find((each) => subjectWords(each.label, longForms).join(" ") === key);
					const [current, previous, stated] = [change?.current, change?.previous, change?.perCent].map(
						(column) => (column === undefined ? undefined : row?.cells[column]),
					);
					if (!row || !current || !previous || Math.abs(stated?.value ?? 0) !== Math.abs(claim.perCent.value))
						continue;
					if (!byChance(previous.value, current.value)) continue;
					yield {
						...atSentence(sentence, claim.perCent),
						severity: "style",
						certainty: "likely",
						...words(previous.value, current.value),
						says: `${row.label} ${claim.perCent.text}`,
						related: [rowAsRelated(row)],
					};
				}
			}
	},
};

function byChance(previous: number, current: number): boolean {
	if (!Number.isInteger(previous) || !Number.isInteger(current) || previous < 1 || current < 0) return false;
	const test = twoCountTest({ current, previous });
	return test.kind === "two-count test" && test.pValue > UNLIKELY_BY_CHANCE;
}

function words(previous: number, current: number) {
	return {
		says: `${printedNumber(previous)} to ${printedNumber(current)}`,
		computed: "two such counts differ as much by chance in more than 1 of 20 years",
		instead: "“no clear change”, with both counts",
	};
}
