import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { projectFiles, root } from "./source-files.ts";

test("every type holds", () => {
	assert.ok(projectFiles("src", ".ts").length > 30);
	passes("typescript/bin/tsc", ["--noEmit"]);
});

test("the linter finds nothing", () => {
	passes("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]);
});

test("no export stands unused and no package is missing or idle", () => {
	passes("knip/bin/knip.js", ["--no-progress"]);
});

function passes(program: string, options: string[]): void {
	const done = spawnSync(process.execPath, [join(root, "node_modules", program), ...options], {
		cwd: root,
		encoding: "utf8",
	});
	assert.equal(done.status, 0, `${done.stdout}\n${done.stderr}`);
}
