import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { textWidth } from "./text-width.ts";

/** Advance widths out of a TrueType file, in thousandths of the type size (tables head, hhea, hmtx and cmap 4). */
function fontWidths(name: string): (letter: string) => number {
	const path = import.meta.resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`);
	const file = readFileSync(fileURLToPath(path));
	const tables = new Map<string, number>();
	for (let entry = 12; entry < 12 + file.readUInt16BE(4) * 16; entry += 16)
		tables.set(file.toString("latin1", entry, entry + 4), file.readUInt32BE(entry + 8));
	const table = (tag: string) => tables.get(tag)!;
	const glyphs = glyphByCode(file, table("cmap"));
	const unitsPerEm = file.readUInt16BE(table("head") + 18);
	const last = file.readUInt16BE(table("hhea") + 34) - 1;
	return (letter) => {
		const glyph = Math.min(glyphs.get(letter.codePointAt(0)!)!, last);
		return (file.readUInt16BE(table("hmtx") + 4 * glyph) * 1000) / unitsPerEm;
	};
}

function glyphByCode(file: Buffer, cmap: number): Map<number, number> {
	const glyphs = new Map<number, number>();
	for (let record = 0; record < file.readUInt16BE(cmap + 2); record += 1) {
		const at = cmap + file.readUInt32BE(cmap + 8 + record * 8);
		if (file.readUInt16BE(at) !== 4) continue;
		const segments = file.readUInt16BE(at + 6) / 2;
		for (let segment = 0; segment < segments; segment += 1) {
			const word = (part: number) => at + 14 + 2 * (segment + part * segments) + (part > 0 ? 2 : 0);
			const offset = file.readUInt16BE(word(3));
			const from = file.readUInt16BE(word(1));
			for (let code = from; code <= file.readUInt16BE(word(0)) && code < 0xffff; code += 1) {
				const glyph =
					offset === 0
						? (code + file.readInt16BE(word(2))) & 0xffff
						: file.readUInt16BE(word(3) + offset + 2 * (code - from));
				glyphs.set(code, glyph);
			}
		}
	}
	return glyphs;
}

const LETTERS = "ABCXYZabcmwxyzijl 0123456789.,:;()%&£+−–—’“”…/-@#?!'";

for (const [name, bold] of [
	["400Regular", false],
	["700Bold", true],
] as const)
	test(`widths are those of the font: ${name}`, () => {
		const width = fontWidths(name);
		for (const letter of LETTERS) assert.equal(textWidth(letter, 1000, bold), width(letter), letter);
	});

test("accents take no room, unknown letters take much", () => {
	assert.equal(textWidth("ŵŷé", 10), textWidth("wye", 10));
	assert.ok(textWidth("漢", 10) >= textWidth("W", 10) * 0.8);
});
