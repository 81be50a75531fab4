import assert from "node:assert/strict";
import { test } from "node:test";
import { type Block, text } from "#document";
import { typedNumbers, typedTextsIn } from "./typed-numbers.ts";

const frame = {
	id: "crime-1",
	marking: "OFFICIAL",
	provenance: { kind: "written", at: { file: "crime.md", line: 3 } },
} as const;
const paragraph: Block = { ...frame, kind: "paragraph", content: [text("There were 37 thefts.")] };

for (const words of [
	"On 1 April 2016, from 3 to 9 May and by October 2016, in 2015/16, 2016-17 and 2016.",
	"Between 18:00 and 9pm, and at 6.30 am.",
	"See Section 136, section 4.2, Table 3 and Appendix 1.",
	"People aged 18 to 24, 16-year-olds, the under-25s and people over 65.",
	"The 95% interval and the 99.8% limits of a rate per 1,000 or per 100,000.",
	"Call 999 or 101, or telephone 01622 602000; write to ME15 6JQ.",
	"The M20, diagnoses F10 to F19 and COVID-19 over 12 months.",
	"The Regulations are SI 2007/1831.",
])
	test(`no evidence: ${words}`, () => assert.deepEqual(typedNumbers([text(words)]), []));

for (const [words, wanted] of [
	["There were 2,016 thefts in 2016.", ["2,016"]],
	["It rose to 12.30 and by 95%.", ["12.30", "95%"]],
	["They called 999 times; there were 50 robberies and 101 thefts.", ["999", "50", "101"]],
	["Kent ranks 9th of 12 and robbery’s 14 cases cost £60m.", ["9", "12", "14", "£60"]],
	["In May 12% and in June 1,200 were told.", ["12%", "1,200"]],
	["Offences over 65 each month at level 20%.", ["65", "20%"]],
] as const)
	test(`evidence: ${words}`, () => assert.deepEqual(typedNumbers([text(words)]), wanted));

test("notes, quotations and case studies may hold typed numbers; other boxes may not", () => {
	const callout = (tone: "note" | "as printed" | "caution"): Block => ({
		...frame,
		kind: "callout",
		tone,
		body: [paragraph],
	});
	const story: Block = { ...frame, kind: "case study", title: "A story", body: [paragraph] };
	assert.deepEqual(typedTextsIn([callout("note"), callout("as printed"), story]), []);
	assert.deepEqual(
		typedTextsIn([callout("caution")]).map((each) => each.typed),
		[["37"]],
	);
});
