import type { OrderedFinding } from "#analysis/findings";
import { type Block, distinctCautions, type FigureList } from "#document";
import { parseNarrative, resolveNarrative } from "#publication/narrative";
import { done, type Problem, refused } from "#vocabulary";
import type { TagAnswer } from "../desk.ts";
import { headlinesAsProse, headlinesOf, USUAL_LIMIT } from "../news/headline-prose.ts";
import { smallChartOf } from "../news/small-chart.ts";

type Item = FigureList["items"][number];

/** What stands beside the sentence of a headline. */
type Beside = { readonly chart?: Item["chart"] | undefined; readonly context?: string | undefined };

/** The block “At a glance”, written from the ordered findings by the very prose that an analyst could paste and edit. */
export const answerHeadlines: TagAnswer = (request, id, { input, marking, answers }) => {
	const { limit = USUAL_LIMIT, illustrative = false, window } = request.attributes;
	if (typeof limit !== "number" || !Number.isInteger(limit) || limit < 1)
		return refused(unfitLimit(request.at));
	const headlines = headlinesOf(input, {
		limit,
		illustrative: illustrative === true,
		...(typeof window === "string" ? { windows: [window] } : {}),
	});
	if (headlines.length === 0) return refused(nothingToTell(request.at));
	const parsed = parseNarrative(headlinesAsProse(headlines), request.at.file, request.at.line);
	if (!parsed.ok) return parsed;
	const resolved = resolveNarrative(parsed.value, answers, { marking, prefix: id });
	if (!resolved.ok) return resolved;
	const beside = headlines.map(({ finding }) => ({
		chart: smallChartOf(finding, input.context),
		context: careOf(finding),
	}));
	const blocks = resolved.value.blocks.map((block) => withBeside(block, beside));
	return done({ ...resolved.value, blocks }, resolved.problems);
};

/** What a reader of a headline must know: that recording changed, or that the series was made to show a method. */
function careOf({ finding }: OrderedFinding): string | undefined {
	const cautions = distinctCautions(finding.figures.flatMap((figure) => figure.cautions));
	const told = cautions.filter(({ kind }) => kind === "break" || kind === "illustrative");
	return told.length === 0 ? undefined : told.map(({ text }) => text).join(" ");
}

function withBeside(block: Block, beside: readonly Beside[]): Block {
	if (block.kind !== "figure list") return block;
	return {
		...block,
		provenance: { kind: "generated", by: "headlines" },
		items: block.items.map((item, index) => ({ ...item, ...definedOnly(beside[index] ?? {}) })),
	};
}

function definedOnly({ chart, context }: Beside): Pick<Item, "chart" | "context"> {
	return { ...(chart ? { chart } : {}), ...(context === undefined ? {} : { context }) };
}

function unfitLimit(at: Problem["at"]): Problem {
	return {
		code: "headlines-limit",
		stops: "figure",
		at,
		says: "The number of headlines is none that can be used.",
		wanted: `a whole number, usually from 3 to ${USUAL_LIMIT}`,
		next: "Correct limit, or leave it out.",
	};
}

function nothingToTell(at: Problem["at"]): Problem {
	return {
		code: "headlines-none",
		stops: "figure",
		at,
		says: "There is no finding to write a headline from.",
		next: "Load the returns of this year and of the year before, or write the headlines by hand.",
	};
}
