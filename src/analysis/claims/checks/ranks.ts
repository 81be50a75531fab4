import { competitionRanks } from "#analysis/statistics";
import { listInWords } from "#vocabulary";
import type { Remark } from "../finding.ts";
import type { Manuscript, Sentence } from "../manuscript/manuscript.ts";
import type { RankClaim } from "../statements/claim.ts";
import type { TableReading } from "../tables/table-reading.ts";
import { atRow, atSentence, sentenceAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** Ranks: in tables against the values that they rank, and in sentences with how many were ranked. */
export const ranks: Check = {
	name: "ranks",
	title: "Ranks and how many were ranked",
	*run({ manuscript, tables }) {
		for (const reading of tables) yield* tableRanks(reading);
		yield* sentenceRanks(manuscript, tables);
	},
};

function* tableRanks({ table, roles }: TableReading): Generator<Remark> {
	for (const { rank, by, direction } of roles.ranks) {
		const values = table.rows.map((row) => (row.cells[rank] ? (row.cells[by]?.value ?? null) : null));
		const right = competitionRanks({ values, direction });
		for (const [index, row] of table.rows.entries()) {
			const [stated, place] = [row.cells[rank], right[index]];
			if (!stated || !place || stated.value === place.rank) continue;
			yield {
				...atRow(row),
				severity: place.tied || hasTwin(right, place.rank) ? "doubtful" : "wrong",
				certainty: "likely",
				says: `rank ${stated.text}`,
				computed: `its value ${row.cells[by]?.text} is ${place.label} of ${place.of}, ${direction}`,
				instead: place.label,
			};
		}
	}
}

function hasTwin(places: readonly ({ readonly rank: number } | null)[], rank: number): boolean {
	return places.filter((place) => place?.rank === rank).length > 1;
}

const RANKED =
	/‹o(\d+)›(?:\s+(?:equal|joint))?(?:\s+(?:highest|lowest|most|least|best|worst|safest|largest|smallest|[a-z]+est))?[^‹;.]{0,60}?\bout of(?: a total of)?\s+(?:all (?:of )?(?:the )?)?(?:‹[nw](\d+)›\s*)?([a-z]+(?:\s[a-z]+){0,2})/gi;
const OUT_OF = /^[^;]{0,60}?\(out of ‹[nw](\d+)›\s*([a-z]+)/i;

function rankClaims(sentence: Sentence): RankClaim[] {
	const found = [...sentence.masked.matchAll(RANKED)].flatMap((match) =>
		claimOf(sentence, match.index, match[0].length, match[1], match[2], match[3]),
	);
	const ordinal = /‹o(\d+)›/.exec(sentence.masked);
	const behind = ordinal ? OUT_OF.exec(sentence.masked.slice(ordinal.index + ordinal[0].length)) : null;
	return found.length > 0 || !ordinal || !behind
		? found
		: claimOf(sentence, ordinal.index, 0, ordinal[1], behind[1], behind[2]);
}

function claimOf(
	sentence: Sentence,
	start: number,
	length: number,
	position: string | undefined,
	of: string | undefined,
	among = "",
): RankClaim[] {
	const ordinal = sentence.mentions[Number(position)];
	const size = of === undefined ? undefined : sentence.mentions[Number(of)];
	if (ordinal?.kind !== "ordinal") return [];
	const count = size && "value" in size ? size.value : undefined;
	return [{ kind: "rank", sentence, rank: ordinal.value, of: count, among, start, end: start + length }];
}

/** Universes further apart than this factor are different things (districts of a county, of a country). */
const SAME_KIND_WITHIN = 2;

function* sentenceRanks(manuscript: Manuscript, tables: readonly TableReading[]): Generator<Remark> {
	const claims = manuscript.sentences.flatMap(rankClaims);
	for (const claim of claims)
		if (claim.of !== undefined && claim.rank > claim.of)
			yield {
				...atSentence(claim.sentence),
				severity: "wrong",
				certainty: "certain",
				says: `${claim.rank} out of ${claim.of}`,
				computed: `a rank cannot be greater than ${claim.of}`,
				instead: `a rank from 1 to ${claim.of}`,
			};
	for (const claim of claims) {
		if (claim.of !== undefined) continue;
		const inTables = tables.flatMap(({ roles, table }) =>
			roles.ranks.map(({ rank }) => table.rows.filter((row) => row.cells[rank]).length),
		);
		const named = claims.flatMap((other) => (other.of === undefined ? [] : [other.of]));
		const smallest = Math.min(...inTables, ...named, Number.POSITIVE_INFINITY);
		const sizes = [...new Set([...inTables, ...named])]
			.filter((size) => size <= smallest * SAME_KIND_WITHIN)
			.sort((a, b) => a - b);
		yield {
			...atSentence(claim.sentence),
			severity: sizes.length > 1 ? "doubtful" : "style",
			certainty: "likely",
			says: `rank ${claim.rank} out of ${claim.among}`,
			computed:
				sizes.length > 1
					? `how many is not said, and the document ranks ${listInWords(sizes.map(String))} areas in different places`
					: "how many were ranked is not said",
			instead: `${claim.rank} of ${sizes.length === 1 ? sizes[0] : "how many"}`,
			related: claims
				.filter((other) => other.of !== undefined)
				.map((other) => sentenceAsRelated(other.sentence)),
		};
	}
}
