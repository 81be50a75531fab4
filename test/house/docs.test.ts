import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { contentOf, projectFiles, root } from "./source-files.ts";

const pages = projectFiles(".", ".md").filter((page) => !page.startsWith("examples/"));

test("every link of the docs leads somewhere", () => {
	assert.ok(pages.length >= 8);
	const broken = pages.flatMap((page) =>
		[...contentOf(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
			.map(([, target = ""]) => normalize(join(dirname(page), target)))
			.filter((target) => !existsSync(join(root, target)))
			.map((target) => `${page} -> ${target}`),
	);
	assert.deepEqual(broken, []);
});

test("every file that the README and the contributing page name is there", () => {
	const named = ["README.md", "CONTRIBUTING.md", "src/README.md"].flatMap((page) =>
		[
			...contentOf(page).matchAll(/`((?:src|docs|examples|reference|scripts|test|bench|bin)\/[\w./-]*)`/g),
		].map(([, path = ""]) => path),
	);
	assert.ok(named.length > 5);
	assert.deepEqual(
		named.filter((path) => !existsSync(join(root, path))),
		[],
	);
});

test("every script that the docs name is in package.json, and every script there is one that exists", () => {
	const { scripts } = JSON.parse(contentOf("package.json")) as { scripts: Record<string, string> };
	const named = pages.flatMap((page) =>
		[...contentOf(page).matchAll(/npm run ([a-z]+)/g)].map(([, name = ""]) => name),
	);
	assert.ok(named.length > 3);
	assert.deepEqual(
		named.filter((name) => !(name in scripts)),
		[],
	);
	const files = Object.values(scripts).flatMap((script) =>
		[...script.matchAll(/\b((?:scripts|bench)\/[\w.-]+)/g)].map(([, path = ""]) => path),
	);
	assert.deepEqual(
		files.filter((path) => !existsSync(join(root, path))),
		[],
	);
});

test("no file holds a long sprawl of code, and none hides behind a name that says nothing", () => {
	const sources = projectFiles("src", ".ts", ".tsx");
	const tooLong = sources.filter((file) => contentOf(file).split("\n").length > 500);
	assert.deepEqual(tooLong, []);
	const nameless = sources.filter((file) =>
		/\/(utils?|helpers?|common|shared|lib|misc|services?|managers?|types)(\/|\.tsx?$)/i.test(file),
	);
	assert.deepEqual(nameless, []);
});
