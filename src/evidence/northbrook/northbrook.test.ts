import assert from "node:assert/strict";
import test from "node:test";
import { AWKWARD_CORNERS } from "./awkward-corners.ts";
import { chance } from "./chance.ts";
import { districtName } from "./invented-names.ts";
import { northbrookFiles, USUAL_SEED } from "./northbrook.ts";
import { NORTHBROOK_SIZES } from "./sizes.ts";

const made = new Map(
	[...northbrookFiles(NORTHBROOK_SIZES.small, USUAL_SEED)].map((each) => [each.name, each.text]),
);

/** The rows of the one file whose name ends so, each a record by heading. No cell of these files is quoted. */
function rowsOf(ending: string): Record<string, string>[] {
	const [name, ...others] = [...made.keys()].filter((each) => each.endsWith(ending));
	assert.ok(name !== undefined && others.length === 0, `${ending}: ${[name, ...others].join(", ")}`);
	const [heading = "", ...rows] = made.get(name)!.trim().split(/\r?\n/);
	const columns = heading.replace("\uFEFF", "").split(",");
	return rows.map((row) => {
		const cells = row.split(",");
		assert.equal(cells.length, columns.length, `${name}: ${row}`);
		return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
	});
}

const street = (month: string, release = "2026-05-release") =>
	rowsOf(`${release}/${month}/${month}-northbrook-street.csv`);

test("the same seed makes the same files, another seed others", () => {
	const again = [...northbrookFiles(NORTHBROOK_SIZES.small, USUAL_SEED)];
	assert.deepEqual(new Map(again.map((each) => [each.name, each.text])), made);
	const other = [...northbrookFiles(NORTHBROOK_SIZES.small, USUAL_SEED + 1)];
	assert.deepEqual(
		other.map((each) => each.name),
		[...made.keys()],
	);
	const alike = other.filter((each) => made.get(each.name) === each.text).map((each) => each.name);
	assert.ok(
		!alike.some((name) => name.endsWith("street.csv") || name.startsWith("stated/police")),
		alike.join(),
	);
});

test("a month is missing, and only its street-level file", () => {
	const { missingMonth } = AWKWARD_CORNERS;
	const kinds = [...made.keys()].filter((name) => name.includes(`/${missingMonth}/`));
	assert.deepEqual(
		kinds.map((name) => name.replace(/.*northbrook-/, "")),
		["outcomes.csv", "stop-and-search.csv"],
	);
	assert.equal(
		[...made.keys()].filter((name) => name.includes("2026-05-release") && name.endsWith("street.csv")).length,
		35,
	);
});

test("one month was published twice, with rows and outcomes changed", () => {
	const { month, rowsAdded, rowsRemoved } = AWKWARD_CORNERS.revisedMonth;
	const first = new Map(street(month).map((row) => [row["Crime ID"], row]));
	const later = new Map(street(month, "2026-07-release").map((row) => [row["Crime ID"], row]));
	assert.equal(street(month, "2026-07-release").length - street(month).length, rowsAdded - rowsRemoved);
	const changed = [...later].filter(
		([id, row]) =>
			id !== "" && first.has(id) && first.get(id)?.["Last outcome category"] !== row["Last outcome category"],
	);
	assert.ok(changed.length > 10, `${changed.length} outcomes changed`);
});

test("a ward was renamed and another re-coded, and everything else of the lookups is alike", () => {
	const before = rowsOf("lsoa21-ward23-lad23.csv");
	const after = rowsOf("lsoa21-ward25-lad25.csv");
	const pairs = before.map((row, index) => ({ row, now: after[index]! }));
	const renamed = pairs.filter(({ row, now }) => row.WD23NM !== now.WD25NM && row.WD23CD === now.WD25CD);
	const recoded = pairs.filter(({ row, now }) => row.WD23CD !== now.WD25CD);
	assert.deepEqual(
		[...new Set(renamed.map(({ row, now }) => `${row.WD23NM} > ${now.WD25NM}`))],
		["Millgate > Millgate and Weir"],
	);
	assert.deepEqual(
		[...new Set(recoded.map(({ row, now }) => `${row.WD23NM} > ${now.WD25NM}`))],
		["Quayside > Quayside"],
	);
});

test("violence is recorded more completely from a month on", () => {
	const violence = (period: string) =>
		Number(
			rowsOf("police-recorded-crime.csv").find(
				(row) =>
					row.measure === "policeuk.violence-and-sexual-offences" &&
					row.area === "E23900001" &&
					row.period === period,
			)?.value,
		);
	assert.ok(violence("2025/26") / violence("2024/25") > 1.1);
});

test("a count of few people is withheld, and none that is stated is so small", () => {
	const rows = rowsOf("public-health-admissions.csv");
	assert.ok(rows.some((row) => row.value === "withheld" && row.value_text !== ""));
	const small = rows.filter(
		(row) => Number(row.value) > 0 && Number(row.value) < AWKWARD_CORNERS.withheldBelow,
	);
	assert.deepEqual(small, []);
});

test("what the police state is a count of the published files, the later release where there are two", () => {
	const files = ["2024-05", "2025-08"].map((month) => ({ month, rows: street(month) }));
	files.push({ month: "2026-03", rows: street("2026-03", "2026-07-release") });
	const stated = rowsOf("police-recorded-crime.csv");
	for (const { month, rows } of files)
		for (const [measure, counts] of [
			["crime.all", (type: string) => type !== "Anti-social behaviour"],
			["asb.incidents", (type: string) => type === "Anti-social behaviour"],
			["policeuk.shoplifting", (type: string) => type === "Shoplifting"],
		] as const) {
			const cell = stated.find(
				(row) => row.measure === measure && row.area === "E07900001" && row.period === month,
			);
			const counted = rows.filter(
				(row) => counts(row["Crime type"]!) && row["LSOA name"]?.startsWith("Northbrook"),
			);
			assert.equal(Number(cell?.value), counted.length, `${measure} ${month}`);
		}
	const missing = stated.filter((row) => row.period === AWKWARD_CORNERS.missingMonth);
	assert.ok(missing.length > 10 && missing.every((row) => row.value === "" && row.value_text !== ""));
});

test("anti-social behaviour has no id, a crime one of 64 digits, and some rows no place", () => {
	const rows = street("2025-07");
	for (const row of rows)
		assert.match(row["Crime ID"]!, row["Crime type"] === "Anti-social behaviour" ? /^$/ : /^[0-9a-f]{64}$/);
	const unplaced = [...made].filter(
		([name, text]) => name.endsWith("street.csv") && text.includes(",,No Location,,"),
	);
	assert.ok(unplaced.length > 10);
	assert.ok(
		[...made].some(([name, text]) => name.endsWith("outcomes.csv") && text.includes(",,No location,,")),
	);
});

test("an outcome belongs to a crime of the months before it, save that of the missing file", () => {
	const crimes = new Set(
		["2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08"].flatMap((month) =>
			street(month).map((row) => row["Crime ID"]),
		),
	);
	const outcomes = rowsOf("2025-08-northbrook-outcomes.csv");
	assert.ok(outcomes.length > 20);
	assert.deepEqual(
		outcomes.filter((row) => !crimes.has(row["Crime ID"])),
		[],
	);
});

test("casualties and vehicles belong to collisions, whose severity is that of the worst casualty", () => {
	const collisions = new Map(rowsOf("collision-2024.csv").map((row) => [row.collision_index, row]));
	const casualties = rowsOf("casualty-2024.csv");
	assert.equal(
		[...collisions.values()].reduce((sum, row) => sum + Number(row.number_of_casualties), 0),
		casualties.length,
	);
	assert.equal(
		[...collisions.values()].reduce((sum, row) => sum + Number(row.number_of_vehicles), 0),
		rowsOf("vehicle-2024.csv").length,
	);
	for (const [index, row] of collisions) {
		const own = casualties
			.filter((each) => each.collision_index === index)
			.map((each) => Number(each.casualty_severity));
		assert.equal(Number(row.collision_severity), Math.min(...own));
	}
	const ksi = casualties.filter((row) => Number(row.casualty_severity) < 3).length;
	const stated = rowsOf("highways-casualties.csv").filter(
		(row) => row.measure === "road.ksi" && row.period === "2024",
	);
	assert.equal(
		stated.reduce((sum, row) => sum + Number(row.value), 0),
		ksi,
	);
});

test("residents by age sum to the residents of the neighbourhood", () => {
	for (const { lsoa21_code, lsoa21_name, total_population, ...ages } of rowsOf(
		"population-by-neighbourhood.csv",
	))
		assert.equal(
			Object.values(ages).reduce((sum, count) => sum + Number(count), 0),
			Number(total_population),
			`${lsoa21_code} ${lsoa21_name}`,
		);
});

test("every point lies inside the boundary of its neighbourhood", () => {
	const file = [...made].find(([name]) => name.endsWith("lsoa-2021.geojson"))?.[1] ?? "";
	const { features } = JSON.parse(file) as {
		features: { properties: { LSOA21CD: string }; geometry: { coordinates: [number, number][][] } }[];
	};
	const rings = new Map(features.map((each) => [each.properties.LSOA21CD, each.geometry.coordinates[0]!]));
	for (const row of street("2025-07").filter((each) => each["LSOA code"] !== "")) {
		const ring = rings.get(row["LSOA code"]!)!;
		const [west, south] = ring[0]!;
		const [east, north] = ring[2]!;
		assert.ok(Number(row.Longitude) > west && Number(row.Longitude) < east);
		assert.ok(Number(row.Latitude) > south && Number(row.Latitude) < north);
	}
});

test("the other sizes are as large as they say, and no two districts of the country share a name", () => {
	const { force, national } = NORTHBROOK_SIZES;
	assert.ok(force.rowsAMonth * 35 > 450_000);
	assert.ok(national.rowsAMonth * 36 * national.forces > 10_000_000);
	const names = Array.from({ length: national.forces * national.districts }, (_, index) =>
		districtName(index),
	);
	assert.equal(new Set(names).size, names.length);
});

test("counts of events have the mean and the spread of a Poisson distribution", () => {
	for (const mean of [0.4, 6, 80]) {
		const draws = chance(7, "counts", mean);
		const counts = Array.from({ length: 20_000 }, () => draws.count(mean));
		const average = counts.reduce((sum, each) => sum + each, 0) / counts.length;
		const variance = counts.reduce((sum, each) => sum + (each - average) ** 2, 0) / counts.length;
		assert.ok(Math.abs(average - mean) < 5 * Math.sqrt(mean / counts.length), `${mean}: mean ${average}`);
		assert.ok(Math.abs(variance / mean - 1) < 0.08, `${mean}: variance ${variance}`);
	}
});
