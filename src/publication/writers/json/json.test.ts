import assert from "node:assert/strict";
import { test } from "node:test";
import { ASSESSMENT } from "../fixtures/assessment.ts";
import { writeDocumentJson } from "./document-json.ts";
import { writeFiguresJson } from "./figures-json.ts";
import { orderedJson } from "./ordered-json.ts";

test("document.json holds every block as it is", () => {
	const written = JSON.parse(writeDocumentJson(ASSESSMENT));
	assert.deepEqual(written.blocks, JSON.parse(JSON.stringify(ASSESSMENT.blocks)));
	assert.equal(written.cover.partnership, "Safer Northbrook Partnership");
});

test("figures.json says of every figure what it is of, what it stands on and where it came from", () => {
	const { figures } = JSON.parse(writeFiguresJson(ASSESSMENT));
	assert.equal(figures.length, ASSESSMENT.figures.length);
	const change = figures.find(({ id }: { id: string }) => id === "crime.violence_change");
	assert.deepEqual(Object.keys(change).slice(0, 4), ["id", "text", "value", "unit"]);
	assert.equal(change.text, "+25.0%");
	assert.deepEqual(change.measure, { id: "crime.violence", title: "Violence against the person" });
	assert.deepEqual(change.against, {
		kind: "rolling year",
		text: "November 2014 to October 2015",
		from: "2014-11-01",
		to: "2015-11-01",
	});
	assert.deepEqual(change.base, { kind: "counts", numerator: 3482, previous: 2786 });
	assert.equal(change.sources[0].file, "returns/police-recorded-crime.csv");
	assert.equal(change.sources[0].row, 3);
	assert.deepEqual(
		change.cautions.map(({ kind }: { kind: string }) => kind),
		["break"],
	);
	const invented = { ...ASSESSMENT.figures[0]!.sources[0]!, illustrative: true as const };
	const marked = { ...ASSESSMENT, figures: [{ ...ASSESSMENT.figures[0]!, sources: [invented] }] };
	assert.equal(JSON.parse(writeFiguresJson(marked)).figures[0].sources[0].illustrative, true);
});

test("the text depends on the values and not on the order in which keys were set", () => {
	assert.equal(orderedJson({ b: { y: 1, x: 2 }, a: [1] }), orderedJson({ a: [1], b: { x: 2, y: 1 } }));
});

test("a number that JSON cannot hold is a fault and never null", () => {
	assert.throws(() => orderedJson({ value: Number.NaN }), RangeError);
	assert.throws(() => orderedJson({ value: [Number.POSITIVE_INFINITY] }), RangeError);
});
