import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { spreadLabels } from "./spread-labels.ts";

const room = { from: 0, to: 400 };
const label = fc.record({ at: fc.integer({ min: -20, max: 420 }), height: fc.integer({ min: 10, max: 50 }) });

test("no label covers another, all are in the room, and their order is kept", () => {
	fc.assert(
		fc.property(fc.array(label, { maxLength: 7 }), (labels) => {
			const middles = spreadLabels(labels, room);
			const placed = labels
				.map((each, index) => ({ ...each, index, middle: middles[index]! }))
				.sort((one, other) => one.middle - other.middle);
			for (const [rank, { middle, height, at }] of placed.entries()) {
				assert.ok(middle - height / 2 >= room.from - 1e-9 && middle + height / 2 <= room.to + 1e-9);
				const before = placed[rank - 1];
				if (!before) continue;
				assert.ok(before.at <= at);
				assert.ok(before.middle + before.height / 2 <= middle - height / 2 + 1e-9);
			}
		}),
	);
});

test("labels with room stay where they want to be", () => {
	const labels = [
		{ at: 300, height: 20 },
		{ at: 100, height: 20 },
	];
	assert.deepEqual(spreadLabels(labels, room), [300, 100]);
});

test("more labels than room still stand apart", () => {
	const labels = new Array(5).fill({ at: 10, height: 20 });
	assert.deepEqual(spreadLabels(labels, { from: 0, to: 50 }), [10, 30, 50, 70, 90]);
});
