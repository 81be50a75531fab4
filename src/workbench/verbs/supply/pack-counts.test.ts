import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { zipSync } from "fflate";
import { type LoadRecord, openStore, outcomeMix } from "#evidence/store";
import type { AreaCode } from "#vocabulary";
import { load } from "../load.ts";
import { restoreHeld } from "../upkeep/held-loads.ts";
import { rebuildWorkspace } from "../upkeep/rebuild.ts";
import { verifyWorkspace } from "../upkeep/verify.ts";
import { county, FILES, folder, HEADING, january, monthsOf, now, row } from "./county-fixture.ts";

const KENT = "E23000032";

/** Loads paths into a workspace; every file must end as loaded or held. */
async function loading(workspace: string, ...paths: string[]) {
	const loaded = await load({ paths, workspace, now, report: () => undefined });
	assert.ok(loaded.ok && loaded.value.refused === 0, JSON.stringify(loaded));
	return loaded.value.files;
}

async function loadsOf(workspace: string): Promise<readonly LoadRecord[]> {
	const store = await openStore(workspace, { now });
	const loads = await store.loads();
	store.close();
	return loads;
}

const streetOf = (loads: readonly LoadRecord[]) => loads.filter((each) => each.source === "police-street");

test("a load says of which file it is a part, and a rebuild keeps that", async (t) => {
	const { root, workspace, maidstone } = await county(t);
	const own = join(root, "own");
	await loading(own, maidstone.folder);
	const [street] = streetOf(await loadsOf(own));
	const [whole] = streetOf(await loadsOf(workspace));
	assert.deepEqual(street?.part?.areas, [{ code: "E07000110", name: "Maidstone" }]);
	assert.deepEqual(street?.part?.from, { name: "street.csv", sha256: whole?.fileHash, rows: 4 });
	assert.equal(whole?.part, undefined);
	const rebuilt = await rebuildWorkspace({ workspace: own, now, report: () => undefined });
	assert.ok(rebuilt.ok);
	assert.deepEqual(streetOf(await loadsOf(own))[0]?.part, street?.part);
	assert.equal(await january(own, "Maidstone"), 2);
	assert.equal(await january(own, KENT), "held-in-part");
});

test("verify tells of a mark that was changed", async (t) => {
	const { root, maidstone } = await county(t);
	const own = join(root, "own");
	await loading(own, maidstone.folder);
	const problems = async () => {
		const health = await verifyWorkspace({ workspace: own, now });
		assert.ok(health.ok);
		return health.value.problems.map(({ code }) => code);
	};
	assert.deepEqual(await problems(), []);
	const [street] = streetOf(await loadsOf(own));
	const record = join(own, "loads", street?.id ?? "", "load.json");
	writeFileSync(record, readFileSync(record, "utf8").replace('"E07000110"', '"E07000105"'));
	assert.deepEqual(await problems(), ["store-part-changed"]);
});

test("packs of two districts count beside each other, and the county where all its rows are held", async (t) => {
	const { root, maidstone, ashford } = await county(t);
	const own = join(root, "own");
	await loading(own, maidstone.folder);
	assert.equal(await january(own, "Ashford"), "held-in-part");
	await loading(own, ashford.folder);
	assert.deepEqual(
		await Promise.all(["Maidstone", "Ashford", "E05004996"].map((area) => january(own, area))),
		[2, 1, 2],
	);
	assert.equal(await january(own, KENT), "held-in-part", "the force has a row without a place");
});

test("a whole file over packs takes their place, and no row counts twice", async (t) => {
	const { root, maidstone, ashford } = await county(t);
	const own = join(root, "own");
	await loading(own, maidstone.folder, ashford.folder);
	const [whole] = await loading(own, join(root, "in", "street.csv"));
	assert.ok(whole?.status === "loaded");
	assert.equal(whole.load.supersedes.length, 2);
	assert.equal(whole.load.revision, undefined, "a whole file is no revision of a part");
	assert.match(whole.load.problems[0]?.found ?? "", /Ashford, Maidstone/);
	assert.deepEqual(
		await Promise.all(["Maidstone", "Ashford", KENT].map((area) => january(own, area))),
		[2, 1, 4],
	);
	const [part] = streetOf(await loadsOf(own));
	const restored = await restoreHeld({ workspace: own, now, load: part?.id ?? "" });
	assert.equal(restored.problems[0]?.code, "part-held-in-whole");
});

test("packs over a whole file are set aside as held already, and that is said", async (t) => {
	const { workspace, maidstone } = await county(t);
	const files = await loading(workspace, maidstone.folder);
	const street = files.find((each) => each.status === "already held" && each.remarks);
	assert.ok(street?.status === "already held");
	assert.deepEqual(
		street.remarks?.map(({ code, at }) => [code, at.file]),
		[["part-held-in-whole", "files/street.csv"]],
	);
	assert.equal(await january(workspace, KENT), 4);
	assert.equal(streetOf(await loadsOf(workspace)).length, 1);
});

test("a pack of months that are held whole only in part counts in the others alone", async (t) => {
	const both = [row("a", "E01024389"), row("e", "E01024389", "2014-02"), row("f", "E01024000", "2014-02")];
	const { root, maidstone } = await county(t, {
		...FILES,
		"street.csv": `${[HEADING, ...both].join("\n")}\n`,
	});
	const own = join(root, "own");
	const whole = join(root, "2014-01.csv");
	writeFileSync(whole, FILES["street.csv"]);
	await loading(own, whole);
	await loading(own, maidstone.folder);
	const months = async (area: string) => {
		const found = await monthsOf(own, area);
		assert.ok(found && typeof found !== "string");
		return [found.months.map(({ value }) => value), found.heldInPart];
	};
	assert.deepEqual(await months("Maidstone"), [[2, 1], undefined]);
	assert.deepEqual(await months(KENT), [[4, null], ["2014-02-01"]]);
});

test("a later pack of the same district takes the place of the earlier one", async (t) => {
	const first = await county(t);
	const later = await county(t, {
		...FILES,
		"street.csv": FILES["street.csv"].replace("Burglary,,", "Burglary,Under investigation,"),
	});
	const own = join(first.root, "own");
	await loading(own, first.maidstone.folder, first.ashford.folder);
	const files = await loading(own, later.maidstone.folder);
	const street = files.find((each) => each.status === "loaded" && each.load.source === "police-street");
	assert.ok(street?.status === "loaded");
	assert.equal(street.load.supersedes.length, 1);
	assert.equal(street.load.revision?.rowsRevised, 1);
	assert.deepEqual([await january(own, "Maidstone"), await january(own, "Ashford")], [2, 1]);
});

test("a single file of a pack, and a pack that is zipped, are known as parts too", async (t) => {
	const { root, maidstone, out } = await county(t);
	const one = join(root, "one");
	await loading(one, join(maidstone.folder, "files", "street.csv"), join(root, "in", "lookup.csv"));
	assert.equal(await january(one, KENT), "held-in-part");
	const members = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) =>
		/\.\w+$/.test(name),
	);
	const zip = join(root, "packs.zip");
	writeFileSync(
		zip,
		zipSync(Object.fromEntries(members.map((name) => [name, readFileSync(join(out, name))]))),
	);
	const zipped = join(root, "zipped");
	await loading(zipped, zip);
	assert.deepEqual(await Promise.all(["Maidstone", "Ashford", KENT].map((area) => january(zipped, area))), [
		2,
		1,
		"held-in-part",
	]);
});

test("a file of a zipped pack that was changed is refused", async (t) => {
	const { root, maidstone } = await county(t);
	const zip = join(root, "pack.zip");
	writeFileSync(
		zip,
		zipSync({ ...packedFiles(maidstone.folder), "files/street.csv": Buffer.from(`${FILES["street.csv"]}x`) }),
	);
	const loaded = await load({ paths: [zip], workspace: join(root, "own"), now, report: () => undefined });
	assert.ok(loaded.ok);
	assert.deepEqual(
		loaded.value.files.flatMap((file) =>
			file.status === "refused" ? file.problems.map(({ code }) => code) : [],
		),
		["pack-file-changed"],
	);
});

/** The files of a pack as members of an archive. */
function packedFiles(folder: string): Record<string, Uint8Array> {
	const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
		/\.\w+$/.test(name),
	);
	return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

test("a pack that lacks a file is refused whole, as a folder and zipped", async (t) => {
	const { root, maidstone } = await county(t);
	rmSync(join(maidstone.folder, "files", "return.csv"));
	const zip = join(root, "pack.zip");
	writeFileSync(zip, zipSync(packedFiles(maidstone.folder)));
	const into = { workspace: join(root, "own"), now, report: () => undefined };
	const folder = await load({ ...into, paths: [maidstone.folder] });
	assert.deepEqual(
		folder.problems.map(({ code, at }) => [code, at.file]),
		[["pack-file-missing", "files/return.csv"]],
	);
	const zipped = await load({ ...into, paths: [zip] });
	assert.ok(zipped.ok);
	assert.deepEqual(
		zipped.value.files.map((file) => file.status === "refused" && file.problems.map(({ at }) => at.file)),
		[["pack.zip/files/return.csv"]],
	);
	assert.equal(zipped.value.loaded, 0);
});

test("collisions and casualties of packs count once, and other districts are refused", async (t: TestContext) => {
	const collision = (id: string, lsoa: string) => `${id},2023,1,46,3,24/06/2023,17:58,1,1,${lsoa}`;
	const casualty = (id: string) => `${id},2023,1,1,1,1,1,30,6,2,9`;
	const { root, maidstone } = await county(t, {
		...FILES,
		"collision.csv": `${[
			"collision_index,collision_year,collision_ref_no,police_force,collision_severity,date,time,number_of_vehicles,number_of_casualties,lsoa_of_collision_location",
			collision("2023460001", "E01024389"),
			collision("2023460002", "E01024000"),
		].join("\n")}\n`,
		"casualty.csv": `${[
			"collision_index,collision_year,collision_ref_no,vehicle_reference,casualty_reference,casualty_class,sex_of_casualty,age_of_casualty,age_band_of_casualty,casualty_severity,casualty_type",
			casualty("2023460001"),
			casualty("2023460002"),
		].join("\n")}\n`,
	});
	const own = join(folder(t), "own");
	const { count } = await import("../counts/count.ts");
	const hurt = async (area: string) => {
		const found = await count({ subject: "road-ksi", area, workspace: own, now });
		return found.ok ? found.value.rows.map(([, reported]) => reported) : found.problems[0]?.code;
	};
	await loading(own, maidstone.folder);
	assert.deepEqual([await hurt("Maidstone"), await hurt("Ashford")], [[1], "held-in-part"]);
	await loading(own, join(root, "in", "collision.csv"), join(root, "in", "casualty.csv"));
	assert.deepEqual([await hurt("Maidstone"), await hurt("Ashford")], [[1], [1]]);
});

test("outcomes of two packs stand beside each other until the whole file comes", async (t) => {
	const outcome = (id: string, lsoa: string) =>
		`${id},2014-01,Kent Police,Kent Police,0.5,51.2,On or near A Road,${lsoa},,Suspect charged`;
	const { root, maidstone, ashford } = await county(t, {
		...FILES,
		"outcomes.csv": `${[
			"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type",
			outcome("a", "E01024389"),
			outcome("b", "E01024000"),
			outcome("c", "E01024389"),
		].join("\n")}\n`,
	});
	const own = join(root, "own");
	const charged = async () => {
		const store = await openStore(own, { now });
		const areas = ["E07000110", "E07000105"].map((code) => ({
			code: code as AreaCode,
			members: [code as AreaCode],
		}));
		const mixes = await store.ask(outcomeMix({ areas, basis: "outcomes of the span" }));
		store.close();
		return mixes.ok ? mixes.value.map(({ base }) => base) : mixes.problems[0]?.code;
	};
	await loading(own, maidstone.folder);
	assert.equal(await charged(), "held-in-part");
	await loading(own, ashford.folder);
	assert.deepEqual(await charged(), [2, 1]);
	await loading(own, join(root, "in", "outcomes.csv"));
	assert.deepEqual(await charged(), [2, 1]);
});
