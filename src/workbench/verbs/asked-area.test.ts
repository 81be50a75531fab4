import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { load } from "./load.ts";
import { series } from "./series.ts";

const STREET = `Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context
,2018-01,Dorset Police,Dorset Police,,,On or near A Road,E01020500,Purbeck 001A,Drugs,,
,2018-01,Dorset Police,Dorset Police,,,On or near A Road,E01020501,North Dorset 001A,Drugs,,
`;

const LOOKUP = `LSOA11CD,WD18CD,WD18NM,LAD18CD
E01020500,E05000001,A ward,E07000051
E01020501,E05000002,Another ward,E07000050
`;

const CHANGES = `LAD18CD,LAD18NM,LAD19CD,LAD19NM
E07000050,North Dorset,E06000059,Dorset
E07000051,Purbeck,E06000059,Dorset
`;

test("a district that was merged is counted with the districts that became it, once their table is held", async (t) => {
	const root = await mkdtemp(join(tmpdir(), "merged-"));
	t.after(() => rm(root, { recursive: true, force: true }));
	const workspace = join(root, "workspace");
	const now = () => new Date("2026-06-01T12:00:00Z");
	const take = async (name: string, content: string) => {
		await writeFile(join(root, name), content);
		const loaded = await load({ paths: [join(root, name)], workspace, now, report: () => {} });
		assert.ok(loaded.ok && loaded.value.loaded === 1, JSON.stringify(loaded));
	};
	const months = async () => {
		const found = await series({ measure: "policeuk.drugs", area: "E06000059", workspace, now });
		assert.ok(found.ok, JSON.stringify(found));
		return found.value.series[0]?.figures.map(({ period, value }) => ({ month: period, value }));
	};
	await take("street.csv", STREET);
	await take("lookup.csv", LOOKUP);
	assert.deepEqual(await months(), [{ month: "2018-01", value: 0 }]);
	await take("changes.csv", CHANGES);
	assert.deepEqual(await months(), [{ month: "2018-01", value: 2 }]);
});
