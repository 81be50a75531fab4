import assert from "node:assert/strict";
import { test } from "node:test";
import { type Document, type Table, text } from "#document";
import { ASSESSMENT } from "../fixtures/assessment.ts";
import { CONTROL_CHART } from "../fixtures/visuals.ts";
import { writerWords } from "../words.ts";
import { chartTables } from "./chart-tables.ts";

const FRAME = { marking: "OFFICIAL", provenance: { kind: "generated", by: "test" } } as const;
const HEADINGS = ["Month", "Value", "Upper limit", "Signal"];

/** Twelve months whose limit is told; all else differs. */
function charted(limit: (month: number) => number): Table {
	return {
		caption: "By month",
		columns: HEADINGS.map((heading, index) => ({ heading, align: index === 0 ? "start" : "number" })),
		rows: Array.from({ length: 12 }, (_, month) => ({
			cells: [`Month ${month}`, `${40 + month}`, `${60 + limit(month)}.5`, `run ${month}`].map((each) => ({
				content: [text(each)],
			})),
		})),
		notes: [],
		source: "",
	};
}

function documentWith(table: Table, printed?: Table): Document {
	const request = { ...CONTROL_CHART, words: { ...CONTROL_CHART.words, table } };
	const visual = { ...FRAME, id: "v", kind: "visual", number: "1", request } as const;
	const twin = printed ? [{ ...FRAME, id: "t", kind: "table", number: "4", table: printed } as const] : [];
	return { ...ASSESSMENT, blocks: [visual, ...twin] };
}

type Set = { readonly columns: readonly { readonly heading: string }[]; readonly said: string | null };

test("what stands in every row of a long table is said once under it", () => {
	const [data] = chartTables(documentWith(charted(() => 0)), writerWords("en")).narrow as Set[];
	assert.equal(data?.said, "In every row: upper limit 60.5");
	assert.deepEqual(
		data?.columns.map(({ heading }) => heading),
		["Month", "Value", "Signal"],
	);
});

test("limits that step are said with the row from which they stand", () => {
	const stepped = charted((month) => (month < 6 ? 0 : 9));
	const [data] = chartTables(documentWith(stepped), writerWords("cy")).narrow as Set[];
	assert.equal(data?.said, "Ym mhob rhes: upper limit 60.5, o Month 6 69.5");
});

test("a column in which rows differ often stays", () => {
	const [data] = chartTables(documentWith(charted((month) => month % 2)), writerWords("en")).narrow as Set[];
	assert.equal(data?.said, null);
	assert.equal(data?.columns.length, HEADINGS.length);
});

test("data that the text has as a table are not printed again, but pointed to", () => {
	const table = charted(() => 0);
	const { see, narrow, wide } = chartTables(documentWith(table, table), writerWords("cy"));
	assert.deepEqual(see, ["Ffigur 1: mae ei ddata yn Tabl 4."]);
	assert.deepEqual([...narrow, ...wide], []);
});
