import { type Location, nearest, type Problem } from "#vocabulary";
import type { ScoringModel } from "./model.ts";
import type { GivenScore, Scorer } from "./scorer.ts";

/** A score that is not on the scale of the model. */
export function scoreOutOfScale(given: GivenScore, scale: ScoringModel["scale"]): Problem {
	return {
		code: "score-out-of-scale",
		stops: "document",
		at: given.at,
		says: `The score of “${given.criterion}” for “${given.theme}” is not on the scale.`,
		found: String(given.score),
		wanted: `a whole number from ${scale.least} to ${scale.most}`,
		next: "Correct the score, or leave it empty.",
	};
}

/** A score other than the evidence suggests, without a word why. */
export function overrideWithoutReason(given: GivenScore, suggested?: number): Problem {
	return {
		code: "override-without-reason",
		stops: "document",
		at: given.at,
		says: `The score of “${given.criterion}” for “${given.theme}” is not the one that the evidence suggests, and no reason stands beside it.`,
		...(suggested === undefined ? {} : { found: String(given.score), wanted: `${suggested}, or a reason` }),
		next: "Add “reason:” with a short sentence, or take the suggested score.",
	};
}

/** A suggestion that was accepted once and is another one now, since the evidence changed. */
export function suggestionChanged(given: GivenScore, suggested: number | undefined): Problem {
	return {
		code: "suggestion-changed",
		stops: "nothing",
		at: given.at,
		says: `The score of “${given.criterion}” for “${given.theme}” was accepted from the evidence, which now suggests ${suggested === undefined ? "none" : "another"}.`,
		found: String(given.score),
		...(suggested === undefined ? {} : { wanted: String(suggested) }),
		next: "Look at the evidence again: take its score, or mark the score as overridden with a reason.",
	};
}

/** A theme or criterion that nobody knows, with the nearest that somebody does. */
export function unknownName(
	what: "theme" | "criterion",
	name: string,
	known: Iterable<string>,
	at: Location,
): Problem {
	const near = nearest(name, known);
	return {
		code: `${what}-unknown`,
		stops: "document",
		at,
		says: `“${name}” is no ${what} that can be scored.`,
		wanted: [...known].join(", "),
		next: near === undefined ? `Use the id of a ${what}.` : `Did you mean “${near}”?`,
	};
}

/** Two files of one scorer, who would then count twice. */
export function scorersTwice(scorers: readonly Scorer[]): Problem[] {
	const plain = (name: string) => name.toLowerCase().replaceAll(/\s+/g, " ");
	return scorers.flatMap((scorer, index) => {
		const earlier = scorers.slice(0, index).find((each) => plain(each.name) === plain(scorer.name));
		if (!earlier) return [];
		return [
			{
				code: "scorer-twice",
				stops: "document",
				at: scorer.at,
				says: `${scorer.name} has scored already, in ${earlier.at.file}.`,
				next: "Keep one of the two files. Two people of one name add what tells them apart.",
			},
		];
	});
}

/** A theme that nobody scored. */
export function themeNotScored(theme: string, title: string, file: string): Problem {
	return {
		code: "theme-not-scored",
		stops: "nothing",
		at: { file },
		says: `Nobody has scored “${title}”, so that it has no rank.`,
		next: `Let the scorers score “${theme}”, or leave it out on purpose.`,
	};
}
