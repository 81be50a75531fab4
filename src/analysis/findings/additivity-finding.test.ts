import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inlineText } from "#document";
import { type AdditivityFault, additivityFindings } from "./additivity-finding.ts";
import { countyCsps, id, maidstone, period, value } from "./fixtures/maidstone.ts";
import { sums, tableContext } from "./fixtures/tables.ts";
import { mediantFindings } from "./mediant-finding.ts";
import { additivitySentence } from "./words/additivity-sentence.ts";
import { mediantSentence } from "./words/mediant-sentence.ts";

const faults = additivityFindings(sums, tableContext());

function fault(measure: string, area: string): AdditivityFault {
	const found = faults.find((each) => each.of.measure === measure && each.of.areaName === area);
	assert.ok(found, `${measure} ${area}`);
	return found;
}

describe("the printed tables", () => {
	test("fail exactly six sums", () => {
		assert.deepEqual(
			faults.map((each) => [
				each.of.measure,
				each.of.areaName,
				each.windows.map((window) => window.residual.text).join(" "),
			]),
			[
				["crime.violent", "Maidstone", "−2"],
				["crime.victim-based", "Maidstone", "+2"],
				["crime.violent", "Kent", "+1 +1 +2"],
				["asb.incidents", "Kent", "−2"],
				["crime.all", "Kent County Council area", "−3,733"],
				["crime.all", "Kent", "+3,723"],
			],
		);
	});

	test("one cell explains three of them: 2,964 was most likely 2,966, and West Division follows", () => {
		assert.equal(
			inlineText(additivitySentence(fault("crime.violent", "Maidstone"), "en")),
			"Violent crime, Maidstone: the stated total is not the sum of its 3 parts. November 2014 to October 2015: 2,964 stated, 2,966 by the sum (−2). Most likely, not fact: Violent crime in Maidstone for November 2014 to October 2015 is 2,966 rather than 2,964, which would mend 3 sums and make Violent crime in West Division for November 2014 to October 2015 7,515 rather than 7,513.",
		);
	});

	test("what that cell leaves unexplained is said for its windows", () => {
		assert.match(
			inlineText(additivitySentence(fault("crime.violent", "Kent"), "en")),
			/2,966 rather than 2,964.*For October 2016 and November 2015 to October 2016, which figure is wrong cannot be told/,
		);
	});

	test("a lone failing total singles out no cell", () => {
		const words = inlineText(additivitySentence(fault("asb.incidents", "Kent"), "en"));
		assert.match(words, /46,897 stated, 46,899 by the sum \(−2\)/);
		assert.match(words, /cannot be told from the sums alone/);
	});

	test("of the county's totals the county council's is suspected", () => {
		const words = inlineText(additivitySentence(fault("crime.all", "Kent County Council area"), "en"));
		assert.match(
			words,
			/Most likely, not fact: the figure to doubt is All recorded crime in Kent County Council area for 2015\/16, 89,643: 93,\d76 or 93,\d66 would each mend one sum, and neither mends all\.$/,
		);
		const whole = inlineText(additivitySentence(fault("crime.all", "Kent"), "en"));
		assert.match(whole, /the figure to doubt is All recorded crime in Kent County Council area/);
	});

	test("two values proposed for one cell are two figures", () => {
		const texts = new Map<string, string>();
		for (const { id, text } of faults.flatMap((each) => each.figures)) {
			assert.equal(texts.get(id) ?? text, text, id);
			texts.set(id, text);
		}
		assert.equal([...texts.keys()].filter((each) => /proposed-93\d{3}_/.test(each)).length, 2);
	});

	test("a sum with a missing or illustrative cell is not judged", () => {
		const [tree] = sums;
		assert.ok(tree?.kind === "tree");
		const invented = value("crime.sexual-offences", "Sep 2016", 20, { illustrative: true });
		const month = { ...tree, windows: [period("Sep 2016")] };
		assert.deepEqual(additivityFindings([month], tableContext([invented])), []);
	});

	test("a sum asked for twice is one fault", () => {
		assert.equal(additivityFindings([...sums, ...sums], tableContext()).length, 6);
	});
});

describe("rates of totals", () => {
	const check = {
		rates: id("crime.rate-by-district"),
		counts: id("crime.all"),
		group: countyCsps,
		windows: ["2015/16", "2014/15", "2013/14"].map(period),
	};

	test("fail for the county council in 2015/16 only", () => {
		const found = mediantFindings([check], tableContext());
		assert.deepEqual(
			found.map((each) => [each.of.areaName, each.of.window.from]),
			[["Kent County Council area", "2015-04-01"]],
		);
		const [only] = found;
		assert.ok(only);
		assert.equal(
			inlineText(mediantSentence(only, "en")),
			"Recorded crime per 1,000, Kent County Council area, 2015/16: 59 stated. The rates of its 11 areas, weighted by the populations that they imply, give 61.8, a difference that rounding cannot explain. It fell from 59.4 while every one of its areas rose. Ask the supplier for the total's count and population.",
		);
	});

	test("are not judged where a part has no rate", () => {
		const group = {
			...countyCsps,
			parts: [{ total: countyCsps.members[0] ?? maidstone, members: [maidstone] }],
		};
		assert.deepEqual(
			mediantFindings([{ ...check, group, windows: [period("2011/12")] }], tableContext()),
			[],
		);
	});
});
