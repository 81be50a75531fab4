import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import test from "node:test";
import { type MeasureId, periodKey, periodWithin, readPeriod } from "#vocabulary";
import { exampleReturns, MAIDSTONE } from "./maidstone.ts";

type Generator = { illustrativeReturns(recordedCrime: string): Readonly<Record<string, string>> };

const generator: Generator = await import(resolve(MAIDSTONE, "illustrative/illustrative-returns.ts"));
const records = (await exampleReturns()).flatMap(({ reading }) => reading.records);
const values = records.flatMap((each) => (each.kind === "value" ? [each] : []));
const invented = values.filter((each) => each.illustrative);
const monthly = invented.filter((each) => each.period.kind === "month");

function published(measure: MeasureId, period: string): number | undefined {
	const key = periodKey(readPeriod(period)!);
	return values.find(
		(each) =>
			each.measure === measure &&
			each.area === "E07000110" &&
			periodKey(each.period) === key &&
			!each.illustrative,
	)?.value;
}

function months(measure: string): number[] {
	return monthly.filter((each) => each.measure === measure).map((each) => each.value);
}

function total(measure: string, period: string): number {
	const window = readPeriod(period)!;
	return sum(
		monthly
			.filter((each) => each.measure === measure && periodWithin(each.period, window))
			.map((each) => each.value),
	);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((all, each) => all + each, 0);
}

const SERIES = [...new Set(monthly.map((each) => each.measure))];

test("made again, the illustrative series are the same to the byte", () => {
	const made = generator.illustrativeReturns(
		readFileSync(`${MAIDSTONE}/returns/kent-csu-recorded-crime.csv`, "utf8"),
	);
	assert.equal(Object.keys(made).length, 2);
	for (const [name, text] of Object.entries(made))
		assert.equal(readFileSync(`${MAIDSTONE}/returns/${name}`, "utf8"), text, name);
});

test("eight series of forty-two months add up to what was published", () => {
	assert.equal(SERIES.length, 8);
	for (const measure of SERIES) {
		assert.equal(months(measure).length, 42);
		for (const year of ["RY Oct 2016", "RY Oct 2015"])
			assert.equal(total(measure, year), published(measure, year), `${measure} ${year}`);
		assert.equal(total(measure, "Oct 2016"), published(measure, "Oct 2016"), measure);
	}
});

test("the series go the way that the assessment says of its charts", () => {
	const change = (measure: string) => {
		const series = months(measure);
		return sum(series.slice(-12)) / sum(series.slice(0, 12)) - 1;
	};
	for (const up of ["crime.victim-based", "crime.violence-against-the-person"])
		assert.ok(change(up) > 0.05, up);
	for (const down of ["crime.burglary-dwelling", "crime.burglary-other", "crime.shoplifting"])
		assert.ok(change(down) < -0.1, down);
	for (const steady of ["crime.vehicle", "crime.criminal-damage", "crime.theft-and-handling"])
		assert.ok(Math.abs(change(steady)) < 0.1, steady);
});

test("victim-based crime holds its parts in every month, and shoplifting is theft", () => {
	const parts = [
		"violence-against-the-person",
		"burglary-dwelling",
		"burglary-other",
		"vehicle",
		"criminal-damage",
	];
	const theft = months("crime.theft-and-handling");
	months("crime.victim-based").forEach((all, month) => {
		const held = sum(parts.map((part) => months(`crime.${part}`)[month] ?? 0)) + (theft[month] ?? 0);
		assert.ok(all > held && (months("crime.shoplifting")[month] ?? 0) < (theft[month] ?? 0), String(month));
	});
});

test("the hospital series have nine years and go the way that the assessment says", () => {
	const yearly = (measure: string, area: string) =>
		invented.filter((each) => each.measure === measure && each.area === area).map((each) => each.value);
	const assault = yearly("health.admissions.assault", "E07000110");
	const psychoactive = yearly("health.admissions.psychoactive", "E07000110");
	assert.equal(assault.length, 9);
	assert.ok((assault[8] ?? 0) > (assault[7] ?? 0) && (assault[8] ?? 0) < (assault[0] ?? 0));
	assert.ok(
		(psychoactive[7] ?? 0) > 2 * (psychoactive[3] ?? 0) && (psychoactive[8] ?? 0) < (psychoactive[7] ?? 0),
	);
	for (const area of ["E07000110", "E10000016"]) {
		const alcohol = yearly("health.admissions.alcohol", area);
		assert.ok((alcohol[8] ?? 0) > 1.4 * (alcohol[0] ?? 0), area);
	}
});
