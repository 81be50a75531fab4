import { percentChange } from "#analysis/statistics";
import { printedNumber, signedNumber } from "#vocabulary";
import type { Remark } from "../finding.ts";
import type { Manuscript } from "../manuscript/manuscript.ts";
import { type AreaNames, areaNames } from "../statements/areas.ts";
import { asNumber } from "../statements/masked-patterns.ts";
import { isCalledAverage, type PrintedTable } from "../tables/printed-table.ts";
import type { TableReading } from "../tables/table-reading.ts";
import { atSentence, rowAsRelated, sentenceAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** What an area is held against: averages that say another thing elsewhere, that hold the area itself, and populations. */
export const comparators: Check = {
	name: "comparators",
	title: "Averages, groups and populations compared with",
	*run({ manuscript, tables }) {
		const names = areaNames(manuscript);
		yield* averageElsewhere(manuscript, tables, names);
		yield* averageWithItself(manuscript, tables);
		yield* otherPopulation(manuscript, tables);
	},
};

const ABOVE_OR_BELOW = /\b(?:(below|above)[- ](?:the\s+)?average|(lower|higher) than (?:the )?average)\b/i;

/** Only rates are held against rates. */
const PER_HEAD = /\b1,?000\b|\bper head\b|\bpopulation\b|\bresidents\b/i;

function ownAndAverage({ rows }: PrintedTable, own: string | undefined) {
	const average = rows.find((row) => isCalledAverage(row.label));
	const mine = own === undefined ? undefined : rows.find((row) => row.label.toLowerCase().includes(own));
	const [column] = [...(average?.cells.keys() ?? [])];
	const [value, mean] = [mine?.cells[column ?? 0], average?.cells[column ?? 0]];
	return average && mine && value && mean
		? { average, mine, value: value.value, mean: mean.value, places: mean.places }
		: undefined;
}

function* averageElsewhere(
	manuscript: Manuscript,
	tables: readonly TableReading[],
	names: AreaNames,
): Generator<Remark> {
	for (const sentence of manuscript.sentences) {
		const found = ABOVE_OR_BELOW.exec(sentence.text);
		if (!found) continue;
		const said = /above|higher/i.test(found[0]) ? 1 : -1;
		for (const { table } of tables) {
			const held = ownAndAverage(table, names.own);
			if (!PER_HEAD.test(sentence.text) || !PER_HEAD.test(table.header)) continue;
			if (!held || Math.sign(held.value - held.mean) !== -said) continue;
			const gap = percentChange({ current: held.value, previous: held.mean });
			yield {
				...atSentence(sentence),
				severity: "doubtful",
				certainty: "possible",
				says: found[0],
				computed: `against ${held.average.label} the document prints ${printedNumber(held.value, held.places)} to ${printedNumber(held.mean, held.places)}, ${signedNumber(gap.perCent ?? 0, 1)}%`,
				instead: "name every average compared with, and which way each points",
				related: [rowAsRelated(held.mine), rowAsRelated(held.average)],
			};
		}
	}
}

/** “14 other areas” whose average turns out to be that of 15. */
function* averageWithItself(manuscript: Manuscript, tables: readonly TableReading[]): Generator<Remark> {
	for (const sentence of manuscript.sentences) {
		const match = /‹[nw](\d+)›\s+other\b/.exec(sentence.masked);
		const others = asNumber(sentence.mentions[Number(match?.[1])])?.value;
		if (!match || others === undefined || others < 3) continue;
		for (const { table } of tables) {
			const rows = table.rows.filter((row) => !isCalledAverage(row.label));
			const average = table.rows.find((row) => isCalledAverage(row.label));
			const stated = average?.cells[0];
			const values = rows.flatMap((row) => row.cells[0]?.value ?? []);
			if (!average || !stated || rows.length !== others + 1 || values.length !== rows.length) continue;
			const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
			if (Math.abs(mean - stated.value) > 0.5 * 10 ** -stated.places + 1e-9) continue;
			yield {
				...atSentence(sentence, sentence.mentions[Number(match[1])]),
				severity: "doubtful",
				certainty: "certain",
				says: `${others} other`,
				computed: `the printed average ${stated.text} is the plain mean of all ${rows.length}, the area itself included`,
				instead: `say that it is compared with a group of ${rows.length} to which it belongs`,
				related: [rowAsRelated(average)],
			};
		}
	}
}

const PEOPLE_THERE =
	/‹n(\d+)›\s+(?:people|residents|inhabitants|persons)\s+(?:living|live|lived|resident|in)\b|\bpopulation\s+(?:of|is|was|stands at)\s+(?:about |around |approximately )?‹n(\d+)›/i;

/** A rate per 1,000 that was worked out with another population than the one that is stated. */
function* otherPopulation(manuscript: Manuscript, tables: readonly TableReading[]): Generator<Remark> {
	for (const sentence of manuscript.sentences) {
		const match = PEOPLE_THERE.exec(sentence.masked);
		const people = asNumber(sentence.mentions[Number(match?.[1] ?? match?.[2])]);
		if (!match || !people) continue;
		for (const { table, roles } of tables) {
			const [count, rate] = [roles.counts[0], roles.rates[0]];
			if (
				count === undefined ||
				rate === undefined ||
				!/per\s+1,?000\b/i.test(`${table.header} ${headingOf(manuscript, table)}`)
			)
				continue;
			for (const row of table.rows) {
				const [events, printed] = [row.cells[count], row.cells[rate]];
				if (!events || !printed || !sentence.text.includes(row.label)) continue;
				const slack = 0.5 * 10 ** -printed.places;
				const [least, most] = [
					(events.value * 1000) / (printed.value + slack),
					(events.value * 1000) / (printed.value - slack),
				];
				const allowed = people.hedge ? 0.03 * people.value : people.slack;
				if (people.value + allowed >= least && people.value - allowed <= most) continue;
				yield {
					...atSentence(sentence, people),
					severity: "doubtful",
					certainty: "likely",
					says: `${people.text} people`,
					computed: `${events.text} offences at ${printed.text} per 1,000 need ${printedNumber(Math.ceil(least))} to ${printedNumber(Math.floor(most))} people; with ${people.text} the rate is ${printedNumber((events.value * 1000) / people.value, 1)}`,
					instead: "state which population each rate uses",
					related: [
						rowAsRelated(row),
						...manuscript.sentences
							.filter(
								(other) =>
									other.masked.includes("‹x") &&
									other.mentions.some(
										(mention) => mention.kind === "count" && mention.value === printed.value,
									),
							)
							.slice(0, 2)
							.map(sentenceAsRelated),
					],
				};
			}
		}
	}
}

function headingOf(manuscript: Manuscript, table: PrintedTable): string {
	return manuscript.headings.findLast((heading) => heading.before <= table.before)?.text ?? "";
}
