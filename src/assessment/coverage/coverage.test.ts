import assert from "node:assert/strict";
import test from "node:test";
import { type Day, dayOf, type MeasureId, periodOfMonths, readMeasureId } from "#vocabulary";
import { coverageOf, quartersBefore, type Receipt } from "./coverage.ts";
import type { PrescribedReturn } from "./prescribed-return.ts";

const asb = readMeasureId("asb.incidents") as MeasureId;
const item: PrescribedReturn = {
	id: "anti-social-behaviour",
	title: "Incidents of anti-social behaviour",
	supplier: "police",
	measures: [asb],
	sources: ["police-street"],
	extract: [],
	verified: true,
};
const on = (text: string) => text as Day;
const month = (year: number, number: number, receivedOn: string): Receipt => ({
	source: "police-street",
	period: periodOfMonths(year, number, 1),
	receivedOn: on(receivedOn),
});

function stateOf(receipts: readonly Receipt[], today: string) {
	const [row] = coverageOf({
		items: [item],
		receipts,
		quarters: [periodOfMonths(2026, 1, 3)],
		today: on(today),
	});
	const [quarter] = row!.quarters;
	return { ...quarter, quarter: undefined, lastReceived: row!.lastReceived };
}

test("a quarter is held when its three months are, the last day of the next quarter being in time", () => {
	const receipts = [month(2026, 1, "2026-03-10"), month(2026, 2, "2026-04-02"), month(2026, 3, "2026-06-30")];
	assert.deepEqual(stateOf(receipts, "2026-11-01"), {
		quarter: undefined,
		due: "2026-06-30",
		state: "held",
		monthsHeld: 3,
		lastReceived: "2026-06-30",
	});
});

test("a day later it came late; the day on which a month first came counts, not a later release", () => {
	const months = [month(2026, 1, "2026-03-10"), month(2026, 2, "2026-04-02")];
	assert.equal(stateOf([...months, month(2026, 3, "2026-07-01")], "2026-11-01").state, "late");
	const again = [...months, month(2026, 3, "2026-05-01"), month(2026, 3, "2026-09-01")];
	assert.equal(stateOf(again, "2026-11-01").state, "held");
	assert.equal(stateOf(again, "2026-11-01").lastReceived, "2026-09-01");
});

test("with a month lacking it is missing, but not before it was due", () => {
	const two = [month(2026, 1, "2026-03-10"), month(2026, 3, "2026-05-01")];
	assert.deepEqual(
		[stateOf(two, "2026-06-30").state, stateOf(two, "2026-07-01").state],
		["not yet due", "missing"],
	);
	assert.equal(stateOf(two, "2026-07-01").monthsHeld, 2);
	assert.equal(stateOf([], "2026-07-01").lastReceived, undefined);
});

test("a return of the quarter counts by its measure, one of the year does not say the quarter", () => {
	const stated = (period: Receipt["period"], measure = asb): Receipt => ({
		measure,
		source: "partner-return",
		period,
		receivedOn: on("2026-05-05"),
	});
	assert.equal(stateOf([stated(periodOfMonths(2026, 1, 3))], "2026-07-01").state, "held");
	assert.equal(stateOf([stated(periodOfMonths(2026, 1, 12))], "2026-07-01").state, "missing");
	const other = stated(periodOfMonths(2026, 1, 3), readMeasureId("crime.all") as MeasureId);
	assert.equal(stateOf([other], "2026-07-01").state, "missing");
});

test("the running quarter is not among those before a day, and years are crossed", () => {
	const quarters = quartersBefore(dayOf(2026, 4, 1) as Day, 5).map((each) => [each.kind, each.from]);
	assert.deepEqual(quarters.at(-1), ["quarter", "2026-01-01"]);
	assert.deepEqual(quarters[0], ["quarter", "2025-01-01"]);
});
