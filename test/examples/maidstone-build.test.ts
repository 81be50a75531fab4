import assert from "node:assert/strict";
import test from "node:test";
import { composedDocument, type PrintedRow, rowOf, tableOf } from "./composed-document.ts";
import { exampleAreas } from "./maidstone.ts";
import { areaOf, type ChangeRow, MEASURE_OF_LINE, printedTables, skip } from "./printed-tables.ts";

const MAIDSTONE_CODE = "E07000110";
const YEARS = ["Year to Oct 2016", "Year to Oct 2015"] as const;

const document = await composedDocument();
const areas = exampleAreas();

function codeOf(name: string): string {
	const code = areas.find(areaOf(name))?.code;
	assert.ok(code, `no area is called ${name}`);
	return code;
}

/** A number as the document prints it, with the sign that changes have. */
function signed(number: number): string {
	const sign = number > 0 ? "+" : number < 0 ? "−" : "";
	return sign + Math.abs(number).toLocaleString("en-GB");
}

/** A per cent given as text with its decimals, as the document prints it. */
function signedPerCent(text: string): string {
	return `${text.startsWith("-") ? text.replace("-", "−") : `+${text}`}%`;
}

/** Counts, difference and per cent are those recomputed; where the source prints something else, what was computed wins. */
function assertChange(
	printed: PrintedRow,
	row: ChangeRow,
	[current, previous]: readonly [string, string],
): void {
	const texts = [current, previous, "Difference", "Change"].map(printed.under);
	const wanted = [row.current, row.previous].map((each) => each.toLocaleString("en-GB"));
	assert.deepEqual(texts, [...wanted, signed(row.diff), signedPerCent(row.pct_1dp)], row.name);
	const change = printed.figures.find((each) => each.unit === "per cent");
	assert.equal(change?.value?.toFixed(4), row.pct, `${row.name}, unrounded`);
}

test("the twenty-two rows of crime by type are recomputed", { skip }, () => {
	const rows = tableOf(document, "Recorded crime by type");
	const printed = printedTables().tables["T2.3"];
	assert.equal(printed.length, 22);
	assert.equal(rows.length, 22);
	for (const each of printed) {
		const row = rowOf(rows, MEASURE_OF_LINE[each.name] ?? "", MAIDSTONE_CODE);
		assertChange(row, each, YEARS);
		assert.equal(row.under("Oct 2016"), each.month?.toLocaleString("en-GB"), each.name);
	}
});

test("the seventeen rows of violence by district and division are recomputed, and ranked by change", {
	skip,
}, () => {
	const rows = tableOf(document, "Violent crime by district and division");
	const printed = printedTables().tables["T3.1"];
	assert.equal(printed.length, 17);
	assert.equal(rows.length, 17);
	for (const each of printed) {
		const row = rowOf(rows, "crime.violent", codeOf(each.name));
		assertChange(row, each, YEARS);
		assert.equal(row.under("Oct 2016"), each.month?.toLocaleString("en-GB"), each.name);
	}
	const totals = ["North Division", "West Division", "East Division", "Force"];
	const districts = printed
		.filter((each) => !totals.includes(each.name))
		.sort((left, right) => Number(left.pct) - Number(right.pct));
	districts.forEach((each, index) => {
		const row = rowOf(rows, "crime.violent", codeOf(each.name));
		assert.equal(row.under("Rank of change"), `${index + 1} of 13`, each.name);
	});
	assert.equal(districts[3]?.name, "Maidstone");
});

test("the fourteen rows of anti-social behaviour are recomputed, thirteen with their printed rank", {
	skip,
}, () => {
	const rows = tableOf(document, "Anti-social behaviour incidents by district");
	const printed = printedTables().tables["T4.1"];
	assert.equal(printed.length, 14);
	assert.equal(rows.length, 14);
	for (const each of printed) {
		const row = rowOf(rows, "asb.incidents", codeOf(each.name));
		assertChange(row, each, YEARS);
		const rank = /\d+/.exec(each.name)?.[0];
		assert.equal(row.under("Rank of change"), rank === undefined ? "" : `${rank} of 13`, each.name);
	}
});

test("eleven partnerships have their rates and ranks, ties included, and three totals have none", {
	skip,
}, () => {
	const rows = tableOf(document, "Recorded crime per 1,000 residents, year to March 2016");
	const printed = printedTables().tables["T2.2"];
	assert.equal(rows.length, 14);
	for (const each of printed) {
		const row = rowOf(rows, "crime.all", each.area === "Kent" ? "E23000032" : codeOf(each.area));
		assert.equal(row.under("All recorded crime, 2015/16"), each.offences.toLocaleString("en-GB"), each.area);
		assert.equal(row.under("Rate, 2015/16"), each.rate2016, each.area);
		assert.equal(row.under("Rate, 2014/15"), Number(each.rate2015).toFixed(1), each.area);
		assert.equal(row.under("Rate, 2013/14"), Number(each.rate2014).toFixed(1), each.area);
		const rank = each.rank_recomputed;
		assert.equal(row.under("Rank, 2015/16"), rank === "" ? "" : `${rank} of 11`, each.area);
	}
	const ranks = printed.map((each) => each.rank_recomputed);
	for (const tie of ["5=", "7="]) assert.equal(ranks.filter((each) => each === tie).length, 2);
});

test("fifteen similar areas stand in their order about an average with the own area in it", { skip }, () => {
	const rows = tableOf(document, "Recorded crime per 1,000 residents in the Most Similar Group");
	const { rows: printed, stated_average, maidstone_rank_low_to_high } = printedTables().tables.MSG;
	assert.equal(printed.length, 15);
	assert.deepEqual(
		rows.slice(0, 15).map((row) => [row.figures[0]?.of.area, row.under("Rate"), row.under("Rank")]),
		printed.map(({ csp, rate, rank }) => [codeOf(csp.replace(/^.* - /, "")), rate, `${rank} of 15`]),
	);
	assert.equal(rows[15]?.under("Rate"), stated_average);
	assert.equal(stated_average, "55.951");
	const own = rowOf(rows.slice(0, 15), "crime.rate", MAIDSTONE_CODE);
	assert.equal(own.under("Rank"), `${maidstone_rank_low_to_high} of 15`);
	assert.equal(own.under("Against the average"), "+11.6%");
});

test("claimants are as printed, with the changes that the supplier states", { skip }, () => {
	const rows = tableOf(document, "People claiming out-of-work benefits");
	for (const each of printedTables().claimant) {
		const row = rowOf(rows, "claimants.count", codeOf(each.area));
		assert.equal(row.under("People claiming out-of-work benefits"), each.n.toLocaleString("en-GB"));
		assert.equal(row.under("Claimants as a share of residents aged 16 to 64"), `${each.rate}%`);
		assert.equal(row.under("Change since Aug 2016"), signed(each.month));
		assert.equal(row.under("Change since Sep 2015"), signed(each.year));
	}
	assert.equal(rows.length, 3);
});

test("clients of the treatment service have differences with their signs", { skip }, () => {
	const rows = tableOf(document, "Clients of CGL");
	const measures = ["treatment.needle-exchange-clients", "treatment.clients"];
	printedTables().cgl.forEach(({ measure, pct, ...counts }, index) => {
		const row = rowOf(rows, measures[index] ?? "", MAIDSTONE_CODE);
		const rounded = Number(pct).toFixed(1);
		assertChange(row, { ...counts, name: measure, month: null, pct, pct_1dp: rounded }, ["2016", "2015"]);
	});
	assert.equal(rows.length, 2);
});

test("the cost of crime of the cohort is compared before and after joining", { skip }, () => {
	const rows = tableOf(document, "Cost of crime");
	for (const each of printedTables().iom_cost) {
		const area = each.area === "Total" ? "E23000032" : codeOf(`${each.area} Division`);
		const row = rowOf(rows, "iom.cost-of-crime", area);
		const pounds = (amount: number) => `£${Math.abs(amount).toLocaleString("en-GB")}`;
		const sign = each.diff < 0 ? "−" : "+";
		assert.deepEqual(
			["Before joining", "After joining", "Difference"].map(row.under),
			[pounds(each.before), pounds(each.after), `${sign}${pounds(each.diff)}`],
			each.area,
		);
		const perCent = ((each.after - each.before) / each.before) * 100;
		assert.equal(row.under("Change"), signedPerCent(perCent.toFixed(1)), each.area);
		assert.equal(row.under("Offenders of the IOM cohort without any cost of crime"), String(each.nil));
	}
	assert.equal(rows.length, 4);
});
