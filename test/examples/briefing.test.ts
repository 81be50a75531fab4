import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { describeProblem, type Period, readPeriod } from "#vocabulary";
import { buildBriefing, readBriefingPeriod } from "#workbench/verbs";
import { copyOfExample, type ExampleCopy } from "./example-copy.ts";
import { wellDone } from "./maidstone.ts";

const quarter = readPeriod("2016-07..2016-09") as Period;

function built(period = quarter, change: (copy: ExampleCopy) => void = () => {}) {
	const copy = copyOfExample();
	change(copy);
	return buildBriefing(
		copy.folder,
		period,
		() => {},
		() => new Date("2017-01-27"),
	);
}

test("a briefing is a document of its own: its cover names it and its months, its files leave the assessment's alone", async () => {
	const { document, files } = wellDone(await built());
	assert.equal(document.cover.title, "Quarterly briefing");
	assert.equal(document.cover.year, "July to September 2016");
	const names = files.map(({ name }) => name);
	for (const name of ["briefing.html", "briefing.pdf", "briefing.json"])
		assert.ok(names.includes(name), name);
	assert.ok(names.every((name) => name.startsWith("briefing")));
});

test("a quarter is the sum of its months, held against the same months of the year before", async () => {
	const { document } = wellDone(await built());
	const rows = readFileSync(
		"examples/safer-maidstone-2017-18/returns/illustrative-monthly-crime.csv",
		"utf8",
	).split("\n");
	const sumOf = (months: readonly string[]) =>
		rows
			.map((row) => row.split(","))
			.filter(
				([measure, area, month]) =>
					measure === "crime.shoplifting" && area === "E07000110" && months.includes(month ?? ""),
			)
			.reduce((sum, [, , , value]) => sum + Number(value), 0);
	const figure = document.figures.find(
		({ of, method }) => of.measure === "crime.shoplifting" && method === "sum-of-months",
	);
	assert.ok(figure);
	assert.equal(figure.value, sumOf(["2016-07", "2016-08", "2016-09"]));
	const change = document.figures.find(
		({ of, unit }) => of.measure === "crime.shoplifting" && unit === "per cent" && of.against,
	);
	const before = sumOf(["2015-07", "2015-08", "2015-09"]);
	assert.ok(Math.abs((change?.value ?? 0) - ((figure.value ?? 0) / before - 1) * 100) < 1e-9);
});

test("months that are not held, and a period that is no months, are refused with what to do", async () => {
	const none = await built(readPeriod("2019-01..2019-03") as Period);
	assert.equal(none.ok, false);
	assert.match(
		none.problems.map(describeProblem).join("\n"),
		/Nothing is held for the months of this briefing/,
	);
	for (const text of ["", "31 Dec 2016", "soon"]) assert.equal(readBriefingPeriod(text).ok, false, text);
});

test("a part that cannot be read is a problem of briefing.yaml with its line", async () => {
	const refused = await built(quarter, (copy) => copy.edit("briefing.yaml", "headlines: 4", "headlinez: 4"));
	assert.equal(refused.ok, false);
	assert.match(refused.problems.map(describeProblem).join("\n"), /briefing\.yaml, line \d+/);
});

test("where nothing says what a briefing is made of, the message says what to write, and that can be built", async () => {
	const { folder } = copyOfExample();
	const path = join(folder, "briefing.yaml");
	rmSync(path);
	const build = () =>
		buildBriefing(
			folder,
			quarter,
			() => {},
			() => new Date("2017-01-27"),
		);
	const missing = (await build()).problems.find(({ code }) => code === "briefing-missing");
	assert.match(missing?.next ?? "", /docs\/how-to\/make-a-briefing\.md/);
	assert.doesNotMatch(missing?.next ?? "", /assessment\.yaml/);
	const lines = [...(missing?.next ?? "").matchAll(/“([^”]+)”/g)].map(([, line]) => line);
	writeFileSync(path, `${lines.join("\n").replace("parts: [", "parts: [sections/none.md, ")}\n`);
	const nameless = (await build()).problems.find(({ code }) => code === "file-missing");
	assert.match(nameless?.next ?? "", /out of briefing\.yaml/);
	writeFileSync(path, `${lines.join("\n").replace("headlines: 5", "headlines: 5, illustrative: true")}\n`);
	assert.equal(wellDone(await build()).document.cover.title, "Quarterly briefing");
});
