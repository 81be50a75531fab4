import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "./seeded-counts.ts";
import { falseProposals, foundSteps, seasonalProposals } from "./step-change-study.ts";

const series = 400;

test("stable series are proposed a step in at most 1 of 100", () => {
	for (const mean of [5, 100]) {
		for (const dispersion of [1, 3]) {
			const proposals = falseProposals(seeded(1), { mean, dispersion, series });
			assert.ok(proposals <= series / 100, `${proposals} of ${series} at ${mean}, ${dispersion}`);
		}
	}
});

test("steps of 30% at 100 a month are found and placed within two months in 95 of 100 or more", () => {
	for (const change of [-0.3, 0.3]) {
		const { found, placed } = foundSteps(seeded(2), { mean: 100, dispersion: 1, change, at: 24, series });
		assert.ok(placed >= 0.95 * series && found >= placed, `${placed} of ${series} for ${change}`);
	}
});

test("taking the season out takes its false steps away", () => {
	const { raw, adjusted } = seasonalProposals(seeded(3), 0.3, { mean: 100, dispersion: 1, series });
	assert.ok(raw > adjusted && adjusted <= series / 100, `${raw} as they are, ${adjusted} adjusted`);
});
