import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { load } from "../load.ts";
import { county, FILES, folder, HEADING, january, monthsOf, now, row } from "./county-fixture.ts";
import { cutFile } from "./cut-file.ts";
import { manifestIn, packProblems } from "./pack-manifest.ts";
import { supplyCounty } from "./supply-county.ts";

const shared = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));
const skip = existsSync(join(shared, "police-uk-kent-2014"))
	? false
	: "the shared reference data (police.uk, Kent 2014) are not on this machine";

test("a district gets its own rows byte for byte, and tables of counts whole", async (t) => {
	const { maidstone, packs } = await county(t);
	const own = readFileSync(join(maidstone.folder, "files", "street.csv"), "utf8");
	assert.equal(own, `${[HEADING, row("a", "E01024389"), row("c", "E01024389")].join("\r\n")}\r\n`);
	assert.equal(readFileSync(join(maidstone.folder, "files", "return.csv"), "utf8"), FILES["return.csv"]);
	assert.equal(packs.length, 12);
	const manifest = manifestIn(maidstone.folder);
	const street = manifest?.files.find((file) => file.name === "files/street.csv");
	assert.equal(street?.sha256, createHash("sha256").update(own).digest("hex"));
	assert.equal(street?.from.sha256, createHash("sha256").update(FILES["street.csv"]).digest("hex"));
	assert.deepEqual([street?.rows, street?.from.rows, street?.cut], [2, 4, true]);
	const dover = packs.find((pack) => pack.district === "E07000108");
	assert.equal(
		dover?.leftOut.find((each) => each.name === "street.csv")?.why,
		"No row of it is of this district.",
	);
	assert.equal(existsSync(join(dover?.folder ?? "", "files", "street.csv")), false);
});

test("the rows of all packs and those of no district are the rows of the file", async (t) => {
	const { packs } = await county(t);
	const rows = packs.flatMap((pack) => manifestIn(pack.folder)?.files.filter((file) => file.cut) ?? []);
	assert.equal(
		rows.reduce((sum, file) => sum + file.rows, 0),
		3,
	);
});

test("a pack loads in the district's own workspace and counts as in the county's", async (t) => {
	const { root, workspace, maidstone } = await county(t, {
		...FILES,
		"street.csv": gzipSync(FILES["street.csv"]),
	});
	const own = join(root, "own");
	const loaded = await load({ paths: [maidstone.folder], workspace: own, now, report: () => undefined });
	assert.ok(loaded.ok && loaded.value.refused === 0, JSON.stringify(loaded));
	assert.equal(await january(own, "E07000110"), 2);
	assert.deepEqual(await monthsOf(own, "E07000110"), await monthsOf(workspace, "E07000110"));
	for (const area of ["E23000032", "Ashford"]) assert.equal(await monthsOf(own, area), "held-in-part");
});

test("a pack that is not as it was supplied is not loaded", async (t) => {
	const { root, maidstone } = await county(t);
	writeFileSync(join(maidstone.folder, "files", "street.csv"), "changed");
	const into = (paths: string[]) =>
		load({ paths, workspace: join(root, "other"), now, report: () => undefined });
	assert.equal((await into([maidstone.folder])).problems[0]?.code, "pack-file-changed");
	writeFileSync(join(maidstone.folder, "manifest.json"), '{"kind":"bellwether data pack"');
	assert.equal((await into([maidstone.folder])).problems[0]?.code, "pack-manifest-unreadable");
});

test("a pack that was changed on the way is told", async (t) => {
	const { maidstone } = await county(t);
	const manifest = manifestIn(maidstone.folder);
	assert.ok(manifest);
	assert.deepEqual(packProblems(maidstone.folder, manifest), []);
	writeFileSync(join(maidstone.folder, "files", "street.csv"), "changed");
	rmSync(join(maidstone.folder, "files", "return.csv"));
	assert.deepEqual(
		packProblems(maidstone.folder, manifest)
			.map(({ code, at }) => [code, at.file])
			.sort(),
		[
			["pack-file-changed", "files/street.csv"],
			["pack-file-missing", "files/return.csv"],
		],
	);
});

test("casualties follow their collisions, and searches without codes stay with the county", async (t) => {
	const collision = (id: string, lsoa: string) => `${id},2023,1,1,3,24/06/2023,17:58,1,1,${lsoa}`;
	const { maidstone } = await county(t, {
		...FILES,
		"collision.csv": `${[
			"collision_index,collision_year,collision_ref_no,police_force,collision_severity,date,time,number_of_vehicles,number_of_casualties,lsoa_of_collision_location",
			collision("2023460001", "E01024389"),
			collision("2023460002", "E01024000"),
		].join("\n")}\n`,
		"casualty.csv": `${[
			"collision_index,collision_year,collision_ref_no,vehicle_reference,casualty_reference,casualty_class,sex_of_casualty,age_of_casualty,age_band_of_casualty,casualty_severity,casualty_type",
			"2023460001,2023,1,1,1,1,1,30,6,3,9",
			"2023460002,2023,2,1,1,1,1,30,6,3,9",
		].join("\n")}\n`,
		"stops.csv":
			"Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing\nPerson search,2016-01-01T08:05:00+00:00,False,,51.27,0.52,Male,18-24,,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,Arrest,True,False\n",
	});
	const rows = readFileSync(join(maidstone.folder, "files", "casualty.csv"), "utf8")
		.trim()
		.split("\n");
	assert.deepEqual([rows.length, rows[1]?.split(",")[0]], [2, "2023460001"]);
	assert.match(maidstone.leftOut.find((each) => each.name === "stops.csv")?.why ?? "", /no code of an area/);
});

test("a quotation mark that nobody closed does not hide the rows behind it", async (t) => {
	const path = join(folder(t), "open.csv");
	const rows = Array.from({ length: 2000 }, (_, index) => `${index},Long Street,E01024389`);
	writeFileSync(path, ["id,place,code", '0,"open,E01024000', ...rows, ""].join("\n"));
	const cut = await cutFile({ path, compressed: false }, new Set(["E01024389"]), `${path}.cut`);
	assert.deepEqual([cut.rows, cut.rowsOfAll], [2000, 2001]);
});

test("Maidstone's pack of 2014 has the rows that others counted", { skip }, async (t) => {
	const workspace = folder(t);
	const paths = [
		join(shared, "police-uk-kent-2014", "2014-01-kent-street.csv.gz"),
		join(shared, "lookups", "ons_lsoa11_ward18_lad18_ew.csv.gz"),
	];
	await load({ paths, workspace, now, report: () => undefined });
	const supplied = await supplyCounty({
		county: "Kent",
		workspace,
		out: join(workspace, "packs"),
		now,
		report: () => undefined,
	});
	assert.ok(supplied.ok);
	const maidstone = supplied.value.packs.find((pack) => pack.name === "Maidstone");
	const street = manifestIn(maidstone?.folder ?? "")?.files.find((file) => file.cut);
	assert.equal(street?.rows, 687 + 267);
});

test("what is no county is told with the nearest", async (t) => {
	const root = folder(t);
	const outcome = await supplyCounty({
		county: "Kant",
		workspace: join(root, "w"),
		out: root,
		now,
		report: () => undefined,
	});
	assert.equal(outcome.problems[0]?.code, "county-unknown");
	assert.match(outcome.problems[0]?.next ?? "", /“Kent”/);
});
