/** Which direction is welcome. `neither` where a rise may be good news, as with reports of domestic abuse. */
export const POLARITIES = {
	"lower is better": { rise: "concern", fall: "improvement" },
	"higher is better": { rise: "improvement", fall: "concern" },
	neither: { rise: "neutral", fall: "neutral" },
} as const;

export type Polarity = keyof typeof POLARITIES;

/** What a signal means once the polarity of its measure is known. Where two rules disagree, a point is both. */
export type Judgement = "improvement" | "concern" | "neutral" | "improvement and concern";
