import { type OrderedFinding, sayFinding } from "#analysis/findings";
import { inlineText } from "#document";
import {
	type CompositionInput,
	emergingThemes,
	headlinesAsProse,
	headlinesOf,
	orderedNews,
	USUAL_LIMIT,
} from "#publication/composition";
import { done, type Outcome, refused } from "#vocabulary";
import { compositionInput } from "../compose-folder.ts";
import { openEvidence, type Progress } from "../open-evidence.ts";

/** A finding as it is listed: its sentence, its figures, and what its place in the order stands on. */
export type ListedFinding = Pick<
	OrderedFinding,
	"id" | "order" | "certainty" | "weight" | "parts" | "meaning" | "illustrative" | "windowName"
> & {
	readonly sentence: string;
	readonly figures: readonly string[];
	/** What stands beside it: county, peers, signal, outlook. */
	readonly beside: readonly string[];
	/** Harm by offence codes, or why it is not weighed. */
	readonly harm: number | "not computable";
};

/** A theme that is proposed, with the finding it stands on. */
export type ProposedTheme = {
	readonly title: string;
	readonly because: readonly string[];
	readonly finding: string;
};

/** What changed, in order; what is proposed; and the headlines as prose to be pasted and edited. */
export type FindingsReport = {
	readonly findings: readonly ListedFinding[];
	readonly emerging: readonly ProposedTheme[];
	readonly prose: string;
};

/** What is wanted of the headlines. */
export type FindingsRequest = { readonly limit?: number; readonly illustrative?: boolean };

/** Lists everything that an assessment's evidence says, most telling first. */
export async function listFindings(
	folder: string,
	{ limit = USUAL_LIMIT, illustrative = false }: FindingsRequest,
	progress: Progress,
	now: () => Date,
): Promise<Outcome<FindingsReport>> {
	const opened = await openEvidence(folder, progress, now);
	if (!opened.ok) return opened;
	const input = compositionInput(opened.value);
	if (!input.ok) return refused(...opened.problems, ...input.problems);
	return done(reportOf(input.value, { limit, illustrative }), [...opened.problems, ...input.problems]);
}

function reportOf(input: CompositionInput, wish: Required<FindingsRequest>): FindingsReport {
	const { ordered } = orderedNews(input);
	return {
		findings: ordered.map((each) => listed(each, input)),
		emerging: emergingThemes(input).map(({ title, because, finding }) => ({
			title,
			because,
			finding: finding.id,
		})),
		prose: headlinesAsProse(headlinesOf(input, wish)),
	};
}

function listed(ordered: OrderedFinding, { settings: { language } }: CompositionInput): ListedFinding {
	const { finding, beside, id, order, certainty, weight, parts, meaning, illustrative, windowName } = ordered;
	const said = [beside.county, beside.peers, beside.signal, beside.outlook].filter(
		(each) => each !== undefined,
	);
	return {
		id,
		sentence: inlineText(sayFinding(finding, language)),
		figures: finding.figures.map((figure) => figure.id),
		order,
		certainty,
		weight: Math.round(weight * 1000) / 1000,
		parts,
		meaning,
		illustrative,
		...(windowName === undefined ? {} : { windowName }),
		beside: said.map((each) => {
			const invented =
				each.figures.some((figure) => figure.illustrative) ||
				(each.kind === "signal" && each.series.illustrative);
			return `${invented ? "[illustrative] " : ""}${inlineText(sayFinding(each, language))}`;
		}),
		harm: beside.harm ?? "not computable",
	};
}
