import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { EXAMPLE_RETURN, TABLE_SOURCES } from "#evidence/sources";
import { root } from "../house/source-files.ts";

/** Lines of a real file that are taken: enough for every quirk, few enough for thousands of files. */
const LINES_TAKEN = 120;

const REAL = [
	"police-uk-kent-2014/2014-01-kent-street.csv.gz",
	"police-uk-city-of-london-2016-17/2016-01-city-of-london-outcomes.csv",
	"police-uk-city-of-london-2016-17/2016-01-city-of-london-stop-and-search.csv",
	"stats19/accidents_sample_raw.csv",
	"stats19/casualties_sample_raw.csv",
	"prc-home-office/outcomes_kent_2024-25.csv",
];

/** The files that are spoilt: the example of every source, and beginnings of real files where they are at hand. */
export function wholeFiles(): readonly string[] {
	const examples = [EXAMPLE_RETURN, ...TABLE_SOURCES.map((source) => source.example)];
	const real = REAL.map((path) => join(root, "..", "shared", "data", path))
		.filter((path) => existsSync(path))
		.map((path) => (path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path)))
		.map((content) => content.toString("utf8").split("\n").slice(0, LINES_TAKEN).join("\n"));
	return [...examples, ...real];
}
