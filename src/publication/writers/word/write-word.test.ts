import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type BarsRequest,
	type ControlChartRequest,
	everyBlock,
	inlineText,
	type VisualRequest,
} from "#document";
import { ASSESSMENT, AWKWARD_TEXT } from "../fixtures/assessment.ts";
import { FONTS } from "../fixtures/fonts.ts";
import { partText, readDocx, wordsOf } from "../fixtures/read-docx.ts";
import { writeWord } from "./write-word.ts";

const bytes = writeWord(ASSESSMENT, { fonts: FONTS });
const read = readDocx(bytes);
const blocks = [...everyBlock(ASSESSMENT.blocks)];
const visuals = blocks.filter((block) => block.kind === "visual").map(({ request }) => request);
const native = visuals.filter(({ kind }) => kind !== "decision trail");

function styled(style: string) {
	return read.paragraphs.filter((paragraph) => paragraph.style === style);
}

test("two writings are the same", () => {
	const again = writeWord(ASSESSMENT, { fonts: FONTS });
	const parts = readDocx(again).parts;
	const different = Object.keys(read.parts).filter(
		(name) => partText(read.parts, name) !== partText(parts, name),
	);
	assert.deepEqual(different, []);
	assert.ok(Buffer.from(again).equals(bytes));
});

test("no relationship leads nowhere, and none has a random name", () => {
	for (const [name, part] of Object.entries(read.parts)) {
		if (!name.endsWith(".rels")) continue;
		const folder = name.replace(/_rels\/[^/]*$/, "");
		const xml = new TextDecoder().decode(part);
		for (const [, id, mode, target = ""] of xml.matchAll(
			/Id="([^"]+)"[^>]*?(TargetMode="External")?[^>]*Target="([^"]+)"/g,
		)) {
			assert.match(id ?? "", /^rId(?:Part)?\d+$/);
			if (mode || /^https?:/.test(target)) continue;
			const path = new URL(target, `file:///${folder}`).pathname.slice(1);
			assert.ok(read.parts[path], `${name} leads to ${target}`);
		}
	}
});

test("every style that is used is defined, under its own name", () => {
	const used = new Set(read.paragraphs.map(({ style }) => style));
	for (const style of used)
		assert.ok(read.styles.includes(`w:styleId="${style}"`), `“${style}” is not defined`);
	for (const style of [
		"Title",
		"Heading1",
		"Heading4",
		"Caption",
		"BodyText",
		"ListBullet",
		"CaseStudy",
		"CalloutGap",
	])
		assert.ok(used.has(style), `${style} is not used`);
	for (const name of ["Title", "heading 1", "caption", "toc 1", "Body Text", "table of figures"])
		assert.ok(read.styles.includes(`<w:name w:val="${name}"/>`), name);
});

test("headings keep their levels, skip none, and have the numbers of the document", () => {
	const headings = read.paragraphs.filter(({ style }) => /^Heading\d$/.test(style));
	const wanted = blocks.filter((block) => block.kind === "heading");
	assert.deepEqual(
		headings.map(({ style, text }) => [style, text]),
		wanted.map(({ level, content }) => [`Heading${level}`, inlineText(content)]),
	);
	assert.deepEqual(
		countedByWord(headings.map(({ xml }) => xml)),
		wanted.map(({ number }) => number),
	);
});

/** The numbers that Word gives to headings that take part in its list: 1, 1.1 and so on. */
function countedByWord(headings: readonly string[]): (string | undefined)[] {
	const counts: number[] = [];
	return headings.map((xml) => {
		const level = /<w:ilvl w:val="(\d)"\/><w:numId w:val="[1-9]/.exec(xml)?.[1];
		if (level === undefined) return undefined;
		counts.length = Number(level) + 1;
		counts[Number(level)] = (counts[Number(level)] ?? 0) + 1;
		return counts.join(".");
	});
}

test("the number of an appendix is typed, and Word does not count on from it", () => {
	const frame = { marking: "OFFICIAL", provenance: { kind: "generated", by: "test" } } as const;
	const appendix = {
		kind: "heading",
		level: 1,
		number: "Appendix 1",
		content: [{ kind: "text", text: "Words" }],
	} as const;
	const written = writeWord(
		{ ...ASSESSMENT, blocks: [{ ...frame, ...appendix, id: "a" }] },
		{ fonts: FONTS },
	);
	const [heading] = readDocx(written).paragraphs.filter(({ style }) => style === "Heading1");
	assert.equal(heading?.text, "Appendix 1\u2002Words");
	assert.doesNotMatch(heading?.xml ?? "", /<w:numPr>/);
});

test("header rows are marked and repeat, two where columns have groups; no row breaks", () => {
	const tables = blocks.filter((block) => block.kind === "table").map(({ table }) => table);
	assert.equal(read.tables.length, tables.length);
	for (const [index, table] of tables.entries()) {
		const rows = (read.tables[index] ?? "").split("<w:tr>").slice(1);
		const heads = table.columns.some(({ group }) => group !== undefined) ? 2 : 1;
		assert.deepEqual(
			rows.map((row) => row.includes("<w:tblHeader/>")),
			rows.map((_, row) => row < heads),
		);
		assert.equal(rows.length, table.rows.length + heads);
		assert.ok(rows.every((row) => row.includes("<w:cantSplit/>")));
		assert.match(read.tables[index] ?? "", /<w:tblLook w:firstRow="true" w:firstColumn="true"/);
	}
});

test("a table is never wider than the page", () => {
	const [, width] = /<w:pgSz w:w="(\d+)"/.exec(read.body) ?? [];
	const [, right, left] = /<w:pgMar [^>]*w:right="(\d+)"[^>]*w:left="(\d+)"/.exec(read.body) ?? [];
	const room = Number(width) - Number(right) - Number(left);
	for (const table of read.tables) {
		const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, each]) => Number(each));
		assert.ok(columns.reduce((sum, each) => sum + each, 0) <= room);
	}
});

test("numbers stand to the right; the own area has a bar and is bold", () => {
	const numbers = styled("TableNumber");
	assert.ok(numbers.length > 20);
	assert.match(read.styles, /w:styleId="TableNumber".*?<w:jc w:val="(?:right|end)"\/>/s);
	const own = read.tables
		.flatMap((table) => table.split("<w:tr>"))
		.filter((row) => row.includes('<w:left w:val="single"'));
	const wanted = blocks
		.flatMap((block) => (block.kind === "table" ? block.table.rows : []))
		.filter(({ emphasis }) => emphasis === "own area");
	assert.equal(own.length, wanted.length);
	for (const row of own) assert.ok(row.includes('<w:rStyle w:val="Strong"/>') || row.includes("<w:b/>"));
});

test("every drawing has the description of its visual", () => {
	assert.deepEqual(
		read.alternatives,
		visuals.map(({ words }) => words.description),
	);
});

test("charts are native and their workbooks hold the request; a decision trail is a picture", () => {
	assert.equal(read.charts.length, native.length);
	const kinds = { "control chart": "line", lines: "line", bars: "bar", scatter: "scatter" } as const;
	assert.deepEqual(
		read.charts.map((chart) => chart.kinds),
		native.map(({ kind }) => [kinds[kind as keyof typeof kinds]]),
	);
	for (const [index, request] of native.entries()) holdsValues(read.charts[index]?.rows ?? [], request);
	assert.equal(Object.keys(read.parts).filter((name) => name.endsWith(".png")).length, 1);
});

function holdsValues(rows: readonly (readonly string[])[], request: VisualRequest): void {
	if (request.kind === "control chart") controlChartValues(rows, request);
	if (request.kind === "bars") barValues(rows, request);
	if (request.kind === "lines")
		for (const { label, values } of request.lines) assert.deepEqual(column(rows, label), values.map(asCell));
}

function controlChartValues(rows: readonly (readonly string[])[], request: ControlChartRequest): void {
	const { points, unitWords } = request;
	assert.deepEqual(
		column(rows, unitWords),
		points.map(({ value }) => asCell(value)),
	);
	assert.deepEqual(
		rows.slice(1).map(([label]) => label),
		points.map(({ label }) => label),
	);
	for (const [name, limit] of [
		["Upper limit", "upper"],
		["Centre line", "centre"],
		["Lower limit", "lower"],
	] as const) {
		const stretches = (rows[0] ?? []).filter((heading) => heading.startsWith(name));
		assert.equal(stretches.length, request.steps.length + 1);
		const joined = points.map((_, index) =>
			stretches.map((stretch) => column(rows, stretch)[index]).join(""),
		);
		assert.deepEqual(
			joined,
			points.map((point) => asCell(point[limit])),
		);
	}
	const concern = points.map(({ judgement, value }) => (judgement === "concern" ? asCell(value) : ""));
	assert.deepEqual(column(rows, "Concern"), concern);
}

function barValues(rows: readonly (readonly string[])[], { bars, average, unitWords }: BarsRequest): void {
	const wanted = [...bars, ...(average ? [average] : [])];
	assert.deepEqual(
		rows.slice(1).map(([label]) => label),
		wanted.map(({ label }) => label),
	);
	assert.deepEqual(
		column(rows, unitWords),
		wanted.map(({ value }) => asCell(value)),
	);
}

function column(rows: readonly (readonly string[])[], heading: string): string[] {
	const place = rows[0]?.indexOf(heading) ?? -1;
	assert.ok(place > 0, `no column “${heading}” beside ${rows[0]?.join(", ")}`);
	return rows.slice(1).map((row) => row[place] ?? "");
}

function asCell(value: number | null): string {
	return value === null ? "" : String(value);
}

test("signals are told by shape and colour, without a line of their own", () => {
	const [chart] = read.charts;
	const [, concern = ""] =
		/(<c:ser>(?:(?!<c:ser>).)*?<c:v>Concern<.*?<\/c:ser>)/s.exec(chart?.xml ?? "") ?? [];
	assert.match(concern, /<c:symbol val="triangle"\/>/);
	assert.match(concern, /B25000/);
	assert.match(concern, /<c:spPr><a:ln><a:noFill\/><\/a:ln>/);
});

test("intervals are whiskers whose lengths are in the workbook", () => {
	const place = native.findIndex(({ kind }) => kind === "bars");
	const xml = read.charts[place]?.xml ?? "";
	const request = native[place] as BarsRequest;
	const [, plus = ""] = /<c:plus>(.*?)<\/c:plus>/s.exec(xml) ?? [];
	const lengths = [...plus.matchAll(/<c:v>([^<]*)</g)].map(([, length]) => Number(length));
	assert.equal(lengths.length, request.bars.length);
	for (const [index, { value, upper }] of request.bars.entries())
		assert.ok(Math.abs((lengths[index] ?? 0) - ((upper ?? 0) - value)) < 1e-9);
});

test("captions are numbered by fields that say the document's number", () => {
	const captions = styled("Caption").map(({ text, xml }) => ({
		text,
		field: /SEQ (Table|Figure)/.exec(xml)?.[1],
	}));
	const wanted = blocks.flatMap((block) => {
		if (block.kind === "table") return [`Table ${block.number}\u2002${block.table.caption}`];
		return block.kind === "visual" ? [`Figure ${block.number}\u2002${block.request.words.title}`] : [];
	});
	assert.equal(captions.length, wanted.length);
	for (const [index, { text, field }] of captions.entries()) {
		assert.ok(text.startsWith(wanted[index] ?? "-"), text);
		assert.equal(field, text.split(" ")[0]);
	}
});

test("contents and lists name all, with the page of each", () => {
	const entries = read.paragraphs.filter(({ style }) => /^TOC\d$|^TableofFigures$/.test(style));
	const headings = blocks.filter((block) => block.kind === "heading" && block.level <= 2);
	const numbered = blocks.filter((block) => block.kind === "table" || block.kind === "visual");
	assert.equal(entries.length, headings.length + numbered.length);
	for (const { text } of entries) assert.match(text, / \d+$/);
	const pages = styled("TOC1").map(({ text }) => Number(/\d+$/.exec(text)?.[0]));
	assert.deepEqual(
		pages,
		pages.toSorted((one, other) => one - other),
	);
	const fields = [...read.body.matchAll(/w:fldCharType="begin" w:dirty="true"\/><w:instrText[^>]*>(\w+)/g)];
	assert.deepEqual(
		fields.map(([, field]) => field),
		["TOC", "TOC", "TOC"],
		"Word is asked to count anew",
	);
});

test("marking in header and footer, state in the header, page of how many in the footer", () => {
	const running = Object.keys(read.parts).filter((name) => /^word\/(?:header|footer)\d\.xml$/.test(name));
	assert.equal(running.length, 4);
	for (const name of running) assert.match(wordsOf(partText(read.parts, name)), /OFFICIAL-SENSITIVE/);
	const all = running.map((name) => partText(read.parts, name)).join("");
	assert.match(wordsOf(all), /Strategic assessment 2017\/18, version 1\.2, Agreed/);
	assert.match(all, /PAGE<\/w:instrText>.*NUMPAGES<\/w:instrText>/s);
});

test("language, title and creator are the document's", () => {
	assert.match(read.styles, /<w:docDefaults>.*?<w:lang w:val="en-GB"/s);
	const core = partText(read.parts, "docProps/core.xml");
	assert.match(core, /<dc:title>Strategic assessment 2017\/18<\/dc:title>/);
	assert.match(core, /<dc:creator>Safer Northbrook Partnership<\/dc:creator>/);
	assert.match(core, /2017-02-16T00:00:00Z<\/dcterms:modified>/);
	const welsh = readDocx(writeWord({ ...ASSESSMENT, language: "cy" }, { fonts: FONTS }));
	assert.match(welsh.styles, /<w:docDefaults>.*?<w:lang w:val="cy-GB"/s);
	assert.ok(welsh.charts.every(({ xml }) => xml.includes('<c:lang val="cy-GB"/>')));
	assert.match(welsh.text, /Ffigur 1\.1/);
	assert.match(welsh.text, /Bwlch yn y dystiolaeth: Ambulance calls/);
	const notes = welsh.paragraphs.filter(({ style, text }) => style === "SourceText" && text !== "");
	for (const { xml } of notes) assert.match(xml, /<w:lang w:val="en-GB"\/>/);
});

test("live figures are dotted and lead nowhere; links lead where a published document may", () => {
	assert.match(read.styles, /w:styleId="LiveFigure".*?<w:u w:val="dotted"/s);
	const live = [...read.body.matchAll(/<w:r><w:rPr><w:rStyle w:val="LiveFigure"\/>.*?<w:t[^>]*>([^<]*)</g)];
	assert.ok(live.length > 10);
	const links = [
		...partText(read.parts, "word/_rels/document.xml.rels").matchAll(/Target="(https?:[^"]*)"/g),
	];
	assert.deepEqual(
		[...new Set(links.map(([, to]) => to))],
		["https://www.gov.uk/government/publications/counting-rules-for-recorded-crime"],
	);
});

test("text that looks like markup comes out as it went in", () => {
	assert.ok(read.text.includes(AWKWARD_TEXT));
});

test("a block that is marked above OFFICIAL says so before it", () => {
	const place = read.paragraphs.findIndex(({ style }) => style === "BlockMarking");
	assert.equal(read.paragraphs[place]?.text, "OFFICIAL-SENSITIVE");
	assert.match(read.paragraphs[place + 1]?.text ?? "", /^Case study: A house in Fenner Street$/);
});

test("headings and captions stay with what follows them", () => {
	for (const style of [
		"Heading1",
		"Heading2",
		"Heading3",
		"Heading4",
		"Caption",
		"FigureSubtitle",
		"Picture",
	])
		assert.match(
			read.styles,
			new RegExp(`w:styleId="${style}"(?:(?!</w:style>).)*<w:keepNext/>`, "s"),
			style,
		);
});
