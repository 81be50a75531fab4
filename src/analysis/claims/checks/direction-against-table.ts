import type { Remark } from "../finding.ts";
import { longFormsOf } from "../manuscript/long-forms.ts";
import type { Sentence } from "../manuscript/manuscript.ts";
import { changePerCents } from "../statements/change-claims.ts";
import { changeNoun, DOWN_WORDS, signOfWord, UP_WORDS } from "../statements/direction-words.ts";
import { subjectWords } from "../statements/subject.ts";
import type { PrintedRow } from "../tables/printed-table.ts";
import type { TableReading } from "../tables/table-reading.ts";
import { atSentence, rowAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Words of direction against the sign that the document's own tables print. */
export const directionAgainstTable: Check = {
	name: "direction",
	title: "Direction words against signs",
	*run({ manuscript, tables }) {
		const longForms = longFormsOf(manuscript);
		for (const sentence of manuscript.sentences) {
			yield* sameFigureTurned(
				sentence,
				tables.filter(({ table }) => table.section === sentence.section),
			);
			yield* trendAgainstRow(sentence, tables, longForms);
		}
	},
};

/** The figure of a row of the same section, with the other sign. */
function* sameFigureTurned(sentence: Sentence, tables: readonly TableReading[]): Generator<Remark> {
	for (const claim of changePerCents(sentence)) {
		if (claim.sign === 0 || claim.unreal || claim.perCent.value === 0) continue;
		const rows = tables.flatMap((reading) => rowsWith(reading, Math.abs(claim.perCent.value)));
		const words = subjectWords(sentence.text);
		const turned = rows.find(
			(each) =>
				each.sign === -claim.sign && subjectWords(each.row.label).some((word) => words.includes(word)),
		);
		if (!turned || rows.some((each) => each.sign === claim.sign)) continue;
		yield {
			...atSentence(sentence, claim.perCent),
			severity: "wrong",
			certainty: "likely",
			says: `${changeNoun(claim.sign)} of ${claim.perCent.text}`,
			computed: `the table prints ${turned.text} for ${turned.row.label}: a ${changeNoun(turned.sign)}`,
			instead: `a ${changeNoun(turned.sign)} of ${claim.perCent.text.replace(/^[+\u2212-]\s?/, "")}`,
			related: [rowAsRelated(turned.row)],
		};
	}
}

type SignedRow = { readonly row: PrintedRow; readonly sign: number; readonly text: string };

function rowsWith({ table, roles }: TableReading, size: number): SignedRow[] {
	return roles.changes.flatMap(({ perCent }) =>
		table.rows.flatMap((row) => {
			const cell = perCent === undefined ? undefined : row.cells[perCent];
			return cell && Math.abs(cell.value) === size
				? [{ row, sign: Math.sign(cell.value), text: cell.text }]
				: [];
		}),
	);
}

const TREND = new RegExp(
	`^(.*?)\\b(?:has|have)\\s+(?:all\\s+|also\\s+)?(?:seen|shown|experienced|had|recorded)\\s+(?:an?\\s+)?(?:[a-z]+\\s+){0,2}?(${UP_WORDS}|${DOWN_WORDS})\\b`,
	"i",
);
const PLAIN_TREND =
	/^(.*?)\b(?:has|have)\s+(?:all\s+|also\s+|generally\s+|again\s+)?(increased|decreased|risen|fallen|declined|reduced|dropped|grown)\b/i;

/** “Burglary has shown a decrease” where a table prints an increase for it, in whatever window. */
function* trendAgainstRow(
	sentence: Sentence,
	tables: readonly TableReading[],
	longForms: ReadonlyMap<string, string>,
): Generator<Remark> {
	if (/‹[pqn]\d+›/.test(sentence.masked)) return;
	for (const clause of sentence.text.split(/;|,\s+(?:and|but|while|whilst)\s/)) {
		const [, subject = "", way = ""] = TREND.exec(clause) ?? PLAIN_TREND.exec(clause) ?? [];
		if (subject === "") continue;
		const said = signOfWord(way);
		for (const name of subject.split(/,|\band\b/)) {
			const key = subjectWords(name, longForms).join(" ");
			const found =
				key === ""
					? undefined
					: tables.map((reading) => rowNamed(reading, key, longForms)).find((row) => row !== undefined);
			if (!found || found.sign === 0 || found.sign === said || said === 0) continue;
			yield {
				...atSentence(sentence),
				severity: "doubtful",
				certainty: "possible",
				says: `${name.trim()}: ${changeNoun(said)}`,
				computed: `the table prints ${found.text} for ${found.row.label}`,
				instead: "say which window and area each is for, and why the two differ",
				related: [rowAsRelated(found.row)],
			};
		}
	}
}

function rowNamed(
	{ table, roles }: TableReading,
	key: string,
	longForms: ReadonlyMap<string, string>,
): SignedRow | undefined {
	const [change] = roles.changes;
	const column = change?.perCent ?? change?.difference;
	if (column === undefined || roles.changes.length > 1) return undefined;
	const row = table.rows.find((each) => subjectWords(each.label, longForms).join(" ") === key);
	const cell = row?.cells[column];
	return row && cell ? { row, sign: Math.sign(cell.value), text: cell.text } : undefined;
}
