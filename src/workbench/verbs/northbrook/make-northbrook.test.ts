import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { makeNorthbrook } from "./make-northbrook.ts";

test("files are written whole beside what was there, and a file is no folder", (t) => {
	const out = mkdtempSync(join(tmpdir(), "northbrook-"));
	t.after(() => rmSync(out, { recursive: true, force: true }));
	writeFileSync(join(out, "notes.txt"), "mine");
	const reports: number[] = [];
	const request = {
		size: "small",
		seed: 3,
		report: ({ files }: { files: number }) => void reports.push(files),
	} as const;
	const made = makeNorthbrook({ ...request, out });
	assert.ok(made.ok);
	assert.equal(readFileSync(join(out, "notes.txt"), "utf8"), "mine");
	const written = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	assert.equal(written.length, made.value.files + 1);
	assert.equal(reports.at(-1), made.value.files);
	assert.deepEqual(
		written.filter((entry) => entry.name.endsWith(".part")),
		[],
	);
	const onFile = makeNorthbrook({ ...request, out: join(out, "notes.txt") });
	assert.equal(onFile.problems[0]?.code, "out-no-folder");
});
