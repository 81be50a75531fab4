import assert from "node:assert/strict";
import { test } from "node:test";
import { type Callout, type CalloutTone, text } from "#document";
import { joinedCallouts } from "./joined-callouts.ts";

const frame = { marking: "OFFICIAL", provenance: { kind: "generated", by: "test" } } as const;

function callout(id: string, tone: CalloutTone, title?: string): Callout {
	const body = [{ ...frame, id: `${id}-p`, kind: "paragraph", content: [text(id)] } as const];
	return { ...frame, id, kind: "callout", tone, body, ...(title === undefined ? {} : { title }) };
}

test("neighbours of one tone stand in one frame, with all that they say", () => {
	const joined = joinedCallouts([
		callout("a", "as printed"),
		callout("b", "as printed"),
		callout("c", "gap"),
	]);
	assert.deepEqual(
		joined.map((block) => (block.kind === "callout" ? [block.id, block.body.map(({ id }) => id)] : [])),
		[
			["a", ["a-p", "b-p"]],
			["c", ["c-p"]],
		],
	);
});

test("a title or another marking keeps callouts apart", () => {
	const marked = { ...callout("c", "gap"), marking: "OFFICIAL-SENSITIVE" } as const;
	const apart = [callout("a", "gap"), callout("b", "gap", "To be filled"), callout("d", "gap"), marked];
	assert.deepEqual(joinedCallouts(apart), apart);
});
