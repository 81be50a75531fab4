import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { RETURN_COLUMNS } from "#evidence/records";
import { EXAMPLE_RETURN } from "./example-return.ts";

const page = readFileSync(new URL("../../../../docs/how-to/hand-in-a-return.md", import.meta.url), "utf8");

test("the example on the how-to page is the one that every source suite loads", () => {
	assert.ok(page.includes(`\`\`\`csv\n${EXAMPLE_RETURN}\`\`\``));
});

test("the how-to page names every column", () => {
	for (const column of Object.keys(RETURN_COLUMNS)) assert.ok(page.includes(`\`${column}\``), column);
});
