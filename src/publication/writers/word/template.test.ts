import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { ASSESSMENT } from "../fixtures/assessment.ts";
import { FONTS } from "../fixtures/fonts.ts";
import { partText, readDocx, wordsOf } from "../fixtures/read-docx.ts";
import { isWordTemplate } from "./template/word-template.ts";
import { writeWord } from "./write-word.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TO = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LOGO = strToU8("not a picture, but bytes of one");

/** A council's template in other type and colours, as Word in another language may store it, with a logo in its header. */
const TEMPLATE = zipSync({
	"word/document.xml": strToU8(
		`<w:document ${W} ${R}><w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2400" w:right="1700" w:bottom="1200" w:left="1700" w:header="600" w:footer="500"/></w:sectPr></w:body></w:document>`,
	),
	"word/_rels/document.xml.rels": strToU8(
		`<Relationships><Relationship Id="rId9" Type="${TO}/header" Target="header3.xml"/></Relationships>`,
	),
	"word/styles.xml": strToU8(
		`<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:color w:val="007A33"/></w:rPr></w:style></w:styles>`,
	),
	"word/theme/theme1.xml": strToU8("<a:theme>of the council</a:theme>"),
	"word/header3.xml": strToU8(
		`<w:hdr ${W} ${R}><w:p><w:r><w:drawing><wp:docPr id="1" name="Logo" descr="The council’s logo"/><a:blip r:embed="rId1"/></w:drawing><w:t>Northbrook Council</w:t></w:r></w:p></w:hdr>`,
	),
	"word/_rels/header3.xml.rels": strToU8(
		`<Relationships><Relationship Id="rId1" Type="${TO}/image" Target="media/image1.emf"/></Relationships>`,
	),
	"word/media/image1.emf": LOGO,
});

const read = readDocx(writeWord(ASSESSMENT, { fonts: FONTS, wordTemplate: TEMPLATE }));
const style = (id: string) =>
	new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s").exec(read.styles)?.[0] ?? "";

test("a template is told from other files", () => {
	assert.ok(isWordTemplate(TEMPLATE));
	assert.ok(!isWordTemplate(strToU8("PK, but no zip")));
	assert.ok(!isWordTemplate(zipSync({ "content.xml": strToU8("<office/>") })));
});

test("type and headings are the template’s, under the ids that the text uses", () => {
	assert.match(read.styles, /<w:docDefaults>.*Georgia/s);
	assert.doesNotMatch(read.styles, /Arial/);
	assert.match(style("Heading1"), /007A33/);
	assert.match(style("Heading1"), /<w:basedOn w:val="Normal"\/>/);
	assert.doesNotMatch(style("Heading1"), /<w:numPr>/, "its lists are those of another document");
	assert.doesNotMatch(read.styles, /berschrift1|Standard/);
});

test("styles that the template lacks are there, and one style alone is the default", () => {
	for (const { style: used } of read.paragraphs) assert.notEqual(style(used), "", used);
	assert.equal(read.styles.match(/w:styleId="Heading1"/g)?.length, 1);
	assert.equal(
		read.styles.match(/w:type="paragraph" w:default="1"|w:default="1" w:styleId="Normal"/g)?.length,
		1,
	);
});

test("theme, page and margins are the template’s", () => {
	assert.equal(partText(read.parts, "word/theme/theme1.xml"), "<a:theme>of the council</a:theme>");
	assert.match(read.body, /<w:pgMar w:top="2400" w:right="1700" w:bottom="1200" w:left="1700"/);
	for (const table of read.tables) {
		const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, each]) => Number(each));
		assert.ok(columns.reduce((sum, each) => sum + each, 0) <= 11906 - 2 * 1700);
	}
});

test("the logo stands in every header above the marking", () => {
	const headers = Object.keys(read.parts).filter((name) => /^word\/header\d\.xml$/.test(name));
	assert.equal(headers.length, 2);
	for (const name of headers) {
		const xml = partText(read.parts, name);
		assert.match(wordsOf(xml), /^Northbrook Council.*OFFICIAL-SENSITIVE/);
		assert.match(xml, /descr="The council’s logo"/);
		const relations = partText(read.parts, name.replace("word/", "word/_rels/").concat(".rels"));
		assert.match(relations, /Id="rId1"[^>]*Target="media\/template-image1\.emf"/);
	}
	assert.deepEqual(read.parts["word/media/template-image1.emf"], LOGO);
	assert.match(partText(read.parts, "[Content_Types].xml"), /Extension="emf" ContentType="image\/x-emf"/);
});

test("in type that is not known here, page numbers stay blank until Word counts", () => {
	const entries = read.paragraphs.filter(({ style: each }) => /^TOC\d$/.test(each));
	assert.ok(entries.length > 5);
	for (const { text } of entries) assert.doesNotMatch(text, / \d+$/);
	assert.match(read.text, /Word fills in the page numbers/);
});
