import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import test from "node:test";
import { TABLE_SOURCES } from "#evidence/sources";
import { countedArea, loadedStore, sharedFile, withoutShared } from "../fixtures/loaded-store.ts";
import { outcomeMix } from "./outcome-mix.ts";
import { stopCounts, stopFilesUnnamed } from "./stop-counts.ts";

const CITY = "police-uk-city-of-london-2016-17";

const city = (ending: string, ...folder: string[]) =>
	readdirSync(sharedFile(CITY, ...folder))
		.filter((name) => name.endsWith(ending))
		.map((name) => sharedFile(CITY, ...folder, name));

const cityPolice = { ...countedArea("E23000034"), forceNames: ["City of London Police"] };

const total = (counts: readonly { readonly count: number }[]) =>
	counts.reduce((sum, { count }) => sum + count, 0);

const rowsOf = (id: string) =>
	TABLE_SOURCES.find((source) => source.id === id)!
		.example.trim()
		.split("\r\n");

test("outcomes are of the month in which they were reached, and know the type of their crime through its id", async (t) => {
	const { store } = await loadedStore(t, [
		{ name: "2014-01-kent-street.csv", rows: rowsOf("police-street") },
		{ name: "2014-02-kent-outcomes.csv", rows: rowsOf("police-outcomes") },
	]);
	const kent = { ...countedArea("E23000032"), forceNames: ["Kent Police"] };
	const mix = async (question: object) => {
		const answer = await store.ask(outcomeMix({ areas: [kent], basis: "outcomes of the span", ...question }));
		assert.ok(answer.ok, JSON.stringify(answer.problems));
		return answer.value[0];
	};
	assert.deepEqual(await mix({ to: "2014-03-01" }), {
		area: "E23000032",
		basis: "outcomes of the span",
		outcomes: [
			{ words: "Local resolution", group: "out-of-court", count: 1 },
			{ words: "Suspect charged", group: "charged", count: 1 },
		],
		base: 2,
		withoutOutcome: 0,
		withoutType: 0,
	});
	assert.equal((await mix({ measure: "policeuk.burglary" }))?.base, 2);
	assert.equal((await mix({ measure: "policeuk.drugs" }))?.base, 1);
	assert.equal((await mix({ measure: "policeuk.robbery" }))?.base, 0);
	assert.deepEqual((await mix({ basis: "crimes of the span" }))?.outcomes, [
		{ words: "Under investigation", group: "open", count: 2 },
	]);
});

test("an outcome whose crime is not held has no type and is told, and without outcomes it is said what to load", async (t) => {
	const { store } = await loadedStore(t, [
		{ name: "2014-02-kent-outcomes.csv", rows: rowsOf("police-outcomes") },
	]);
	const kent = { ...countedArea("E23000032"), forceNames: ["Kent Police"] };
	const answer = await store.ask(
		outcomeMix({ areas: [kent], basis: "outcomes of the span", measure: "policeuk.burglary" }),
	);
	assert.ok(answer.ok);
	assert.deepEqual([answer.value[0]?.base, answer.value[0]?.withoutType], [0, 3]);
	const street = await store.ask(outcomeMix({ areas: [kent], basis: "crimes of the span" }));
	assert.equal(street.problems[0]?.code, "street-crime-missing");
});

test("a search just before midnight of universal time is of the next day in summer, and of the next month", async (t) => {
	const { store } = await loadedStore(t, [
		{ name: "2019-06/2019-06-kent-stop-and-search.csv", rows: rowsOf("stop-and-search") },
		{ name: "unnamed.csv", rows: rowsOf("stop-and-search").slice(0, 2) },
	]);
	const answer = await store.ask(stopCounts({ force: "kent" }));
	assert.ok(answer.ok);
	assert.deepEqual(
		answer.value.map(({ month, result, count, linked, notLinked }) => [
			month,
			result,
			count,
			linked,
			notLinked,
		]),
		[
			["2016-01-01", "arrest", 1, 0, 0],
			["2019-06-01", "no-further-action", 1, 0, 1],
		],
	);
	assert.deepEqual(
		(await store.ask(stopFilesUnnamed())).map((load) => load.name),
		["unnamed.csv"],
	);
});

test("the layout of 2012 counts for its force and holds nothing of a district, which is not zero", async (t) => {
	const { store, rowsLoaded } = await loadedStore(t, [
		{
			name: "2012-01-kent-street.csv",
			rows: [
				"Month,Reported by,Falls within,Easting,Northing,Location,Crime type,Context",
				"2012-01,Kent Police,Kent Police,576000,155700,On or near High Street,Violent crime,",
				"2012-01,Kent Police,Kent Police,576000,155700,On or near High Street,Anti-social behaviour,",
			],
		},
		{ name: "2014-01-kent-street.csv", rows: rowsOf("police-street") },
		{ name: "lookup.csv", rows: rowsOf("area-lookup") },
	]);
	assert.equal(rowsLoaded["2012-01-kent-street.csv"], 2);
	const kent = { ...countedArea("E23000032"), forceNames: ["Kent Police"] };
	const maidstone = { ...countedArea("E07000110"), policedBy: ["Kent Police"] };
	const counts = await store.monthlyCounts({ measure: "crime.all", areas: [kent, maidstone] });
	assert.ok(counts.ok);
	const first = counts.value.map(
		({ months }) => months.find((each) => each.month === "2012-01-01")?.value ?? null,
	);
	assert.deepEqual(first, [1, null]);
	const [load] = await store.loads();
	assert.deepEqual([load?.counts?.withoutPlace, load?.problems], [2, []]);
});

test("City of London: 9,136 outcomes of 7,876 crimes and 10,118 crimes in 18 months", {
	skip: withoutShared,
}, async (t) => {
	const { store, rowsLoaded } = await loadedStore(t, [...city("-street.csv"), ...city("-outcomes.csv")]);
	const loaded = (ending: string) =>
		Object.entries(rowsLoaded)
			.filter(([name]) => name.endsWith(ending))
			.reduce((sum, [, rows]) => sum + rows, 0);
	assert.deepEqual([loaded("-street.csv"), loaded("-outcomes.csv")], [10_118, 9136]);
	const reached = await store.ask(outcomeMix({ areas: [cityPolice], basis: "outcomes of the span" }));
	assert.ok(reached.ok);
	const outcomes = reached.value[0]?.outcomes ?? [];
	assert.equal(total(outcomes), 9136);
	assert.ok(outcomes.every((each) => each.group !== undefined));
	assert.deepEqual(outcomes[0], {
		words: "Investigation complete; no suspect identified",
		group: "no-suspect",
		count: 4726,
	});
	const crimes = await store.ask(outcomeMix({ areas: [cityPolice], basis: "crimes of the span" }));
	assert.ok(crimes.ok);
	assert.equal(crimes.value[0]?.base, 8138);
	assert.equal(crimes.value[0]?.outcomes.find((each) => each.words === "Under investigation")?.count, 1081);
});

test("City of London: 2,885 searches without a point, 902 arrests, in the month of local time", {
	skip: withoutShared,
}, async (t) => {
	const files = [...city("search.csv"), ...city("search.csv", "stop-and-search-2015")];
	const { store, rowsLoaded } = await loadedStore(t, files);
	assert.equal(
		Object.values(rowsLoaded).reduce((sum, rows) => sum + rows, 0),
		1638 + 1247,
	);
	const answer = await store.ask(stopCounts({ force: "city-of-london" }));
	assert.ok(answer.ok);
	assert.equal(total(answer.value), 2885);
	assert.equal(total(answer.value.filter((each) => each.result === "arrest")), 902);
	assert.equal(total(answer.value.filter((each) => each.result === undefined)), 0);
	const months = new Set(answer.value.map((each) => each.month));
	assert.deepEqual([months.size, [...months].sort()[0]], [25, "2015-03-01"]);
});
