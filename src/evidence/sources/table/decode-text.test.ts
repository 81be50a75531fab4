import assert from "node:assert/strict";
import test from "node:test";
import { decodeText } from "./decode-text.ts";

const text = "area,value\nŵ,£5\n";

test("UTF-8 is read with and without its mark, which is dropped", () => {
	const bytes = new TextEncoder().encode(text);
	assert.deepEqual(decodeText(bytes), { text, encoding: "utf-8" });
	assert.deepEqual(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])), { text, encoding: "utf-8" });
});

test("UTF-16 is read in both orders by its mark", () => {
	const little = Buffer.from(`\uFEFF${text}`, "utf16le");
	assert.deepEqual(decodeText(little), { text, encoding: "utf-16le" });
	assert.deepEqual(decodeText(Buffer.from(little).swap16()), { text, encoding: "utf-16be" });
});

test("bytes that are no UTF-8 are read as Windows-1252", () => {
	assert.equal(decodeText(Buffer.from("a,\u00a3350,435", "latin1"))?.text, "a,£350,435");
});

test("noise is no text", () => {
	const noise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256);
	assert.equal(decodeText(noise), undefined);
});
