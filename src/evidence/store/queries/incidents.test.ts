import assert from "node:assert/strict";
import test from "node:test";
import { TABLE_SOURCES } from "#evidence/sources";
import { countedArea, loadedStore } from "../fixtures/loaded-store.ts";
import { incidentCases, incidentCounts, incidentSpans, incidentsWithoutDistrict } from "./incidents.ts";

const rows = TABLE_SOURCES.find((source) => source.id === "incident-extract")!
	.example.trim()
	.split("\r\n");
const heading = rows[0]!;
const lookup = {
	name: "lookup.csv",
	rows: [
		"LSOA11CD,WD18CD,WD18NM,LAD18CD,LAD18NM",
		"E01024389,E05004996,High Street,E07000110,Maidstone",
		"E01024390,E05004996,High Street,E07000110,Maidstone",
	],
};
const maidstone = countedArea("E07000110");
const all = countedArea("kent-police", ["everywhere"]);
const areas = [maidstone, all];

function answerOf<Value>(
	outcome: { ok: true; value: Value } | { ok: false; problems: readonly object[] },
): Value {
	assert.ok(outcome.ok, JSON.stringify(outcome));
	return outcome.value;
}

test("a month is that of recording or that of the middle of the span; rows without a place count in no district", async (t) => {
	const { store } = await loadedStore(t, [{ name: "extract.csv", rows }, lookup]);
	const counts = async (basis: "recorded" | "midpoint") =>
		answerOf(await store.ask(incidentCounts({ areas, basis }))).map((each) => Object.values(each));
	assert.deepEqual(await counts("recorded"), [
		["E07000110", "2016-10-01", 1],
		["E07000110", "2016-11-01", 1],
		["kent-police", "2016-10-01", 1],
		["kent-police", "2016-11-01", 2],
	]);
	assert.deepEqual(await counts("midpoint"), [
		["E07000110", "2016-10-01", 2],
		["kent-police", "2016-10-01", 2],
		["kent-police", "2016-11-01", 1],
	]);
});

test("spans are hours of the week: 22:15 on a Monday, a working Sunday, a whole Wednesday", async (t) => {
	const { store } = await loadedStore(t, [{ name: "extract.csv", rows }]);
	const spans = answerOf(await store.ask(incidentSpans({ areas: [all], basis: "recorded" })));
	assert.deepEqual(
		spans.map(({ from, to }) => [from % 168, to - from]),
		[
			[6 * 24 + 9, 8.5],
			[22.25, 0],
			[2 * 24, 24],
		],
	);
});

test("cases are those of a key; an incident with two people is one incident and two cases", async (t) => {
	const twice = "A/1001,31/10/2016 22:15,,01/11/2016,105A,E01024389,P00500,L0093";
	const { store } = await loadedStore(t, [{ name: "extract.csv", rows: [...rows, twice] }]);
	const ask = async (of: "person" | "place") =>
		answerOf(await store.ask(incidentCases({ areas: [all], basis: "recorded", of })));
	const people = await ask("person");
	const dayOf = (date: string) => Date.parse(date) / 86_400_000;
	assert.deepEqual(
		people.cases.filter((each) => each.of === "P00417").map((each) => each.day),
		[dayOf("2016-10-31"), dayOf("2016-11-02")],
	);
	assert.deepEqual([people.cases.length, people.withoutKey], [4, 0]);
	const places = await ask("place");
	assert.deepEqual([places.cases.length, places.withoutKey], [2, 1]);
	const counted = answerOf(
		await store.ask(incidentCounts({ areas: [all], basis: "recorded", offenceCodes: ["105A"] })),
	);
	assert.deepEqual(
		counted.map((each) => each.incidents),
		[2],
	);
});

test("a later extract takes the place of the incidents that it has", async (t) => {
	const later = rows.slice(0, 2).map((row) => row.replace("105A", "8N"));
	const { store } = await loadedStore(t, [
		{ name: "october.csv", rows },
		{ name: "november.csv", rows: later },
	]);
	const count = async (code: string) =>
		answerOf(await store.ask(incidentCounts({ areas: [all], basis: "recorded", offenceCodes: [code] })))
			.length;
	assert.deepEqual([await count("8N"), await count("105A"), await count("30A")], [1, 1, 1]);
});

const KEY_FAULTS = {
	SMITH: "incident-key-identifies",
	"Ann Smith 2": "incident-key-identifies",
	"ME15 6JQ": "incident-key-identifies",
	"4505577104": "incident-key-identifies",
	AB12CDE: "incident-key-identifies",
	QQ123456C: "incident-key-identifies",
	P00417: undefined,
	"6f9619ff-8b86-4011-b42d-00c04fc964ff": undefined,
};

for (const [key, code] of Object.entries(KEY_FAULTS))
	test(`the key ${key} is ${code ? "refused with its file, without being repeated" : "taken"}`, async (t) => {
		const loading = loadedStore(t, [
			{ name: "extract.csv", rows: [heading, rows[2]!, `X/1,31/10/2016,,,105A,,${key},`] },
		]);
		if (!code) assert.equal((await loading).rowsLoaded["extract.csv"], 2);
		else
			await assert.rejects(loading, ({ message }: Error) => {
				return message.includes(code) && !message.includes(key);
			});
	});

test("an extract with a full postcode is refused whole", async (t) => {
	const withPostcode = { name: "extract.csv", rows: [...rows, "X/3,31/10/2016,,,105A,ME15 6JQ,,"] };
	await assert.rejects(loadedStore(t, [withPostcode]), /incident-place-identifies/);
});

test("what cannot be read or ends before it begins is told under the heading that people see", async (t) => {
	const bad = [
		"X/1,31/02/2016,,,105A,,,",
		"X/2,31/10/2016 22:15,30/10/2016 22:15,,105A,,,",
		"X/4,31/10/2016,,,105A,High Street,,",
	];
	const { store } = await loadedStore(t, [{ name: "extract.csv", rows: [heading, rows[1]!, ...bad] }]);
	const [load] = await store.loads();
	assert.deepEqual(
		load?.problems.map(({ code, at }) => [code, at.row, at.column]),
		[
			["incident-moment-unreadable", 3, "from"],
			["incident-ends-before-it-begins", 4, "to"],
			["incident-place-unknown", 5, "place"],
		],
	);
	assert.deepEqual([load?.rowsLoaded, load?.rowsRejected], [2, 2]);
});

test("an extract with a column that identifies people is refused whole, and no copy is kept", async (t) => {
	const withNames = rows.map((row, index) => `${row},${index === 0 ? "Victim Surname" : "Smith"}`);
	await assert.rejects(loadedStore(t, [{ name: "extract.csv", rows: withNames }]), /columns-identify-people/);
});

test("incidents without a place, and of places that no lookup has, are told", async (t) => {
	const strange = (rows[1] ?? "").replace("A/1001", "A/1009").replace("E01024389", "E01099999");
	const { store } = await loadedStore(t, [{ name: "extract.csv", rows: [...rows, strange] }, lookup]);
	const found = answerOf(await store.ask(incidentsWithoutDistrict({ basis: "recorded" })));
	assert.deepEqual(found, {
		incidents: 4,
		withoutPlace: 1,
		unknownPlace: 1,
	});
});
