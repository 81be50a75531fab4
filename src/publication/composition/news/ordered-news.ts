import { type Families, type OrderedFinding, orderFindings } from "#analysis/findings";
import { sumToCheck } from "../check-blocks.ts";
import type { CompositionInput } from "../composition-input.ts";

/** The findings of an assessment in their order, and which of its measures belong together. */
export type OrderedNews = { readonly ordered: readonly OrderedFinding[]; readonly families: Families };

const KNOWN = new WeakMap<CompositionInput, OrderedNews>();

/** Puts everything that an assessment's evidence says in order: once for a document, however many tags ask. */
export function orderedNews(input: CompositionInput): OrderedNews {
	const known = KNOWN.get(input);
	if (known) return known;
	const { settings, trees, steps, context, harm } = input;
	const rates = settings.checks.flatMap((check) => (check.kind === "rates" ? [check] : []));
	const news = {
		ordered: orderFindings(
			{
				windows: [...settings.windows].map(([name, window]) => ({ name, ...window })),
				groups: [...settings.groups.values()],
				steps,
				sums: settings.checks.flatMap((check) => sumToCheck(check, trees)),
				priorities: new Set(measuresOfPriorities(input)),
				...(harm ? { harm } : {}),
				at: { file: "assessment.yaml" },
			},
			context,
		),
		families: { trees, pairs: rates },
	};
	KNOWN.set(input, news);
	return news;
}

/** The measures on which themes rest that are or were priorities, or run across all. */
export function measuresOfPriorities({ prose, priorities, leftOut }: CompositionInput): string[] {
	const standing = new Set(
		priorities
			.filter(({ thisYear, lastYear }) => [thisYear, lastYear].some(isOfWeight))
			.map(({ theme }) => theme),
	);
	const shown = [...prose.values()].flatMap(({ front: { theme } }) =>
		theme && (isOfWeight(theme.status) || standing.has(theme.id)) ? theme.evidence.measures : [],
	);
	return [...shown, ...(leftOut?.measures ?? [])];
}

function isOfWeight(standing: string): boolean {
	return standing === "priority" || standing === "cross-cutting";
}
