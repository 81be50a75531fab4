import assert from "node:assert/strict";
import { test } from "node:test";
import { odtFile, odtTableOf } from "../fixtures/containers.ts";
import { outline, refusalOf } from "../fixtures/outline.ts";
import { readOdtDocument } from "./read-odt.ts";

const read = (body: string, styles = "", parts: Record<string, string> = {}) =>
	readOdtDocument(odtFile(body, styles, parts), "a.odt");

test("headings, paragraphs with marked spaces, tables with heading rows", () => {
	const body = `<text:h text:outline-level="2">Crime</text:h><text:p>It rose<text:s text:c="2"/>by
		9%.<text:line-break/>Next.</text:p>${odtTableOf([
			["Area", "Rate"],
			["Kent", "+ 757"],
		])}`;
	assert.deepEqual(outline(read(body)), ["## Crime", "It rose  by 9%. / Next.", "H Area|Rate / Kent|+ 757"]);
});

test("deleted text, comments and the table of contents are left out; notes and boxes follow their paragraph", () => {
	const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone 5%.</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:table-of-content><text:index-body><text:p>Crime 4</text:p></text:index-body></text:table-of-content>
<text:p>It fell<text:change-start/> by 3%<text:change-end/><office:annotation><text:p>Really?</text:p></office:annotation><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Police figures.</text:p></text:note-body></text:note>.<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame><draw:frame><draw:image/><svg:desc>A chart</svg:desc></draw:frame></text:p>`;
	assert.deepEqual(outline(read(body)), ["It fell by 3%.", "[A chart]", "In the box.", "Police figures."]);
});

test("lists count as their styles say, inner lists for themselves", () => {
	const styles =
		'<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2"/></text:list-style>';
	const item = (words: string, inner = "") =>
		`<text:list-item><text:p>${words}</text:p>${inner}</text:list-item>`;
	const list = (items: string, name = "") => `<text:list${name}>${items}</text:list>`;
	const named = ' text:style-name="L"';
	const body = list(item("one", list(item("dot"))) + item("two"), named) + list(item("again"), named);
	assert.deepEqual(outline(read(body, styles)), ["(1.) one", "(•) dot", "(2.) two", "(1.) again"]);
});

test("merged and repeated cells", () => {
	const cell = (text: string, attributes = "") =>
		`<table:table-cell${attributes}><text:p>${text}</text:p></table:table-cell>`;
	const body = `<table:table><table:table-header-rows><table:table-row>${cell("Area")}${cell("Year", ' table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>${cell("Kent")}${cell("0", ' table:number-columns-repeated="2"')}</table:table-row></table:table>`;
	assert.deepEqual(outline(read(body)), ["H Area|Year|Year / Kent|0|0"]);
});

test("raised marks of notes are not read as figures", () => {
	const styles =
		'<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>';
	const body =
		'<text:p>Up 5%<text:span text:style-name="T1">2</text:span> on the 5<text:span text:style-name="T1">th</text:span></text:p>';
	assert.deepEqual(outline(read(body, styles)), ["Up 5% on the 5th"]);
});

test("an encrypted document is protected, an empty one without text", () => {
	const manifest =
		'<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
	assert.equal(refusalOf(read("", "", { "META-INF/manifest.xml": manifest })), "document-protected");
	assert.equal(refusalOf(read("<text:p/>")), "document-without-text");
});
