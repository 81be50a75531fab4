import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { zipSync } from "fflate";
import { readWordTemplate } from "./read-word-template.ts";

const folder = mkdtempSync(join(tmpdir(), "bellwether-template-"));
test.after(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, bytes: Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return path;
}

test("a Word document is read as it is", () => {
	const bytes = zipSync({
		"word/document.xml": new Uint8Array([60]),
		"word/styles.xml": new Uint8Array([60]),
	});
	const read = readWordTemplate(fileOf("council.docx", bytes));
	assert.ok(read.ok && Buffer.from(read.value).equals(bytes));
});

test("a file that is no Word document, and one that is not there, are refused with what to do", () => {
	const other = readWordTemplate(fileOf("letter.docx", new TextEncoder().encode("Dear all")));
	assert.deepEqual(
		other.problems.map(({ code, says }) => [code, says]),
		[["word-template", "The template is not a Word document."]],
	);
	const missing = readWordTemplate(join(folder, "none.docx"));
	assert.match(missing.problems[0]?.next ?? "", /--template/);
});
