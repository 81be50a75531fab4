import type { ThemeResult } from "#assessment/scoring";
import { type Block, type Inline, type TableCell, text } from "#document";
import { listInWords, ordinal } from "#vocabulary";
import { headCell, joined, mixedCell, wordColumns } from "../registers/register-cells.ts";
import { figureInline } from "../registers/register-figure.ts";
import {
	intervalInline,
	NOT_SCORED,
	type ScoreWork,
	scoreCaption,
	scoreFigure,
	scoreNotes,
	scoreSource,
} from "./score-work.ts";

/** How firm the order is: each theme's rank, its interval, and the ranks it would have without one criterion. */
export function sensitivityTable(work: ScoreWork): Block[] {
	const { results, make } = work;
	return [
		make.table({
			caption: scoreCaption(results, "How firm the order is"),
			columns: wordColumns("Theme", "Rank", "Could be", "Rank if one criterion is left out"),
			rows: results.themes.map((theme) => ({
				cells: [
					headCell(theme.theme.title),
					rankCell(work, theme),
					mixedCell(intervalInline(work, theme)),
					mixedCell(withoutOne(work, theme)),
				],
			})),
			notes: scoreNotes(results, "A criterion that is alone on its side of the model cannot be left out."),
			source: scoreSource(results),
		}),
	];
}

function rankCell(work: ScoreWork, theme: ThemeResult): TableCell {
	const { rank } = theme;
	if (!rank) return NOT_SCORED;
	const said = { value: rank.rank, text: rank.label, unit: "rank" as const };
	return mixedCell([figureInline(scoreFigure(work, "rank", { theme }, said))]);
}

/** “3rd without trend; 1st without volume or scope”, or that nothing changes it. */
function withoutOne(work: ScoreWork, theme: ThemeResult): Inline[] {
	const { rank, withoutOne: others } = theme;
	if (!rank) return [text("not scored")];
	const changed = others.filter((each) => each.rank.rank !== rank.rank);
	if (changed.length === 0) return [text("The same whichever is left out")];
	const byRank = [...Map.groupBy(changed, (each) => each.rank.rank)].sort(([left], [right]) => left - right);
	return joined(
		byRank.map(([place, criteria]) => {
			const figure = scoreFigure(
				work,
				"without-one",
				{ theme, part: `rank=${place}` },
				{ value: place, text: ordinal(place), unit: "rank" },
			);
			const names = criteria.map(({ criterion }) => criterion.short.toLowerCase());
			return [
				figureInline(figure),
				text(` without ${listInWords(names).replace(/ and ([^,]*)$/, " or $1")}`),
			];
		}),
	);
}
