import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { load } from "../load.ts";
import { series } from "../series.ts";
import { count } from "./count.ts";
import { tableText } from "./count-table.ts";

const now = () => new Date("2017-01-31T12:00:00Z");

const REFERENCE = `Offence Code,Offence Description,Offence Group,Offence Subgroup
28E,Residential burglary,Theft offences,Domestic burglary
45,Theft from a vehicle,Theft offences,Theft from a vehicle
46,Shoplifting,Theft offences,Shoplifting
60,Forgery,Miscellaneous crimes,Other forgery
`;

/** An incident of each day of recording and offence code, two of them in November. */
const INCIDENTS = [
	["01/07/2016", "45"],
	["01/10/2016", "28E"],
	["03/10/2016", "46"],
	["04/11/2016", "45"],
	["05/11/2016", "46"],
	["31/12/2016", "60"],
];

const ASKED = { area: "Kent Police", source: "incident-extract" };

test("prescribed information is counted by quarter of recording, vehicle offences as theft, what codes do not tell left empty", async (t) => {
	const root = mkdtempSync(join(tmpdir(), "prescribed-"));
	t.after(() => rmSync(root, { recursive: true, force: true }));
	const rows = INCIDENTS.map(([day, code], index) => `A/${index},30/06/2016 10:00,,${day},${code},,,`);
	const heading = "reference,from,to,recorded,offence_code,place,person_key,place_key";
	writeFileSync(join(root, "extract.csv"), [heading, ...rows, ""].join("\n"));
	writeFileSync(join(root, "offences.csv"), REFERENCE);
	const workspace = join(root, "workspace");
	const paths = ["extract.csv", "offences.csv"].map((name) => join(root, name));
	const loaded = await load({ paths, workspace, now, report: () => undefined });
	assert.ok(loaded.ok && loaded.value.refused === 0, JSON.stringify(loaded));
	const counted = await count({ subject: "prescribed-returns", area: "Kent Police", workspace, now });
	assert.ok(counted.ok, JSON.stringify(counted.problems));
	const { headings, rows: lines } = counted.value;
	assert.deepEqual(headings, ["Information", "Quarter from 2016-07", "Quarter from 2016-10"]);
	const line = (title: string) => lines.find(([information]) => information === title)?.slice(1);
	assert.deepEqual(line("Burglary"), [0, 1]);
	assert.deepEqual(line("Theft and handling stolen goods"), [1, 3]);
	assert.deepEqual(line("Robbery"), [0, 0]);
	assert.deepEqual(line("Fraud and forgery"), [null, null]);
	const committed = await series({
		measure: "crime.theft-and-handling",
		...ASKED,
		of: ["basis=midpoint"],
		workspace,
		now,
	});
	assert.ok(committed.ok, JSON.stringify(committed.problems));
	assert.deepEqual(
		committed.value.series[0]?.figures.map(({ period, value }) => [period, value]),
		[["2016-06", 2]],
	);
	assert.match(committed.value.cautions.join(), /Basis: committed/);
	assert.match(tableText(counted.value), /^Information,.*\n(?:.*\n)*Burglary,0,1\n/);
});
