import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import type { ReturnRecord } from "#evidence/records";
import { describeProblem, periodKey, readPeriod } from "#vocabulary";
import { exampleAreas, exampleReturns } from "./maidstone.ts";

const GOLDEN = "../shared/seed/golden.json";
const skip = existsSync(GOLDEN) ? false : "the shared reference data are not here";

type ChangeRow = { name: string; month: number | null; current: number; previous: number };
type RateRow = { area: string; offences: number; rate2016: string; rate2015: string; rate2014: string };
type ClaimantRow = { area: string; n: number; rate: string; month: number; year: number };
type Golden = {
	tables: { "T2.3": ChangeRow[]; "T3.1": ChangeRow[]; "T4.1": ChangeRow[]; "T2.2": RateRow[] };
	claimant: ClaimantRow[];
	cgl: { measure: string; current: number; previous: number }[];
	iom_cost: { area: string; before: number; after: number; nil: number }[];
};

const golden = (): Golden => JSON.parse(readFileSync(GOLDEN, "utf8"));
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

const MEASURE_OF_LINE: Readonly<Record<string, string>> = {
	"Victim based crime": "crime.victim-based",
	"Violent Crime": "crime.violent",
	"- Violence Against The Person": "crime.violence-against-the-person",
	"- Sexual Offences": "crime.sexual-offences",
	"- Robbery": "crime.robbery",
	"Burglary Dwelling": "crime.burglary-dwelling",
	"Burglary Other than Dwelling": "crime.burglary-other",
	"Vehicle Crime": "crime.vehicle",
	"- Theft Of Motor Vehicle": "crime.theft-of-motor-vehicle",
	"- Theft From Motor Vehicle": "crime.theft-from-motor-vehicle",
	"Vehicle Interference": "crime.vehicle-interference",
	"Theft and Handling": "crime.theft-and-handling",
	"- Shoplifting": "crime.shoplifting",
	"- Theft of Pedal cycle": "crime.theft-of-pedal-cycle",
	"- Other Theft": "crime.other-theft",
	"Criminal Damage": "crime.criminal-damage",
	"Crimes against society": "crime.against-society",
	"Drug Offences": "crime.drug-offences",
	"Possession of weapons": "crime.possession-of-weapons",
	"Public order offences": "crime.public-order",
	"Other crimes": "crime.other",
	"All crime": "crime.all",
};

const AREA_OF_NAME: Readonly<Record<string, string>> = {
	Force: "E23000032",
	"Kent district": "E23000032",
	"KCC Total": "E10000016",
};

function assertRow(row: ChangeRow, measure: string, area: string): void {
	const ask = (period: string) => held({ measure, area, period });
	assert.deepEqual(ask("RY Oct 2016"), [row.current], `${row.name} current`);
	assert.deepEqual(ask("RY Oct 2015"), [row.previous], `${row.name} previous`);
	if (row.month !== null) assert.deepEqual(ask("Oct 2016"), [row.month], `${row.name} month`);
}

function areaOf(name: string): string {
	const plain = name.replace(/ \(.*\)$/, "");
	return AREA_OF_NAME[plain] ?? plain;
}

test("every return loads whole", () => {
	assert.ok(returns.length >= 28);
	for (const { name, reading } of returns) assert.deepEqual(reading.problems.map(describeProblem), [], name);
});

test("all fifty-three rows of the three tables of change are held as printed", { skip }, () => {
	const { tables } = golden();
	for (const row of tables["T2.3"]) assertRow(row, MEASURE_OF_LINE[row.name] ?? "", "E07000110");
	for (const row of tables["T3.1"]) assertRow(row, "crime.violent", areaOf(row.name));
	for (const row of tables["T4.1"]) assertRow(row, "asb.incidents", areaOf(row.name));
	assert.equal(tables["T2.3"].length + tables["T3.1"].length + tables["T4.1"].length, 53);
});

test("all fourteen rows of the table of rates are held as printed", { skip }, () => {
	const rows = golden().tables["T2.2"];
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
	for (const row of golden().claimant) {
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
	golden().cgl.forEach((row, index) => {
		const ask = (period: string) => held({ measure: measures[index] ?? "", area: "Maidstone", period });
		assert.deepEqual([ask("2016"), ask("2015")], [[row.current], [row.previous]]);
	});
});

test("the cost of crime of the cohort is held before and after joining", { skip }, () => {
	for (const row of golden().iom_cost) {
		const area = row.area === "Total" ? "E23000032" : `${row.area} Division`;
		const cost = (phase: string) =>
			held({ measure: "iom.cost-of-crime", area, period: "Aug 2016", breakdown: `phase=${phase}` });
		assert.deepEqual([cost("before-joining"), cost("after-joining")], [[row.before], [row.after]]);
		assert.deepEqual(held({ measure: "iom.nil-cost-offenders", area, period: "Aug 2016" }), [row.nil]);
	}
});
