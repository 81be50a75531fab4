import assert from "node:assert/strict";
import { test } from "node:test";
import { parseNarrative } from "./parse-narrative.ts";

const parse = (body: string) => parseNarrative(body, "sections/a.md", 5);

test("prose becomes blocks, tags become requests with their lines", () => {
	const read = parse(
		'# Crime\n\nIt rose by\n{% figure "crime.all" show="change" places=1 /%}.\n\n{% table "change" measures=["a.b"] /%}\n',
	);
	assert.ok(read.ok);
	const [heading, paragraph, request] = read.value;
	assert.equal(heading?.kind, "heading");
	assert.ok(paragraph?.kind === "paragraph");
	const figure = paragraph.content.find((part) => part.kind === "request");
	assert.deepEqual(figure, {
		kind: "request",
		request: {
			tag: "figure",
			primary: "crime.all",
			attributes: { show: "change", places: 1 },
			at: { file: "sections/a.md", line: 8 },
		},
	});
	assert.ok(request?.kind === "request");
	assert.deepEqual(request.request.attributes, { measures: ["a.b"] });
	assert.equal(request.at.line, 10);
});

test("containers hold prose", () => {
	const read = parse(
		'{% at-a-glance %}\n{% headline "ASB" %}It rose.{% /headline %}\n{% /at-a-glance %}\n\n{% gap owner="KCC" %}\nNo data.\n{% /gap %}\n',
	);
	assert.ok(read.ok);
	const [glance, gap] = read.value;
	assert.ok(glance?.kind === "glance");
	assert.deepEqual(glance.items, [{ headline: "ASB", content: [{ kind: "text", text: "It rose." }] }]);
	assert.ok(gap?.kind === "callout");
	assert.equal(gap.tone, "gap");
	assert.equal(gap.title, "To be filled by KCC");
});

for (const [name, body, code, next] of [
	["an unknown tag", '{% figur "a.b" /%}', "tag-unknown", /figure/],
	["an unknown attribute", 'So {% figure "a.b" shwo="value" /%}', "tag-attribute-unknown", /show/],
	["a number for a text", 'So {% figure "a.b" show=1 /%}', "tag-attribute-unfit", /double quotes/],
	["a tag without its measure", "So {% figure /%}", "tag-incomplete", /measure/],
	["a tag that is not closed", "{% note %}\n\nNever closed", "prose-syntax", /not ended/],
	["a tag with a slip", 'So { % figure "a.b" /% } it is', "tag-stray", /anew/],
	["curved quotation marks", "So {% figure “a.b” /%}", "prose-syntax", /straight/],
	[
		"words beside headlines",
		'{% at-a-glance %}\nLost words.\n\n{% headline "A" %}B{% /headline %}\n{% /at-a-glance %}',
		"tag-misplaced",
		/./,
	],
	["a link to a file", "See [the annex](annex.pdf).", "link-unusable", /whole address/],
	["words inside a figure", 'So {% figure "a.b" %}lost{% /figure %} it is', "tag-with-body", /end the tag/i],
	["a typed table", "| a | b |\n|---|---|\n| 1 | 2 |\n", "prose-unsupported", /tags/],
	["a picture", "![x](y.png)", "prose-unsupported", /tags/],
	["a headline outside its list", '{% headline "A" %}B{% /headline %}', "tag-misplaced", /./],
	["a block tag inside a paragraph", 'See {% table "change" /%} here', "tag-misplaced", /./],
] as const)
	test(`${name} is a problem with its line and the next step`, () => {
		const read = parse(body);
		assert.ok(!read.ok);
		assert.equal(read.problems[0]?.code, code);
		assert.match(read.problems[0]?.next ?? "", next);
		assert.equal(read.problems[0]?.at.line, 5);
	});
