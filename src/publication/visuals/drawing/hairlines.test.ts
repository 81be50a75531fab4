import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placeHairlines } from "./hairlines.ts";
import { easelFor } from "./picture.ts";

const easel = easelFor({ palette: "print", width: 680 });

test("words in one lane never meet, and stay in the picture", () => {
	const hairline = fc.record({
		x: fc.integer({ min: 40, max: 600 }),
		text: fc.stringMatching(/^[a-z ]{1,60}$/),
	});
	fc.assert(
		fc.property(fc.array(hairline, { maxLength: 8 }), (hairlines) => {
			const { placed } = placeHairlines(hairlines, easel);
			assert.equal(placed.length, hairlines.length);
			for (const [index, one] of placed.entries()) {
				assert.ok(one.left >= 0 && one.right <= 680 + 1e-9);
				for (const other of placed.slice(index + 1))
					assert.ok(one.lane !== other.lane || one.right < other.left || other.right < one.left);
			}
		}),
	);
});

test("no hairline of a later event runs through the words of an earlier one", () => {
	const { placed } = placeHairlines(
		[
			{ x: 100, text: "Opened, with rather many words to say so" },
			{ x: 200, text: "Moved" },
			{ x: 500, text: "Closed" },
		],
		easel,
	);
	const lanes = new Map(placed.map(({ lines, lane }) => [lines[0]?.split(/[ ,]/)[0], lane]));
	assert.deepEqual([lanes.get("Opened"), lanes.get("Moved"), lanes.get("Closed")], [1, 0, 0]);
});

test("without hairlines there is no strip", () => assert.equal(placeHairlines([], easel).height, 0));
