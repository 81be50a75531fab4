import assert from "node:assert/strict";
import { test } from "node:test";
import { outline, refusalOf } from "../fixtures/outline.ts";
import { readHtmlDocument } from "./read-html.ts";

const read = (page: string) => readHtmlDocument(new TextEncoder().encode(page), "a.html");

test("the main content is read, not menus, scripts, page headers and hidden words", () => {
	const page = `<!doctype html><html><head><title>T</title><style>p{}</style></head><body><header><p>Site</p></header><nav><ul><li>Home</li></ul></nav>
<main><header><h1>Crime &amp; harm</h1></header><script>if (1 < 2) document.write("<p>5%</p>")</script><p hidden>99%</p><p>It rose by&nbsp;9%<sup><a href="#n1">1</a></sup> on the 5<sup>th</sup>.</p></main><footer><p>© Council</p></footer></body></html>`;
	assert.deepEqual(outline(read(page)), ["# Crime & harm", "It rose by\u00a09% on the 5th."]);
});

test("end tags may be missing, and a stray sign is text", () => {
	const page =
		"<p>One, 5 < 6 and R&D<p>Two<ul><li>a<li>b<ol start=3><li>c</ol></ul><table><tr><th>Area<th>Rate<tr><td>Kent<td>59</table>";
	assert.deepEqual(outline(read(page)), [
		"One, 5 < 6 and R&D",
		"Two",
		"(•) a",
		"(•) b",
		"(3.) c",
		"H Area|Rate / Kent|59",
	]);
});

test("merged cells, captions and pictures", () => {
	const page =
		'<table><caption>Table 1</caption><thead><tr><td></td><th colspan="2">Year</th></tr></thead><tr><th scope="row" rowspan="2">Kent</th><td>1</td><td>2</td></tr><tr><td>3</td><td>+ 757</td></tr></table><img alt="A chart"><svg><title>A map</title><text>12</text></svg>';
	assert.deepEqual(outline(read(page)), [
		"Table 1",
		"H |Year|Year / Kent|1|2 / Kent|3|+ 757",
		"[A chart]",
		"[A map]",
	]);
});

test("a place is a line of the file", () => {
	const found = read("<p>One</p>\n\n<p>Two</p>");
	assert.ok(found.ok);
	const lines = found.value.pieces.map((piece) => piece.kind === "paragraph" && piece.lines[0]?.at.line);
	assert.deepEqual(lines, [1, 3]);
});

test("an encoding that the page names is used", () => {
	const bytes = Uint8Array.from('<meta charset="iso-8859-2"><p>\u00b3</p>', (sign) => sign.charCodeAt(0));
	assert.deepEqual(outline(readHtmlDocument(bytes, "a.html")), ["ł"]);
});

test("a page of scripts has no text; one of open tags is read in one go", () => {
	assert.equal(refusalOf(read("<html><script>var a = 5;</script></html>")), "document-without-text");
	assert.ok(read(`<p>a</p>${"<a <div ".repeat(100_000)}`).ok);
	assert.ok(read(`<p>a</p>${"<div>".repeat(100_000)}b`).ok);
});

test("the register of figures behind our own pages is not read as text; depths of rows are kept", () => {
	const entry =
		'<li id="from-1"><p>5%</p><dl><dt>Interval</dt><dd>from 1% to 9%</dd></dl><a role="doc-backlink">Back</a></li>';
	const page = `<main><p>It rose by 5%.</p><ol>${entry}</ol><table><tr><th>Area<th>Rate<tr><th scope="row" data-depth="1">Kent<td>59</table></main>`;
	assert.deepEqual(outline(read(page)), ["It rose by 5%.", "H Area|Rate /   Kent|59"]);
});
