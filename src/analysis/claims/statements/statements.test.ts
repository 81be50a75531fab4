import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readManuscript } from "../manuscript/read-manuscript.ts";
import { areaNames, areaOf } from "./areas.ts";
import { changePerCents, fromTos } from "./change-claims.ts";
import { changeStatements } from "./change-statements.ts";
import { changeSubject } from "./change-subject.ts";
import { judgeChange } from "./judge-change.ts";
import { subjectWords } from "./subject.ts";

function manuscript(text: string) {
	const lines = text.split("\n").map((line, index) => ({ text: line, at: { file: "a", line: index + 1 } }));
	return readManuscript({ file: "a", pieces: [{ kind: "lines", lines }] });
}

const sentence = (text: string) => manuscript(text).sentences[0]!;

test("pairs of values are read in many phrasings", () => {
	const cases: [string, number, number][] = [
		["Burglary fell from 120 to 90.", 120, 90],
		["There were 345 offences compared to 282 the year before.", 282, 345],
		["Calls fell to 900 from 1,000.", 1000, 900],
		["There were 607 incidents (up from 452).", 452, 607],
		["In 2015 there were 40 and in 2016 there were 50.", 40, 50],
		["It fell 11.8% (451 to 398).", 451, 398],
		["We had 200 reports, 40 more than last year.", 160, 200],
		["Maidstone had 2683 incidents (26.4% repeats) compared to 2258 incidents (26.2% repeats).", 2258, 2683],
	];
	for (const [text, from, to] of cases) {
		const [pair] = fromTos(sentence(text));
		assert.deepEqual([pair?.from.value, pair?.to.value], [from, to], text);
	}
	for (const text of [
		"Fines range from £100 to £500.",
		"It ran from 3 May 2015 to 4 June 2016.",
		"45 out of 60 against 50 out of 55",
	])
		assert.deepEqual(fromTos(sentence(text)), [], text);
});

test("per cents of change know their way, and wishes are no claims", () => {
	const signs = (text: string) =>
		changePerCents(sentence(text)).map((claim) =>
			claim.unreal || claim.comparison ? undefined : claim.sign,
		);
	assert.deepEqual(signs("an increase locally of 22% and a fall of 5%"), [1, -1]);
	assert.deepEqual(signs("robbery -12.6%, drugs +22.3%"), [-1, 1]);
	assert.deepEqual(signs("a 34% overall reduction"), [-1]);
	assert.deepEqual(signs("We aim for a reduction of 20%."), [undefined]);
	assert.deepEqual(signs("It is 12% higher than the average."), [undefined]);
	assert.deepEqual(signs("“Crime rose by 50%”, they said."), [undefined]);
	assert.deepEqual(signs("23% of victims were women"), []);
});

test("a statement may go on in the next sentence", () => {
	const [statement] = changeStatements(
		manuscript("There were 3390 offences. This is up from 2665 in 2014-15, an increase of 27%."),
	);
	assert.deepEqual(
		[statement?.pair.from.value, statement?.pair.to.value, statement?.perCents[0]?.perCent.value],
		[2665, 3390, 27],
	);
});

test("what changed is told from its sentence", () => {
	const subject = (text: string) =>
		changeSubject(changePerCents(sentence(text))[0]!, new Map([["ASB", "Anti-social behaviour"]])).join(" ");
	assert.equal(subject("Violent crime overall – an increase of 26.2%."), "violent crime");
	assert.equal(
		subject("Maidstone has seen an increase of 26.3% in violent crime compared with 2014."),
		"violent crime",
	);
	assert.equal(subject("There was a slight increase of ASB of 3% in Maidstone."), "anti social behaviour");
	assert.equal(subject("Vehicle offences in the borough rose by 5% in the year."), "vehicle crime");
});

test("areas have one name, whatever they are called", () => {
	const text = "Maidstone Borough Council and Kent County Council agree.";
	const names = areaNames(manuscript(text));
	assert.deepEqual([names.own, names.county], ["maidstone", "kent"]);
	assert.equal(areaOf("It rose in Maidstone.", names), "");
	assert.equal(areaOf("It rose across Kent.", names), areaOf("It rose countywide.", names));
	assert.equal(areaOf("It rose in Ashford.", names), "ashford");
	assert.deepEqual(subjectWords("the number of recorded Burglaries"), ["burglary"]);
});

test("every rightly rounded per cent agrees, every other one does not", () => {
	const count = fc.integer({ min: 1, max: 100_000 });
	fc.assert(
		fc.property(
			count,
			count,
			fc.integer({ min: 0, max: 2 }),
			fc.integer({ min: 2, max: 500 }),
			(from, to, places, off) => {
				const exact = Math.abs(((to - from) / from) * 100);
				const value = Number(exact.toFixed(places));
				fc.pre(Math.abs(exact * 10 ** places - Math.round(exact * 10 ** places)) < 0.49);
				const judge = (stated: number) =>
					judgeChange({
						from: { value: from, places: 0 },
						to: { value: to, places: 0 },
						stated: { value: stated, places },
					}).kind;
				assert.equal(judge(value), "agrees");
				assert.notEqual(judge(Number((value + off / 10 ** places).toFixed(places))), "agrees");
			},
		),
	);
});

test("rounded inputs and hedges are given their due", () => {
	const judge = (from: number, to: number, stated: number, extra: object = {}) =>
		judgeChange({
			from: { value: from, places: 0, slack: 0.5 },
			to: { value: to, places: 0, slack: 0.5 },
			stated: { value: stated, places: 0, ...extra },
		}).kind;
	assert.equal(judge(58, 61, 6), "agrees");
	assert.equal(judge(58, 61, 9), "differs");
	assert.equal(
		judgeChange({
			from: { value: 0, places: 0 },
			to: { value: 5, places: 0 },
			stated: { value: 100, places: 0 },
		}).kind,
		"not computable",
	);
	const about = { value: 30, places: 0, hedge: "about" } as const;
	assert.equal(
		judgeChange({ from: { value: 310, places: 0 }, to: { value: 400, places: 0 }, stated: about }).kind,
		"agrees",
	);
});
