import { DECISIONS, type Priority, REASONS, reasonKinds, STANDINGS } from "#assessment/priorities";
import { describeLocation, type Location, nearest, type Problem } from "#vocabulary";
import type { ThemeFront } from "./prose-front.ts";

/**
 * Where themes and the register of priorities contradict each other: last year's standing, the decision, the kinds of
 * reason. A theme is held against the entry of its own id, or, where none has it, against those entries that name the
 * theme, one of which must agree. Each problem names both places.
 */
export function themeContradictions(
	themes: readonly ThemeFront[],
	priorities: readonly Priority[],
): Problem[] {
	return themes.flatMap((theme) => {
		const own = priorities.filter(({ id }) => id === theme.id);
		const entries = own.length > 0 ? own : priorities.filter((each) => each.theme === theme.id);
		if (entries.length === 0) return [undecided(theme)];
		const faults = entries.map((entry) => contradictions(theme, entry));
		return faults.some((each) => each.length === 0) ? [] : (faults[0] ?? []);
	});
}

/** Priorities that name a theme which no file of the document is. They stop nothing: a theme may be written later. */
export function themelessPriorities(
	priorities: readonly Priority[],
	themes: readonly ThemeFront[],
): Problem[] {
	const known = themes.map(({ id }) => id);
	return priorities
		.filter(({ theme }) => !known.includes(theme))
		.map(({ title, theme, at }): Problem => {
			const near = nearest(theme, known);
			return {
				code: "priority-theme-unknown",
				stops: "nothing",
				at: at.theme,
				says: `“${title}” names the theme “${theme}”, which no file of the document is.`,
				next:
					near === undefined
						? `Write themes/${theme}.md and name it in assessment.yaml.`
						: `Did you mean “${near}”?`,
			};
		});
}

function contradictions(theme: ThemeFront, entry: Priority): Problem[] {
	const sameReason =
		theme.reason.kinds.length === entry.reason.kinds.length &&
		theme.reason.kinds.every((kind) => entry.reason.kinds.includes(kind));
	return [
		...(theme.status === entry.lastYear
			? []
			: [
					contradiction(
						"standing of last year",
						{ said: STANDINGS[theme.status], at: theme.at.status },
						{ said: STANDINGS[entry.lastYear], at: entry.at.lastYear },
					),
				]),
		...(theme.recommendation === entry.decision
			? []
			: [
					contradiction(
						"recommendation",
						{ said: DECISIONS[theme.recommendation], at: theme.at.recommendation },
						{ said: DECISIONS[entry.decision], at: entry.at.decision },
					),
				]),
		...(sameReason
			? []
			: [
					contradiction(
						"kind of reason",
						{ said: reasonKinds(theme.reason), at: theme.at.reason },
						{ said: reasonKinds(entry.reason), at: entry.at.reason },
					),
				]),
	];
}

type Said = { readonly said: string; readonly at: Location };

function contradiction(what: string, theme: Said, entry: Said): Problem {
	return {
		code: "theme-contradicts-priorities",
		stops: "document",
		at: theme.at,
		says: `The ${what} is not the one in ${describeLocation(entry.at)}.`,
		found: `“${theme.said}”`,
		wanted: `“${entry.said}”, or the other changed`,
		next: "Decide which is meant and correct the other place.",
	};
}

function undecided({ id, at }: ThemeFront): Problem {
	return {
		code: "theme-undecided",
		stops: "nothing",
		at: at.id,
		says: `The theme “${id}” has no entry in priorities.yaml.`,
		wanted: `an entry with theme: ${id} and a reason (${Object.values(REASONS).join(", ")})`,
		next: "Add what was decided about it, if only that it is carried on as business as usual.",
	};
}
