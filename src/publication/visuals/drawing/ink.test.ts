import assert from "node:assert/strict";
import { test } from "node:test";
import { darkInks, INKS } from "./ink.ts";

/** Relative luminance of a colour such as #12436D (WCAG 2.2). */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

test("contrast is that of the WCAG: black on white 21, #767676 on white the least that text may have", () => {
	assert.equal(contrast("#000000", "#ffffff"), 21);
	assert.ok(contrast("#767676", "#ffffff") >= 4.5 && contrast("#777777", "#ffffff") < 4.5);
});

for (const paper of ["light", "dark"] as const)
	for (const [ink, colours] of Object.entries(INKS))
		test(`${ink} keeps its contrast on ${paper} paper`, () => {
			const kept = contrast(colours[paper], INKS.paper[paper]);
			assert.ok(kept >= colours.least, `${kept.toFixed(2)} is below ${colours.least}`);
		});

test("text keeps 4.5 on the tinted band as well, marks keep 3", () => {
	const band = "#f0f0f0";
	assert.ok(contrast(INKS.ink.light, band) >= 4.5);
	for (const ink of ["common", "concern", "improvement", "neutral"] as const)
		assert.ok(contrast(INKS[ink].light, band) >= 3);
});

for (const paper of ["light", "dark"] as const) {
	const classes = Object.entries(INKS).filter(([ink]) => ink.startsWith("class-"));
	test(`text reads on every class, and classes go one way from the paper, on ${paper} paper`, () => {
		for (const [ink, colours] of classes) assert.ok(contrast(INKS.ink[paper], colours[paper]) >= 4.5, ink);
		const away = classes.map(([, colours]) => contrast(colours[paper], INKS.paper[paper]));
		assert.deepEqual(
			away,
			away.toSorted((one, other) => one - other),
		);
	});
}

test("the own bar differs from the others by lightness too, not by hue alone", () => {
	assert.ok(contrast(INKS["series-1"].light, INKS.context.light) >= 3);
});

test("dark inks are declarations, one for each ink", () => {
	assert.equal(darkInks().match(/--[\w-]+: #\w{6};/g)?.length, Object.keys(INKS).length);
});
