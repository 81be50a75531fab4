import type { Block, FigureList } from "#document";
import { parseNarrative, resolveNarrative } from "#publication/narrative";
import { done, type Problem, refused } from "#vocabulary";
import type { TagAnswer } from "../desk.ts";
import { headlinesAsProse, headlinesOf, USUAL_LIMIT } from "../news/headline-prose.ts";
import { smallChartOf } from "../news/small-chart.ts";

/** The block “At a glance”, written from the ordered findings by the very prose that an analyst could paste and edit. */
export const answerHeadlines: TagAnswer = (request, id, { input, marking, answers }) => {
	const { limit = USUAL_LIMIT, illustrative = false } = request.attributes;
	if (typeof limit !== "number" || !Number.isInteger(limit) || limit < 1)
		return refused(unfitLimit(request.at));
	const headlines = headlinesOf(input, { limit, illustrative: illustrative === true });
	if (headlines.length === 0) return refused(nothingToTell(request.at));
	const parsed = parseNarrative(headlinesAsProse(headlines), request.at.file, request.at.line);
	if (!parsed.ok) return parsed;
	const resolved = resolveNarrative(parsed.value, answers, { marking, prefix: id });
	if (!resolved.ok) return resolved;
	const charts = headlines.map(({ finding }) => smallChartOf(finding, input.context));
	const blocks = resolved.value.blocks.map((block) => withCharts(block, charts));
	return done({ ...resolved.value, blocks }, resolved.problems);
};

function withCharts(
	block: Block,
	charts: readonly (FigureList["items"][number]["chart"] | undefined)[],
): Block {
	if (block.kind !== "figure list") return block;
	return {
		...block,
		provenance: { kind: "generated", by: "headlines" },
		items: block.items.map((item, index) => {
			const chart = charts[index];
			return chart ? { ...item, chart } : item;
		}),
	};
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
