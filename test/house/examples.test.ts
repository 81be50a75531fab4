import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { houseTable, roomOf } from "./house-table.ts";
import { contentOf, projectFiles, root } from "./source-files.ts";

// Examples in docstrings (`@example` followed by `code // => value`) and in the fenced `ts` blocks of docs/method are
// executed: what a comment claims, a test has seen.

const rooms = houseTable();

test("examples in docstrings give what they say", async (suite) => {
	const files = projectFiles("src", ".ts").filter((file) => !file.endsWith(".test.ts"));
	let examples = 0;
	for (const file of files) {
		const found = [...contentOf(file).matchAll(/@example\n((?:\s*\*(?! @)(?!\/).*\n)+)/g)];
		if (found.length === 0) continue;
		const scope = { ...(await scopeOf(file)), ...(await load(file)) };
		for (const [, body = ""] of found) {
			const code = body.replaceAll(/^\s*\* ?/gm, "").trim();
			examples += 1;
			await suite.test(`${file}: ${code.slice(0, 80)}`, () => runExamples(code, scope));
		}
	}
	assert.ok(examples > 20, `only ${examples} examples were found`);
});

test("worked examples of the method pages give what they say", async (suite) => {
	const scope = await load("src/analysis/statistics/index.ts");
	const pages = projectFiles("docs/method", ".md");
	let blocks = 0;
	for (const page of pages) {
		for (const [, code = ""] of contentOf(page).matchAll(/```ts\n([\s\S]*?)```/g)) {
			blocks += 1;
			await suite.test(`${page}: block ${blocks}`, () => runExamples(code, scope));
		}
	}
	assert.ok(blocks > 0, "no worked example was found in docs/method");
});

test("an example that is wrong is caught", () => {
	assert.throws(() => runExamples("1 + 1 // => 3", {}));
	assert.throws(() => runExamples("const nothing = 1;", {}), /no line with/);
});

async function load(file: string): Promise<Record<string, unknown>> {
	return (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
}

async function scopeOf(file: string): Promise<Record<string, unknown>> {
	const room = roomOf(file, rooms);
	const doors = ["src/vocabulary/index.ts", `src/${room?.name}/index.ts`].filter((door) =>
		existsSync(join(root, door)),
	);
	return Object.assign({}, ...(await Promise.all(doors.map(load))));
}

function runExamples(code: string, scope: Record<string, unknown>): void {
	let checks = 0;
	let pending = "";
	let program = "";
	for (const line of code.split("\n")) {
		const [before = "", after] = line.split("// =>");
		pending += `${before}\n`;
		if (after === undefined) {
			if (/;\s*$/.test(before)) {
				program += pending;
				pending = "";
			}
			continue;
		}
		program += `check((${pending.trim().replace(/;$/, "")}), (${after.trim()}));\n`;
		pending = "";
		checks += 1;
	}
	assert.ok(checks > 0, `no line with “// =>” in: ${code}`);
	const names = Object.keys(scope);
	const run = new Function("check", ...names, `"use strict";${program}`);
	run((actual: unknown, expected: unknown) => same(actual, expected), ...names.map((name) => scope[name]));
}

function same(actual: unknown, expected: unknown): void {
	assert.deepEqual(plain(actual), plain(expected));
}

/** Class instances and prototypes aside; numbers to twelve digits, as they are written in a page. */
function plain(value: unknown): unknown {
	if (typeof value === "number") return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
	if (Array.isArray(value)) return value.map(plain);
	if (value && typeof value === "object")
		return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
	return value;
}
