import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { load, readSpcOptions, spc } from "#workbench/verbs";
import { spcSource } from "./spc-source.ts";

const HEADING =
	"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

test("a measure of an area is drawn like a file, with its title, its gaps and the direction that is welcome", async (t) => {
	const root = mkdtempSync(join(tmpdir(), "spc-source-"));
	t.after(() => rmSync(root, { recursive: true, force: true }));
	const months = ["2014-01", "2014-02", "2014-04"];
	const rows = months.map(
		(month, index) => `${index},${month},Kent Police,Kent Police,,,No Location,,,Burglary,,`,
	);
	const path = join(root, "street.csv");
	writeFileSync(path, [HEADING, ...rows, ""].join("\n"));
	const workspace = join(root, "workspace");
	const now = () => new Date("2015-01-01T00:00:00Z");
	const loaded = await load({ paths: [path], workspace, now, report: () => undefined });
	assert.ok(loaded.ok && loaded.value.loaded === 1, JSON.stringify(loaded));
	const source = await spcSource("policeuk.burglary", { area: "Kent Police", workspace });
	assert.ok(source.ok, JSON.stringify(source.problems));
	assert.equal(source.value.file.name, "Burglary.csv");
	assert.equal(source.value.polarity, "lower is better");
	const options = readSpcOptions({});
	assert.ok(options.ok);
	const chart = await spc(source.value.file, options.value);
	assert.ok(chart.ok, JSON.stringify(chart.problems));
	assert.match(chart.value.title, /^Burglary/);
	assert.match(chart.value.notes.join(), /March 2014 has no value/);
	const unknown = await spcSource("policeuk.burglery", { area: "Kent Police", workspace });
	assert.equal(unknown.problems[0]?.next, "Did you mean “policeuk.burglary”?");
});

test("without an area the name is that of a file", async () => {
	const source = await spcSource("no-such-file.csv", { workspace: "workspace" });
	assert.equal(source.problems[0]?.at.file, "no-such-file.csv");
});
