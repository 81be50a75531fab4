import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { monthsOf } from "#vocabulary";
import { area, context, divisions, period, selection, value } from "../fixtures/table-evidence.ts";
import type { Selection } from "../selection.ts";
import { NO_MAPS } from "./area-maps.ts";
import type { MadeChart } from "./chart-request.ts";
import { CHARTS } from "./charts.ts";

function make(kind: string, selected: Selection, where: ReturnType<typeof context>): MadeChart {
	const outcome = CHARTS[kind]?.(selected, { ...where, steps: [], maps: NO_MAPS });
	assert.ok(outcome?.ok, JSON.stringify(outcome));
	return outcome.value;
}

test("lines of unlike size are drawn as an index that says so, and the table keeps their values", () => {
	const years = ["2013/14", "2014/15"].map(period);
	const county = area("E07000108");
	const held = [
		value("crime.robbery", "2013/14", 10),
		value("crime.robbery", "2014/15", 12),
		{ ...value("crime.robbery", "2013/14", 400), area: county },
		{ ...value("crime.robbery", "2014/15", 300), area: county },
	];
	const chosen = selection(["crime.robbery"], {}, { windows: years, areas: [area("E07000110"), county] });
	const { request } = make("lines", chosen, context(held));
	assert.ok(request.kind === "lines");
	assert.deepEqual(
		request.lines.map(({ values }) => values),
		[
			[100, 120],
			[100, 75],
		],
	);
	assert.match(request.unitWords, /^index, 2013\/14 = 100$/);
	assert.match(request.words.foot.join(" "), /compares their courses/);
	assert.deepEqual(
		request.words.table.rows.map((row) => row.cells.map((cell) => cell.value)),
		[
			[undefined, 10, 400],
			[undefined, 12, 300],
		],
	);
});

describe("numbers of a chart are printed as in its table", () => {
	const years = ["2013/14", "2014/15", "2015/16"].map(period);

	test("lines: a rate and a small per cent keep their decimals", () => {
		const line = (measure: string, values: readonly number[]) => {
			const held = ["2013/14", "2014/15", "2015/16"].map((year, index) =>
				value(measure, year, values[index] ?? 0),
			);
			const { request } = make("lines", selection([measure], {}, { windows: years }), context(held));
			assert.ok(request.kind === "lines");
			return request.words;
		};
		assert.match(line("crime.rate", [12.4, 12.5, 12.6]).title, /rose from 12\.4 in .* to 12\.6 in /);
		const small = line("outcomes.violence", [0.2, 0.9, 0.4]);
		assert.match(small.title, /rose from 0\.2% in .* to 0\.4% in /);
		assert.match(small.description, /highest in 2014\/15 \(0\.9%\)/);
	});

	test("peers: the bars and the average carry the text of the figures", () => {
		const { parts: _, total: __, ...plain } = divisions;
		const window = period("2015/16");
		const held = [
			value("crime.rate", "2015/16", 55.951),
			{ ...value("crime.rate", "2015/16", 56.449), area: area("E07000108") },
		];
		const made = make("peers", selection(["crime.rate"], { window, group: plain }), context(held));
		const { request } = made;
		assert.ok(request.kind === "bars");
		assert.deepEqual(
			request.bars.map((bar) => bar.text),
			["55.951", "56.449"],
		);
		assert.equal(request.average?.label, "Average 56.200");
	});

	test("control: shares under one are not drawn as nought", () => {
		const held = monthsOf(period("RY Oct 2016")).map((month, index) =>
			value("outcomes.violence", month.from.slice(0, 7), [0.2, 0.9, 0.4][index % 3] ?? 0),
		);
		const { request } = make("control", selection(["outcomes.violence"]), context(held));
		assert.ok(request.kind === "control chart");
		assert.equal(request.places, 1);
	});
});
