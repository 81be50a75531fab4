import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY_COLOURS, NIGHT_COLOURS, TONE_COLOURS } from "../design.ts";

/** Contrast after WCAG 2.2: relative luminance of the lighter and the darker colour. */
function contrast(left: string, right: string): number {
	const luminance = (colour: string) => {
		const [red = 0, green = 0, blue = 0] = [1, 3, 5]
			.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
			.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const [dark = 0, light = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

test("the contrast is that of the published formula", () => {
	assert.equal(contrast("#000000", "#ffffff"), 21);
	assert.equal(contrast("#767676", "#ffffff").toFixed(2), "4.54");
});

for (const [light, colours] of [
	["day", DAY_COLOURS],
	["night", NIGHT_COLOURS],
] as const) {
	for (const paper of ["paper", "tint"] as const)
		for (const text of ["ink", "quiet", "link"] as const)
			test(`${text} on ${paper} by ${light} reads`, () =>
				assert.ok(
					contrast(colours[text], colours[paper]) >= 4.5,
					`${contrast(colours[text], colours[paper])}`,
				));
	for (const [tone, colour] of Object.entries(TONE_COLOURS))
		test(`the bar of “${tone}” is seen by ${light}`, () =>
			assert.ok(contrast(colour[light], colours.paper) >= 3, `${contrast(colour[light], colours.paper)}`));
	test(`focus is seen by ${light}`, () => assert.ok(contrast(colours.focus, colours.focusInk) >= 4.5));
}
