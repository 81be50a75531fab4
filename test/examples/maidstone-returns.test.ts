import assert from "node:assert/strict";
import test from "node:test";
import type { ReturnRecord } from "#evidence/records";
import { describeProblem, periodKey, readPeriod } from "#vocabulary";
import { exampleAreas, exampleReturns } from "./maidstone.ts";
import { areaOf, type ChangeRow, MEASURE_OF_LINE, printedTables, skip } from "./printed-tables.ts";

const returns = await exampleReturns();
const records = returns.flatMap(({ reading }) => reading.records);
const areas = exampleAreas();

type Asked = { measure: string; area: string; period: string; breakdown?: string; against?: string };

/** What is held for a cell: every number that was supplied and not invented. */
function held({ measure, area, period, breakdown, against }: Asked): number[] {
	const code = areas.find(area)?.code;
	assert.ok(code, area);
	const wanted = periodKey(readPeriod(period)!);
	const compared = against && periodKey(readPeriod(against)!);
	const cells = records.filter(
		(each) =>
			each.measure === measure &&
			each.area === code &&
			periodKey(each.period) === wanted &&
			each.breakdown === breakdown &&
			!each.illustrative,
	);
	return [...new Set(cells.flatMap((each) => numberOf(each, compared)))];
}

function numberOf(record: ReturnRecord, compared: string | undefined): number[] {
	if (compared === undefined) return record.kind === "value" ? [record.value] : [];
	return record.kind === "stated change" && periodKey(record.comparedWith) === compared ? [record.value] : [];
}

function assertRow(row: ChangeRow, measure: string, area: string): void {
	const ask = (period: string) => held({ measure, area, period });
	assert.deepEqual(ask("RY Oct 2016"), [row.current], `${row.name} current`);
	assert.deepEqual(ask("RY Oct 2015"), [row.previous], `${row.name} previous`);
	if (row.month !== null) assert.deepEqual(ask("Oct 2016"), [row.month], `${row.name} month`);
}

test("every return loads whole", () => {
	assert.ok(returns.length >= 28);
	for (const { name, reading } of returns) assert.deepEqual(reading.problems.map(describeProblem), [], name);
});

test("all fifty-three rows of the three tables of change are held as printed", { skip }, () => {
	const { tables } = printedTables();
	for (const row of tables["T2.3"]) assertRow(row, MEASURE_OF_LINE[row.name] ?? "", "E07000110");
	for (const row of tables["T3.1"]) assertRow(row, "crime.violent", areaOf(row.name));
	for (const row of tables["T4.1"]) assertRow(row, "asb.incidents", areaOf(row.name));
	assert.equal(tables["T2.3"].length + tables["T3.1"].length + tables["T4.1"].length, 53);
});

test("all fourteen rows of the table of rates are held as printed", { skip }, () => {
	const rows = printedTables().tables["T2.2"];
	assert.equal(rows.length, 14);
	for (const row of rows) {
		const area = row.area === "Kent" ? "E23000032" : areaOf(row.area);
		assert.deepEqual(held({ measure: "crime.all", area, period: "2015/16" }), [row.offences], row.area);
		for (const [period, rate] of [
			["2015/16", row.rate2016],
			["2014/15", row.rate2015],
			["2013/14", row.rate2014],
		] as const)
			assert.deepEqual(
				held({ measure: "crime.rate", area, period }),
				[Number(rate)],
				`${row.area} ${period}`,
			);
	}
});

test("the rates of the fifteen most similar partnerships average to the printed 55.951", () => {
	const rates = records.flatMap((each) =>
		each.measure === "crime.rate" && each.kind === "value" && each.period.kind === "rolling year"
			? [each.value]
			: [],
	);
	assert.equal(rates.length, 15);
	assert.equal((rates.reduce((sum, rate) => sum + rate, 0) / 15).toFixed(3), "55.951");
});

test("every one of the fifteen, and every district of Kent, has a population", () => {
	const peers = records.filter(
		(each) => each.measure === "crime.rate" && each.period.kind === "rolling year",
	);
	const violent = records.filter((each) => each.measure === "crime.violent" && /^E0[67]/.test(each.area));
	for (const { area } of [...peers, ...violent])
		assert.equal(held({ measure: "population.mid-year", area, period: "30 Jun 2015" }).length, 1, area);
});

test("claimants are held with both stated changes", { skip }, () => {
	for (const row of printedTables().claimant) {
		const ask = (measure: string, against?: string) =>
			held({ measure, area: row.area, period: "Sep 2016", ...(against === undefined ? {} : { against }) });
		assert.deepEqual(ask("claimants.count"), [row.n]);
		assert.deepEqual(ask("claimants.rate"), [Number(row.rate)]);
		assert.deepEqual(ask("claimants.count", "Aug 2016"), [row.month]);
		assert.deepEqual(ask("claimants.count", "Sep 2015"), [row.year]);
	}
});

test("clients of the treatment service are held as printed", { skip }, () => {
	const measures = ["treatment.needle-exchange-clients", "treatment.clients"];
	printedTables().cgl.forEach((row, index) => {
		const ask = (period: string) => held({ measure: measures[index] ?? "", area: "Maidstone", period });
		assert.deepEqual([ask("2016"), ask("2015")], [[row.current], [row.previous]]);
	});
});

test("the cost of crime of the cohort is held before and after joining", { skip }, () => {
	for (const row of printedTables().iom_cost) {
		const area = row.area === "Total" ? "E23000032" : `${row.area} Division`;
		const cost = (phase: string) =>
			held({ measure: "iom.cost-of-crime", area, period: "Aug 2016", breakdown: `phase=${phase}` });
		assert.deepEqual([cost("before-joining"), cost("after-joining")], [[row.before], [row.after]]);
		assert.deepEqual(held({ measure: "iom.nil-cost-offenders", area, period: "Aug 2016" }), [row.nil]);
	}
});
