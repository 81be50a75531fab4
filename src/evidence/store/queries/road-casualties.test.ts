import assert from "node:assert/strict";
import test from "node:test";
import { TABLE_SOURCES } from "#evidence/sources";
import { countedArea, loadedStore, sharedFile, withoutShared } from "../fixtures/loaded-store.ts";
import { roadCasualtyCounts } from "./road-casualty-counts.ts";
import { roadCasualtyProfile } from "./road-casualty-profile.ts";

const example = (id: string) => ({
	name: `${id}.csv`,
	rows: TABLE_SOURCES.find((source) => source.id === id)!
		.example.trim()
		.split("\r\n"),
});

const collisions = example("road-collisions");
const casualties = example("road-casualties");
const maidstone = countedArea("E07000110");

const COLLISION_HEADINGS = {
	"2019":
		"Accident_Index,Location_Easting_OSGR,Police_Force,Accident_Severity,Number_of_Vehicles,Number_of_Casualties,Date,Time,Local_Authority_(District),1st_Road_Class,LSOA_of_Accident_Location",
	"2020":
		"accident_index,location_easting_osgr,police_force,accident_severity,number_of_vehicles,number_of_casualties,date,time,local_authority_ons_district,first_road_class,lsoa_of_accident_location",
	"2024":
		"collision_index,location_easting_osgr,police_force,collision_severity,number_of_vehicles,number_of_casualties,date,time,local_authority_ons_district,first_road_class,lsoa_of_collision_location",
};

for (const [year, heading] of Object.entries(COLLISION_HEADINGS))
	test(`headings of ${year} mean the same collision`, async (t) => {
		const district = year === "2019" ? "536" : "E07000110";
		const { store } = await loadedStore(t, [
			{ name: "c.csv", rows: [heading, `X1,57600,46,2,1,1,24/06/2016,17:58,${district},3,E01024389`] },
			{
				name: "v.csv",
				rows: [
					"Accident_Index,Vehicle_Reference,Casualty_Reference,Age_of_Casualty,Casualty_Severity,Casualty_Type",
					"X1,1,1,19,2,9",
				],
			},
			{
				name: "lookup.csv",
				rows: [
					"LSOA11CD,WD18CD,WD18NM,LAD18CD,LAD18NM",
					"E01024389,E05004996,High Street,E07000110,Maidstone",
				],
			},
		]);
		const answer = await store.ask(
			roadCasualtyCounts({ areas: [maidstone, countedArea("E05004996"), countedArea("E23000032")] }),
		);
		assert.ok(answer.ok);
		for (const { months } of answer.value.counts)
			assert.deepEqual(months, [{ month: "2016-06-01", casualties: 1, adjusted: null }]);
	});

test("killed or seriously injured unless other injuries are asked for, reported and adjusted side by side", async (t) => {
	const { store } = await loadedStore(t, [collisions, casualties]);
	const ask = async (choice: object) => {
		const answer = await store.ask(roadCasualtyCounts({ areas: [maidstone], ...choice }));
		assert.ok(answer.ok);
		return answer.value.counts[0]?.months.map(({ casualties, adjusted }) => [casualties, adjusted]);
	};
	assert.deepEqual(await ask({}), [
		[1, 1],
		[0, 0],
	]);
	assert.deepEqual(await ask({ injuries: ["fatal", "serious", "slight"] }), [
		[2, 2],
		[1, 1],
	]);
	assert.deepEqual(await ask({ ages: { from: 17, to: 18 }, injuries: ["slight"] }), [
		[1, 1],
		[0, 0],
	]);
	assert.deepEqual(await ask({ modes: ["pedestrian"], injuries: ["slight"], from: "2024-07-01" }), [[1, 1]]);
});

test("a month between that is not held is null, never zero", async (t) => {
	const september = collisions.rows[2]!.replace("02/07/2024", "02/09/2024").replace("0002,", "0003,");
	const { store } = await loadedStore(t, [
		{ name: "c.csv", rows: [...collisions.rows, september] },
		casualties,
	]);
	const answer = await store.ask(roadCasualtyCounts({ areas: [maidstone] }));
	assert.ok(answer.ok);
	assert.deepEqual(
		answer.value.counts[0]?.months.map((each) => [each.month.slice(0, 7), each.casualties]),
		[
			["2024-06", 1],
			["2024-07", 0],
			["2024-08", null],
			["2024-09", 0],
		],
	);
});

test("a collision in two files is counted once, as the newer one has it", async (t) => {
	const older = {
		name: "five-years.csv",
		rows: collisions.rows.map((row) => row.replace(",2,2,2,24", ",3,2,2,24")),
	};
	const olderCasualties = {
		name: "five-years-casualties.csv",
		rows: casualties.rows.map((row) => row.replace(",4,2,9,", ",4,3,9,")),
	};
	const { store } = await loadedStore(t, [older, olderCasualties, collisions, casualties]);
	const answer = await store.ask(roadCasualtyCounts({ areas: [maidstone], injuries: ["serious", "slight"] }));
	assert.ok(answer.ok);
	assert.deepEqual(
		answer.value.counts[0]?.months.map((each) => each.casualties),
		[2, 1],
	);
});

test("casualties whose collision is not held are told, and what is missing is asked for", async (t) => {
	const { store } = await loadedStore(t, [{ name: "c.csv", rows: collisions.rows.slice(0, 2) }, casualties]);
	const answer = await store.ask(roadCasualtyCounts({ areas: [maidstone] }));
	assert.ok(answer.ok);
	assert.equal(answer.value.withoutCollision, 1);
	const alone = await loadedStore(t, [casualties]);
	const refusal = await alone.store.ask(roadCasualtyCounts({ areas: [maidstone] }));
	assert.equal(refusal.problems[0]?.code, "collisions-missing");
});

test("who was hurt, by age band and by way of travelling, those unknown among them", async (t) => {
	const { store } = await loadedStore(t, [collisions, casualties]);
	const profile = async (by: "age band" | "travel mode" | "sex" | "class") => {
		const answer = await store.ask(roadCasualtyProfile({ areas: [maidstone], by }));
		assert.ok(answer.ok);
		return answer.value[0]?.lines.map(({ label, fatal, serious, slight }) => [label, fatal, serious, slight]);
	};
	assert.deepEqual(await profile("age band"), [
		["16 - 20", 0, 1, 1],
		[null, 0, 0, 1],
	]);
	assert.deepEqual(await profile("travel mode"), [
		["Pedestrians", 0, 0, 1],
		["Car occupants", 0, 1, 1],
	]);
});

test("real rows of three generations load: collisions, casualties, vehicles", {
	skip: withoutShared,
}, async (t) => {
	const { rowsLoaded } = await loadedStore(t, [
		sharedFile("stats19", "accidents_sample_raw.csv"),
		sharedFile("stats19", "casualties_sample_raw.csv"),
		sharedFile("stats19", "vehicles_sample_raw.csv"),
	]);
	assert.deepEqual(Object.values(rowsLoaded), [3, 3, 3]);
});

test("Waltham Forest 2014 to 2018: 3,449 collisions, 4,245 casualties, all linked, 358 killed or seriously injured", {
	skip: withoutShared,
}, async (t) => {
	const { store, rowsLoaded } = await loadedStore(t, [
		sharedFile("stats19", "waltham_forest_crashes_labelled.csv.gz"),
		sharedFile("stats19", "waltham_forest_casualties_labelled.csv.gz"),
	]);
	assert.deepEqual(Object.values(rowsLoaded), [3449, 4245]);
	const london = countedArea("E23000001");
	const answer = await store.ask(roadCasualtyCounts({ areas: [london] }));
	assert.ok(answer.ok);
	assert.equal(answer.value.withoutCollision, 0);
	assert.equal(answer.value.withoutDistrict, 341 + 17, "without a lookup no district has any");
	const months = answer.value.counts[0]?.months ?? [];
	assert.equal(months.length, 60);
	assert.equal(
		months.reduce((sum, each) => sum + (each.casualties ?? 0), 0),
		341 + 17,
	);
	const ages = await store.ask(roadCasualtyProfile({ areas: [london], by: "age band" }));
	assert.ok(ages.ok);
	const total = ({ fatal, serious, slight }: { fatal: number; serious: number; slight: number }) =>
		fatal + serious + slight;
	assert.deepEqual(
		ages.value[0]?.lines.map((line) => [line.label, total(line)]),
		[
			["0 - 5", 90],
			["6 - 10", 107],
			["11 - 15", 149],
			["16 - 20", 317],
			["21 - 25", 579],
			["26 - 35", 1138],
			["36 - 45", 763],
			["46 - 55", 538],
			["56 - 65", 227],
			["66 - 75", 87],
			["Over 75", 95],
			[null, 155],
		],
	);
});
