import type { Movement } from "./results.ts";
import type { LastYear } from "./scorer.ts";
import type { ScoredTheme } from "./scoring.ts";

/** How a theme's rank moved since last year. A part of a theme that was split has that theme's rank behind it. */
export function movementOf(
	{ id, partOf }: Pick<ScoredTheme, "id" | "partOf">,
	rank: number,
	{ ranks }: LastYear,
): Movement {
	const from = ranks.get(id);
	if (from !== undefined) return { kind: "moved", from, up: from - rank };
	const whole = partOf === undefined ? undefined : ranks.get(partOf);
	return whole === undefined ? { kind: "new" } : { kind: "split", from: whole };
}

/**
 * A movement in words.
 *
 * @example
 * movementWords({ kind: "moved", from: 4, up: 2 }) // => "4, up 2"
 */
export function movementWords(movement: Movement): string {
	switch (movement.kind) {
		case "new":
			return "new";
		case "split":
			return `part of ${movement.from}`;
		case "moved":
			if (movement.up === 0) return `${movement.from}, as before`;
			return `${movement.from}, ${movement.up > 0 ? "up" : "down"} ${Math.abs(movement.up)}`;
	}
}
