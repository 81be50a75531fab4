import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { type Zippable, zipSync } from "fflate";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { areaRegister } from "#vocabulary";
import { openWorkshop, streetFile, streetRow } from "./fixtures/workshop.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const january = streetFile(streetRow({ id: "a" }), streetRow());
const february = streetFile(streetRow({ month: "2014-02" }));

test("each file of an archive is a load of its own, with the archive's name and hash", async (t) => {
	const { hand, standing } = await openWorkshop(t);
	const files: Zippable = {
		"2014-01/2014-01-kent-street.csv": bytes(january),
		"2014-02/2014-02-kent-street.csv": bytes(february),
		"readme.md": bytes("not a table"),
		"__MACOSX/._2014-01-kent-street.csv": bytes("\0"),
	};
	const outcomes = [...(await hand(zipSync(files), "download.zip"))];
	const other = outcomes.pop();
	assert.ok(other?.status === "refused");
	assert.deepEqual(
		[other.name, other.problems.map(({ code, stops, found }) => [code, stops, found])],
		["download.zip/readme.md", [["archive-members-passed-over", "nothing", "“readme.md”"]]],
	);
	assert.deepEqual(
		outcomes.map(
			(each) => each.status === "loaded" && [each.load.name, each.load.rowsLoaded, each.load.archive?.name],
		),
		[
			["download.zip/2014-01/2014-01-kent-street.csv", 2, "download.zip"],
			["download.zip/2014-02/2014-02-kent-street.csv", 1, "download.zip"],
		],
	);
	assert.equal((await hand(january))[0]?.status, "already held");
	assert.deepEqual(await standing("unfinished"), []);
});

test("paths that lead out of an archive are only names", async (t) => {
	const { hand, root } = await openWorkshop(t);
	const [outcome] = await hand(zipSync({ "../../../escaped.csv": bytes(january) }), "a.zip");
	assert.equal(outcome?.status === "loaded" && outcome.load.name, "a.zip/escaped.csv");
	assert.ok(root.length > 0);
});

const outline = JSON.stringify({
	type: "FeatureCollection",
	features: [
		{
			type: "Feature",
			properties: { LAD13CD: "E07000110", LAD13NM: "Maidstone" },
			geometry: {
				type: "Polygon",
				coordinates: [
					[
						[0, 51],
						[1, 51],
						[1, 52],
						[0, 51],
					],
				],
			},
		},
	],
});

test("compressed tables and outlines in an archive are loaded; an archive in it is named with what to do", async (t) => {
	const { hand, store } = await openWorkshop(t);
	const files: Zippable = {
		"street.csv.gz": gzipSync(january),
		"outline.geojson": bytes(outline),
		"other.geojson.gz": gzipSync(outline.replaceAll("Maidstone", "Elsewhere")),
		"inner.zip": zipSync({ "b.csv": bytes(february) }),
	};
	const outcomes = await hand(zipSync(files), "a.zip");
	assert.deepEqual(
		outcomes.map((each) => (each.status === "refused" ? each.problems[0]?.code : each.load.source)),
		["police-street", "boundaries", "boundaries", "file-packed-twice"],
	);
	const rebuilt = await store.rebuild({ measures: [], areas: areaRegister([]) });
	assert.deepEqual("changed" in rebuilt && [rebuilt.loads, rebuilt.changed], [3, []]);
});

for (const [what, content, code] of [
	[
		"an archive that unpacks to far more than its size",
		zipSync({ "a.csv": new Uint8Array(80_000_000) }),
		"archive-swells",
	],
	["an archive that was cut", zipSync({ "a.csv": bytes(january) }).slice(0, 120), "archive-damaged"],
	["an archive without a table", zipSync({ "a.txt.md": bytes("x") }), "archive-without-files"],
	[
		"an archive in an archive",
		zipSync({ "a.csv": zipSync({ "b.csv": bytes(january) }) }),
		"file-packed-twice",
	],
	["an archive that is compressed", gzipSync(zipSync({ "b.csv": bytes(january) })), "file-packed-twice"],
	["a file that is compressed twice", gzipSync(gzipSync(january)), "file-packed-twice"],
	[
		"a compressed file with something behind it",
		Buffer.concat([gzipSync(january), Buffer.alloc(3_000_000)]),
		"file-damaged",
	],
	["JSON that is no map", zipSync({ "a.json": bytes('{"a": 1}') }), "json-unknown"],
	["JSON that was cut", zipSync({ "a.json": bytes('{"type": "FeatureColl') }), "json-unreadable"],
	["a return that is compressed", gzipSync("measure,area,period,value\n"), "return-compressed"],
] as const)
	test(`${what} is refused and nothing is kept`, async (t) => {
		const { hand, standing } = await openWorkshop(t);
		const [outcome] = await hand(content, "a.zip");
		assert.ok(outcome?.status === "refused");
		assert.equal(outcome.problems[0]?.code, code);
		assert.deepEqual(
			[await standing("received"), await standing("loads"), await standing("unfinished")],
			[[], [], []],
		);
	});

const cells = (text: string) =>
	text
		.trim()
		.split("\n")
		.map((line) => line.split(","));

const sheets = [
	{ name: "Notes", rows: [["Published on 1 March"]] },
	{ name: "Jan", rows: [["Street crime"], [], ...cells(january)] },
	{ name: "Feb", rows: [...cells(february), cells(streetRow({ month: "2014-13" }))[0] ?? []] },
];

for (const [name, write] of [
	["street.xlsx", writeXlsx],
	["street.ods", writeOds],
] as const)
	test(`${name}: each sheet is a load with its own rows, and other sheets are told`, async (t) => {
		const { hand, store, ledger } = await openWorkshop(t);
		const workbook = await write({ sheets });
		const outcomes = await hand(workbook, name);
		const loads = outcomes.flatMap((each) => (each.status === "loaded" ? [each.load] : []));
		assert.deepEqual(
			loads.map((load) => [load.sheet, load.rowsRead, load.rowsLoaded, load.rowsRejected]),
			[
				["Jan", 2, 2, 0],
				["Feb", 2, 1, 1],
			],
		);
		assert.equal(loads[0]?.problems[0]?.code, "sheet-passed-over");
		assert.equal(loads[1]?.problems[0]?.at.row, 3);
		assert.match((await ledger(loads[1]?.id ?? ""))[0] ?? "", new RegExp(`^${name},3,1,month,2014-13`));
		assert.deepEqual(
			(await hand(workbook, name)).map((each) => each.status),
			["already held", "already held"],
		);
		assert.deepEqual((await store.verify()).problems, []);
	});

test("a file compressed in two pieces is read to its end, under the hash of all its bytes", async (t) => {
	const { load, store } = await openWorkshop(t);
	const lines = january.split("\n");
	const whole = Buffer.concat([gzipSync(`${lines[0]}\n${lines[1]}\n`), gzipSync(`${lines[2]}\n`)]);
	const held = await load(whole);
	assert.deepEqual([held.rowsRead, held.rowsLoaded], [2, 2]);
	assert.equal(held.fileHash, createHash("sha256").update(whole).digest("hex"));
	assert.deepEqual((await store.verify()).problems, []);
});
