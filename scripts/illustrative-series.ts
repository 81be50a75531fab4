/**
 * Makes the illustrative series of the Maidstone example again and writes them as returns. Run by hand, from the root
 * of the project, after a change to the published counts or to how the series are made:
 *
 *     node scripts/run.js scripts/illustrative-series.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { illustrativeReturns } from "../examples/safer-maidstone-2017-18/illustrative/illustrative-returns.ts";

const RETURNS = "examples/safer-maidstone-2017-18/returns";

const made = illustrativeReturns(readFileSync(`${RETURNS}/kent-csu-recorded-crime.csv`, "utf8"));
for (const [name, text] of Object.entries(made)) {
	writeFileSync(`${RETURNS}/${name}`, text);
	console.log(`Wrote ${RETURNS}/${name}`);
}
