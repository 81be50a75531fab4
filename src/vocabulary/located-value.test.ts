import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { type LocatedValue, placeOf, readWithSchema } from "./located-value.ts";

const at = (line: number) => ({ file: "a.yaml", line });
const words = (value: string | number, line: number): LocatedValue => ({ value, at: at(line) });
const entry: LocatedValue = {
	at: at(1),
	value: new Map<string, LocatedValue>([
		["title", words("Crime", 1)],
		["windows", { at: at(2), value: [words("2016", 3), words(7, 4)] }],
	]),
};

test("what fits a schema is handed on", () => {
	const read = readWithSchema(entry, z.object({ title: z.string() }));
	assert.ok(read.ok);
	assert.equal(read.value.title, "Crime");
});

test("what does not fit is a problem with its own line", () => {
	const read = readWithSchema(entry, z.object({ windows: z.array(z.string()), area: z.string() }));
	assert.ok(!read.ok);
	const [unfit, missing] = read.problems;
	assert.equal(unfit?.at.line, 4);
	assert.equal(unfit?.wanted, "text");
	assert.equal(missing?.code, "entry-missing");
	assert.match(missing?.says ?? "", /“area” is missing/);
});

test("an entry that is not known is named with the nearest that is", () => {
	const read = readWithSchema(entry, z.strictObject({ titel: z.string().optional(), windows: z.unknown() }), [
		"titel",
		"windows",
	]);
	assert.ok(!read.ok);
	assert.equal(read.problems[0]?.code, "entry-unknown");
	assert.match(read.problems[0]?.next ?? "", /titel/);
});

test("the place of a missing part is that of what it is missing from", () => {
	assert.deepEqual(placeOf(entry, ["windows", 9, "from"]), at(2));
});
