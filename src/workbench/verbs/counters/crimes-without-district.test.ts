import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { count } from "../counts/count.ts";
import { load } from "../load.ts";
import { series } from "../series.ts";

const now = () => new Date("2015-02-01T00:00:00Z");

/** A workspace with eight burglaries of Kent Police, three of them in Maidstone, and one by another force. */
async function workspaceOf(t: TestContext): Promise<string> {
	const root = mkdtempSync(join(tmpdir(), "places-"));
	t.after(() => rmSync(root, { recursive: true, force: true }));
	const row = (lsoa: string, force = "Kent Police") =>
		`,2014-01,${force},${force},0.5,51.2,On or near A Road,${lsoa},,Burglary,,`;
	const heading =
		"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
	const street = [
		heading,
		...["E01024389", "E01024389", "E01024390"].map((code) => row(code)),
		...["", "", "E01099999", "E01000001", "E01024000"].map((code) => row(code)),
	];
	const lookup = [
		"LSOA11CD,WD18CD,WD18NM,LAD18CD,LAD18NM",
		"E01024389,E05004996,High Street,E07000110,Maidstone",
		"E01024000,E05004900,Elsewhere,E07000105,Ashford",
		"E01000001,E05000001,A Ward,E09000004,Bexley",
	];
	writeFileSync(join(root, "street.csv"), `${street.join("\n")}\n`);
	writeFileSync(join(root, "other.csv"), `${[heading, row("", "Sussex Police")].join("\n")}\n`);
	writeFileSync(join(root, "lookup.csv"), `${lookup.join("\n")}\n`);
	writeFileSync(join(root, "district.csv"), "LSOA11CD,LAD18CD,LAD18NM\nE01024390,E07000110,Maidstone\n");
	const workspace = join(root, "workspace");
	const loaded = await load({ paths: [root], workspace, now, report: () => undefined });
	assert.ok(loaded.ok && loaded.value.refused === 0, JSON.stringify(loaded));
	return workspace;
}

const OF_KENT =
	"Of the 8 rows of Kent Police in these months 2 have no place, 1 lies in neighbourhoods that no lookup places, 1 lies outside its area.";

test("rows without a place, of unknown neighbourhoods and outside the force are told beside the count of a district", async (t) => {
	const workspace = await workspaceOf(t);
	const cautions = async (area: string, by?: "ward") => {
		const found = await series({ measure: "crime.all", area, ...(by && { by }), workspace, now });
		assert.ok(found.ok, JSON.stringify(found.problems));
		return found.value.cautions;
	};
	assert.deepEqual(await cautions("Maidstone"), [`${OF_KENT} None of them is counted here.`]);
	assert.deepEqual(await cautions("E23000032"), [`${OF_KENT} They are counted here.`]);
	assert.deepEqual(
		(await cautions("Maidstone", "ward"))[1],
		"1 of the district’s rows is in no ward: no lookup gives the neighbourhood one ward.",
	);
});

test("tables of outcomes and kinds of place tell them too", async (t) => {
	const workspace = await workspaceOf(t);
	for (const subject of ["outcomes", "place-types"]) {
		const found = await count({ subject, area: "Maidstone", workspace, now });
		assert.ok(found.ok, JSON.stringify(found.problems));
		const told = found.value.cautions.find((each) => each.startsWith("Of the"));
		assert.match(told ?? "", /^Of the 8 rows of .* 2 have no place, 1 lies in .*, 1 lies outside/, subject);
	}
});
