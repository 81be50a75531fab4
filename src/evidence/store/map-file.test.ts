import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import test, { type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { areaRegister, type Known, readAreaCode } from "#vocabulary";
import { hexagonsOf, outlinesOf } from "./queries/outlines.ts";
import { openStore } from "./store.ts";

const shared = fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const skip = existsSync(shared) ? false : "the shared reference data are not here";
const known: Known = { measures: [], areas: areaRegister([]) };
const allington = readAreaCode("E05004982")!;

async function opened(t: TestContext) {
	const root = await mkdtemp(join(tmpdir(), "map-"));
	const store = await openStore(join(root, "store"), { now: () => new Date("2017-01-31T12:00:00Z") });
	t.after(async () => {
		store.close();
		await rm(root, { recursive: true, force: true });
	});
	const load = async (path: string) => {
		const [outcome] = await store.loadFiles([{ name: basename(path), path }], known);
		assert.ok(outcome);
		return outcome;
	};
	const loadText = async (text: string) => {
		const path = join(root, "handed in.dat");
		await writeFile(path, text);
		return load(path);
	};
	return { store, load, loadText };
}

const square = (left: number, top: number) => [
	[left, top],
	[left + 1, top],
	[left + 1, top + 1],
	[left, top + 1],
	[left, top],
];

const feature = (code: string | undefined, coordinates: unknown, type = "Polygon") => ({
	type: "Feature",
	properties: { ...(code !== undefined && { WD13CD: code }), WD13NM: "A ward" },
	geometry: { type, coordinates },
});

const collection = (...features: readonly object[]) =>
	JSON.stringify({ type: "FeatureCollection", features });

test("outlines are loaded feature by feature; one without a code or shape is rejected with its reason", async (t) => {
	const { store, loadText } = await opened(t);
	const outcome = await loadText(
		collection(
			feature("E05004982", [square(0, 51)]),
			feature("E05004983", [[square(1, 51)], [square(3, 51)]], "MultiPolygon"),
			feature(undefined, [square(0, 51)]),
			feature("E05004984", [[[0, 51]]]),
		),
	);
	assert.ok(outcome.status === "loaded", JSON.stringify(outcome));
	const { source, rowsRead, rowsLoaded, rowsRejected, problems } = outcome.load;
	assert.deepEqual([source, rowsRead, rowsLoaded, rowsRejected], ["boundaries", 4, 2, 2]);
	assert.deepEqual(
		problems.map(({ code, at }) => [code, at.row]),
		[
			["area-code-unfit", 4],
			["outline-unreadable", 5],
		],
	);
	const outlines = await store.ask(outlinesOf([allington, readAreaCode("E05004983")!]));
	assert.deepEqual(outlines[0], { area: allington, name: "A ward", polygons: [[square(0, 51)]] });
	assert.equal(outlines[1]?.polygons.length, 2);
	assert.equal((await loadText(collection(feature("E05004982", [square(0, 51)])))).status, "loaded");
	assert.equal(((await store.rebuild(known)) as { loads: number }).loads, 2);
});

test("neighbours of a topology share a line, which one of them runs backwards", async (t) => {
	const { store, loadText } = await opened(t);
	const topology = {
		type: "Topology",
		transform: { scale: [0.5, 0.5], translate: [0, 50] },
		objects: {
			wards: {
				type: "GeometryCollection",
				geometries: [
					{ type: "Polygon", properties: { WD13CD: "E05004982", WD13NM: "West" }, arcs: [[0, 1]] },
					{ type: "Polygon", properties: { WD13CD: "E05004983", WD13NM: "East" }, arcs: [[~0, 2]] },
				],
			},
		},
		arcs: [
			[
				[2, 0],
				[0, 2],
			],
			[
				[2, 2],
				[-2, 0],
				[0, -2],
				[2, 0],
			],
			[
				[2, 0],
				[2, 0],
				[0, 2],
				[-2, 0],
			],
		],
	};
	const outcome = await loadText(JSON.stringify(topology));
	assert.ok(outcome.status === "loaded", JSON.stringify(outcome));
	const [west, east] = await store.ask(outlinesOf([allington, readAreaCode("E05004983")!]));
	assert.deepEqual(west?.polygons, [
		[
			[
				[1, 50],
				[1, 51],
				[0, 51],
				[0, 50],
				[1, 50],
			],
		],
	]);
	assert.deepEqual(east?.polygons, [
		[
			[
				[1, 51],
				[1, 50],
				[2, 50],
				[2, 51],
				[1, 51],
			],
		],
	]);
});

test("what is no map, is cut, or stands in metres is refused with the next step", async (t) => {
	const { loadText } = await opened(t);
	const code = async (text: string) => {
		const outcome = await loadText(text);
		return outcome.status === "refused" && outcome.problems[0]?.code;
	};
	assert.equal(await code('{"type":"FeatureCollection","features":['), "json-unreadable");
	assert.equal(await code('{"a": 1}'), "json-unknown");
	assert.equal(
		await code(collection(feature("E05004982", [square(576_000, 155_000)]))),
		"map-not-in-degrees",
	);
	assert.equal(await code('{"type":"Topology","objects":null,"arcs":[]}'), "json-unknown");
	assert.equal(await code(collection()), "file-without-rows");
});

test("published outlines and hexagons of Maidstone load to the last area", { skip }, async (t) => {
	const { store, load } = await opened(t);
	const areas = async (path: string) => {
		const outcome = await load(join(shared, path));
		assert.ok(outcome.status === "loaded", JSON.stringify(outcome));
		const { rowsRead, rowsLoaded, source } = outcome.load;
		assert.equal(rowsRead, rowsLoaded);
		return [source, rowsLoaded];
	};
	assert.deepEqual(await areas("boundaries/wards_by_lad_2013/E07000110.json"), ["boundaries", 26]);
	const [plain] = await store.ask(outlinesOf([allington]));
	assert.deepEqual(await areas("boundaries/wards_by_lad_2013/topo_E07000110.json"), ["boundaries", 26]);
	const [quantised] = await store.ask(outlinesOf([allington]));
	assert.equal(quantised?.name, "Allington");
	const widest = (outline: typeof plain) =>
		Math.max(...(outline?.polygons.flat(2).map(([longitude]) => longitude) ?? []));
	assert.ok(Math.abs(widest(plain) - widest(quantised)) < 0.001);
	assert.deepEqual(await areas("boundaries/lsoa11_by_lad/E07000110.json"), ["boundaries", 95]);
	for (const folder of ["wards_by_lad_2013", "lsoa11_by_lad"])
		for (const name of readdirSync(join(shared, "boundaries", folder)).filter((each) =>
			each.startsWith("topo_"),
		))
			if (name !== "topo_E07000110.json" || folder === "lsoa11_by_lad")
				await areas(`boundaries/${folder}/${name}`);
	assert.deepEqual(await areas("hexjson/uk-wards-2022-E12000008.hexjson"), ["hex-layout", 1_307]);
	const hexagons = await store.ask(hexagonsOf(readAreaCode("E07000110")!));
	assert.equal(hexagons.length, 26);
	assert.deepEqual(hexagons[0], { area: allington, name: "Allington", q: 96, r: -111, layout: "odd-r" });
});
