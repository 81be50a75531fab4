import assert from "node:assert/strict";
import { test } from "node:test";
import { writeCheckReport } from "./write-check-report.ts";

const note = {
	id: "abc12345",
	severity: "wrong",
	check: "change-arithmetic",
	says: "30%",
	computed: "from 120 to 90 is −25%",
	instead: "−25%",
	related: ["line 4: <Table>"],
} as const;

test("text and findings are escaped, named in words and linked", () => {
	const page = writeCheckReport({
		title: "<a>.txt",
		counts: { wrong: 1, doubtful: 0, style: 0 },
		accepted: 1,
		passages: [
			{ kind: "heading", lines: ["Crime & order"], place: "line 1", notes: [] },
			{ kind: "text", lines: ["It fell <b>from</b> 120", "to 90."], place: "line 2", notes: [note] },
		],
		elsewhere: [
			{ ...note, id: "zzz", severity: "doubtful", accepted: "Accepted by A on 2026-01-01: quoted" },
		],
	});
	assert.match(page, /<h1>Check of &lt;a&gt;\.txt<\/h1>/);
	assert.match(page, /It fell &lt;b&gt;from&lt;\/b&gt; 120/);
	assert.match(page, /<a href="#f-abc12345">/);
	assert.match(page, /id="f-abc12345" aria-label="wrong: 30%"/);
	assert.match(page, /1 wrong, 0 doubtful, 0 of style, 1 accepted/);
	assert.match(page, /Without a place[\s\S]*Accepted by A on 2026-01-01: quoted/);
	assert.match(page, /lang="en-GB"/);
	assert.doesNotMatch(page, /<script|src=|<Table>/);
});
