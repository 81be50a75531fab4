import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { readPlaceTypes } from "#evidence/sources";
import { countedArea, loadedStore, sharedFile, withoutShared } from "../fixtures/loaded-store.ts";
import { placeTypeCounts } from "./place-type-counts.ts";

const shipped = readFileSync(new URL("../../../../reference/place-types.csv", import.meta.url), "utf8");
const read = readPlaceTypes(shipped, "place-types.csv");
const placeTypes = read.ok ? read.value : [];

const HEADING =
	"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const row = (location: string, type = "Robbery") =>
	`,2014-01,Kent Police,Kent Police,,,${location},,,${type},,`;

test("the shipped list is sound, and two of its kinds are places of the evening", () => {
	assert.ok(read.ok, JSON.stringify(read.problems));
	assert.equal(new Set(placeTypes.map((each) => each.words)).size, placeTypes.length);
	assert.deepEqual(
		placeTypes.filter((each) => each.evening).map((each) => each.words),
		["Nightclub", "Theatre/Concert Hall"],
	);
});

test("a row of the list that says nothing is told with its row, and refuses the list", () => {
	const outcome = readPlaceTypes(
		"words,title,evening\nNightclub,Nightclubs,yes\nPrison,,no\n",
		"place-types.csv",
	);
	assert.deepEqual(
		outcome.problems.map(({ code, at }) => [code, at.row]),
		[["place-type-unfit", 3]],
	);
});

test("streets named after a place are streets, whatever the case of letters; rows without a place are told apart", async (t) => {
	const rows = [
		"On or near Nightclub",
		"On or near nightclub",
		"On or near Hospital Lane",
		"No location",
	].map((each) => row(each));
	const { store } = await loadedStore(t, [
		{ name: "street.csv", rows: [HEADING, ...rows, row("On or near Prison", "Anti-social behaviour")] },
	]);
	const kent = { ...countedArea("E23000032"), forceNames: ["Kent Police"] };
	const answer = await store.ask(placeTypeCounts({ measure: "crime.all", areas: [kent], placeTypes }));
	assert.ok(answer.ok);
	const [counts] = answer.value;
	assert.deepEqual(
		counts?.types.map(({ placeType, count }) => [placeType.title, count]),
		[["Nightclubs", 2]],
	);
	assert.deepEqual([counts?.named, counts?.placed, counts?.unplaced], [2, 3, 1]);
});

test("High Street ward of Maidstone, January to November 2014: 868 of 2,463 crimes are named after a kind of place", {
	skip: withoutShared,
}, async (t) => {
	const folder = "police-uk-kent-2014";
	const files = readdirSync(sharedFile(folder)).filter((name) => name.endsWith("-street.csv.gz"));
	const { store } = await loadedStore(t, [
		...files.map((name) => sharedFile(folder, name)),
		sharedFile("lookups", "ons_lsoa11_ward18_lad18_ew.csv.gz"),
	]);
	const answer = await store.ask(
		placeTypeCounts({ measure: "crime.all", areas: [countedArea("E05004996")], placeTypes }),
	);
	assert.ok(answer.ok);
	const [counts] = answer.value;
	assert.deepEqual(
		counts?.types.map(({ placeType, count }) => [placeType.words, count]),
		[
			["Shopping Area", 623],
			["Parking Area", 167],
			["Hospital", 30],
			["Nightclub", 24],
			["Theatre/Concert Hall", 18],
			["Supermarket", 6],
		],
	);
	assert.deepEqual([counts?.named, counts?.placed], [868, 2463]);
});
