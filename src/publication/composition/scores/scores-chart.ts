import { riskCeiling } from "#analysis/statistics";
import { type ScoreResults, SECTIONS, type ThemeResult } from "#assessment/scoring";
import { type Block, inlineText, type ScatterRequest, type Table } from "#document";
import { cardinal, listInWords, printedNumber } from "#vocabulary";
import { headCell } from "../registers/register-cells.ts";
import { riskCell, type ScoreWork, scoreCaption, scoreNotes, scoreSource } from "./score-work.ts";

type Placed = ThemeResult & { readonly harm: number; readonly likelihood: number };

/** Harm against likelihood: every theme that has both, with the bands of risk behind them. */
export function scoresChart(work: ScoreWork): Block[] {
	const { id, marking, at } = work;
	const request = scatterOf(work);
	return [{ id, marking, provenance: { kind: "written", at }, kind: "visual", request }];
}

function scatterOf(work: ScoreWork): ScatterRequest {
	const { results } = work;
	const { model } = results;
	const most = riskCeiling({ criteria: [], most: model.scale.most, formula: model.formula }).side;
	const placed = results.themes.filter(
		(each): each is Placed => each.harm !== null && each.likelihood !== null,
	);
	const table = dataOf(work, placed);
	const source = `Source: ${scoreSource(results)}.`;
	return {
		kind: "scatter",
		words: {
			title: messageOf(results.themes),
			subtitle: `${SECTIONS.harm} against likelihood, from nought to ${most}; bands of risk`,
			foot: [...scoreNotes(results), source],
			description: `Scatter of ${cardinal(placed.length)} themes. ${placed.map((each, index) => inWords(each, table, index)).join(" ")}${results.illustrative ? " The scores are illustrative." : ""}`,
			table,
			illustrative: results.illustrative,
		},
		across: `${SECTIONS.likelihood}, from 0 to ${most}`,
		up: `${SECTIONS.harm}, from 0 to ${most}`,
		most,
		points: placed.map(({ theme, harm, likelihood }) => ({
			label: theme.title,
			across: likelihood,
			up: harm,
		})),
		bands: model.bands.map(({ title, from }) => ({ label: title, from: heightOf(from, results) })),
		bandsBy: model.formula === "harm alone" ? "height" : "product",
	};
}

/** How high a band begins at the right edge, where likelihood is as high as it can be. */
function heightOf(from: number, { model }: ScoreResults): number {
	return model.formula === "impact times likelihood" ? from / model.scale.most : from;
}

function messageOf(themes: readonly ThemeResult[]): string {
	const ranked = themes.filter(({ rank }) => rank);
	const first = ranked.filter(({ rank }) => rank?.rank === 1).map(({ theme }) => theme.title);
	const verb = first.length === 1 ? "has" : "share";
	return `${listInWords(first)} ${verb} the highest risk of ${cardinal(ranked.length)} themes`;
}

function dataOf(work: ScoreWork, placed: readonly Placed[]): Table {
	const { results } = work;
	return {
		caption: scoreCaption(results, "Harm, likelihood and risk"),
		columns: [
			{ heading: "Theme", align: "start" },
			...["Harm", "Likelihood", "Risk"].map((heading) => ({ heading, align: "number" as const })),
		],
		rows: placed.map((theme) => ({
			cells: [
				headCell(theme.theme.title),
				riskCell(work, "harm", { theme }, theme.harm),
				riskCell(work, "likelihood", { theme }, theme.likelihood),
				riskCell(work, "risk", { theme }, theme.risk),
			],
		})),
		notes: scoreNotes(results),
		source: scoreSource(results),
	};
}

function inWords({ theme, band, risk }: Placed, table: Table, index: number): string {
	const [, harm, likelihood] = (table.rows[index]?.cells ?? []).map(({ content }) => inlineText(content));
	const said =
		risk === null ? "" : `, risk ${printedNumber(risk, 1)}${band === undefined ? "" : `, ${band}`}`;
	return `${theme.title}: harm ${harm}, likelihood ${likelihood}${said}.`;
}
