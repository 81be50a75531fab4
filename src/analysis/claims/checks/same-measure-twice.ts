import { roundHalfAwayFromZero } from "#analysis/statistics";
import type { Remark } from "../finding.ts";
import { longFormsOf } from "../manuscript/long-forms.ts";
import type { Manuscript, Sentence } from "../manuscript/manuscript.ts";
import { areaNames, areaOf } from "../statements/areas.ts";
import { changePerCents } from "../statements/change-claims.ts";
import { changeSubject } from "../statements/change-subject.ts";
import { truncated } from "../statements/judge-change.ts";
import { clauseAround } from "../statements/masked-patterns.ts";
import { subjectKey, subjectWords } from "../statements/subject.ts";
import type { TableReading } from "../tables/table-reading.ts";
import { atSentence } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Two statements this near each other are one figure that was copied, typed or rounded twice. */
const NEAR_POINTS = 1;

/** A change that the document states somewhere. */
type Stated = {
	readonly key: string;
	readonly area: string;
	readonly times: readonly string[];
	/** Signed. */
	readonly value: number;
	readonly places: number;
	readonly text: string;
	readonly place: Pick<Remark, "at" | "sentence">;
	readonly sentence: Sentence | undefined;
	readonly remark: Pick<Remark, "at" | "sentence"> & { readonly lastLine?: number };
};

/** The same measure of the same area stated with different values: in prose twice, or in prose and in a table. */
export const sameMeasureTwice: Check = {
	name: "same-measure-twice",
	title: "One measure, two values",
	*run({ manuscript, tables }) {
		const prose = inProse(manuscript);
		const printed = tables.flatMap((reading) => inTable(reading, manuscript));
		for (const [index, claim] of prose.entries()) {
			const others = [...printed, ...prose.filter((_, other) => other !== index)].filter((other) =>
				comparable(claim, other),
			);
			const against = others.filter((other) => !agree(claim, other));
			if (against.length === 0) continue;
			const alike = others.filter((other) => agree(claim, other));
			const outnumbered =
				against.length > alike.length || against.some((other) => other.sentence === undefined);
			if (outnumbered) yield remarkOf(claim, against);
		}
	},
};

function remarkOf(claim: Stated, against: readonly Stated[]): Remark {
	const values = [...new Set(against.map((other) => other.text))];
	const near = against.every((other) => Math.abs(other.value - claim.value) <= NEAR_POINTS);
	const turned = against.some((other) => other.value === -claim.value);
	return {
		...claim.remark,
		severity: near || turned ? "wrong" : "doubtful",
		certainty: near ? "likely" : "possible",
		says: claim.text,
		computed: `elsewhere the same document says ${values.join(" and ")}`,
		instead: `${values[0] ?? ""}, or say how the two differ`,
		related: against.slice(0, 5).map((other) => ({ at: other.place.at, text: other.place.sentence })),
	};
}

function inProse(manuscript: Manuscript): Stated[] {
	const names = areaNames(manuscript);
	const longForms = longFormsOf(manuscript);
	return manuscript.sentences.flatMap((sentence) =>
		changePerCents(sentence).flatMap((claim) => {
			const { perCent, sign } = claim;
			const words = changeSubject(claim, longForms);
			if (
				claim.unreal ||
				claim.comparison ||
				sign === 0 ||
				perCent.kind !== "per cent" ||
				words.length < 2 ||
				perCent.hedge
			)
				return [];
			const clause = clauseAround(sentence.masked, claim.start, claim.end);
			const heading = manuscript.headings[sentence.heading]?.text ?? "";
			const area = areaOf(sentence.text, names) || areaOf(heading, names);
			return [
				{
					key: subjectKey(words.filter((word) => word !== names.own)),
					area,
					times: timesOf(clause, sentence),
					value: sign * Math.abs(perCent.value),
					places: perCent.places,
					text: `${sign < 0 ? "−" : "+"}${perCent.text.replace(/^[+\u2212–-]\s?/, "")}`,
					place: { at: sentence.placeAt(perCent.start), sentence: sentence.text },
					remark: atSentence(sentence, perCent),
					sentence,
				},
			];
		}),
	);
}

function timesOf(clause: string, sentence: Sentence): string[] {
	const marked = [...clause.matchAll(/‹[dt](\d+)›/g)].map(
		([, index]) => sentence.mentions[Number(index)]?.text.toLowerCase() ?? "",
	);
	const spoken = [
		...clause.matchAll(/\b(?:quarter|month|week|decade|weekend|summer|winter|autumn|spring)\b/gi),
	].map(([word]) => word.toLowerCase());
	return [...marked, ...spoken];
}

function inTable({ table, roles }: TableReading, manuscript: Manuscript): Stated[] {
	const names = areaNames(manuscript);
	const longForms = longFormsOf(manuscript);
	const perCents = roles.changes.flatMap((change) =>
		change.perCent !== undefined && change.previous !== undefined ? [change.perCent] : [],
	);
	const [perCent] = perCents;
	if (perCents.length !== 1 || perCent === undefined) return [];
	return table.rows.flatMap((row) => {
		const cell = row.cells[perCent];
		const words = subjectWords(row.label, longForms);
		if (!cell || words.length < 2) return [];
		const place = { at: row.at, sentence: row.printed };
		const text = cell.text.includes("%") ? cell.text : `${cell.text}%`;
		const area = areaOf(row.label, names);
		return [
			{
				key: subjectKey(words),
				area,
				times: [],
				value: cell.value,
				places: cell.places,
				text,
				place,
				remark: place,
				sentence: undefined,
			},
		];
	});
}

function comparable(left: Stated, right: Stated): boolean {
	if (left.key !== right.key || left.area !== right.area) return false;
	return (
		left.times.length === 0 ||
		right.times.length === 0 ||
		left.times.some((time) => right.times.includes(time))
	);
}

/** Equal as far as the coarser of the two is printed; a truncated copy of a figure is a matter of rounding. */
function agree(left: Stated, right: Stated): boolean {
	const places = Math.min(left.places, right.places);
	const finer = left.places >= right.places ? left.value : right.value;
	const coarser = left.places >= right.places ? right.value : left.value;
	const cut = Math.sign(finer) * truncated(Math.abs(finer), places);
	return (
		roundHalfAwayFromZero(finer, places) === coarser || (left.places !== right.places && cut === coarser)
	);
}
