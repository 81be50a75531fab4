import type { ReadLine } from "#document";
import { type FoundTable, tablesInLines } from "../tables/tables-in-lines.ts";

/** A block found among raw lines. */
export type TextBlock =
	| { readonly kind: "heading"; readonly number: string | undefined; readonly line: ReadLine }
	| { readonly kind: "paragraph"; readonly lines: readonly ReadLine[]; readonly marker?: string }
	| { readonly kind: "table"; readonly table: FoundTable };

const NUMBERED = /^\s*(\d{1,2}(?:\.\d{1,2})*)\.?\s+(\S.*)$/;
const APPENDIX = /^\s*((?:Appendix|Annex)\s+[\dA-Z]{1,3})\s*[:.–-]?\s*(.{0,60})$/;
const ITEM = /^\s*([•●▪◦·*–-]|\d{1,2}[.)]|[a-z]\)|\([a-z]\)|[ivx]+\))\s+(\S.*)$/;
const FURNITURE =
	/^\s*(?:page\s+\d+(?:\s+of\s+\d+)?|\d{1,3}|-\s?\d{1,3}\s?-|v(?:ersion)?\s?\d[\d.]*\b.{0,60})\s*$/i;
const LONGEST_HEADING = 110;
const LONGEST_BARE_HEADING = 60;
/** Two numbered lines this near each other are items of one list, not headings. */
const NEAR_LINES = 6;

/** Finds headings, paragraphs, list items and tables among raw lines; page numbers and version lines are passed over. */
export function textBlocks(lines: readonly ReadLine[]): TextBlock[] {
	const blocks: TextBlock[] = [];
	let from = 0;
	for (const table of tablesInLines(lines)) {
		blocks.push(...proseBlocks(lines.slice(from, table.start)), { kind: "table", table });
		from = table.end;
	}
	return [...blocks, ...proseBlocks(lines.slice(from))];
}

function proseBlocks(lines: readonly ReadLine[]): TextBlock[] {
	const kept = lines.filter((line) => !FURNITURE.test(line.text));
	const blocks: TextBlock[] = [];
	let open: { lines: ReadLine[]; marker?: string } | undefined;
	const close = () => {
		if (open) blocks.push({ kind: "paragraph", ...open });
		open = undefined;
	};
	kept.forEach((line, index) => {
		const text = line.text.trim();
		if (text === "") {
			if (open && !runsOn(open.lines.at(-1)?.text ?? "", nextText(kept, index))) close();
			return;
		}
		const heading = headingOf(kept, index);
		if (heading) {
			close();
			blocks.push(heading);
			return;
		}
		const [, marker, rest = ""] = ITEM.exec(line.text) ?? [];
		if (marker !== undefined && startsItem(marker, open, line.text)) {
			close();
			open = { lines: [{ ...line, text: rest }], marker };
		} else if (open) open.lines.push(line);
		else open = { lines: [line] };
	});
	close();
	return blocks;
}

/** A dash that opens a line in the middle of a paragraph is punctuation, unless the format sets every item so. */
function startsItem(
	marker: string,
	open: { lines: ReadLine[]; marker?: string } | undefined,
	text: string,
): boolean {
	if (/^[–-]$/.test(marker)) return open === undefined || open.marker === marker;
	if (/^\d/.test(marker))
		return open === undefined || open.marker !== undefined || !/^\s*\d+\.\s+[a-z]/.test(text);
	return true;
}

function nextText(lines: readonly ReadLine[], index: number): string {
	return (
		lines
			.slice(index + 1)
			.find((line) => line.text.trim() !== "")
			?.text.trim() ?? ""
	);
}

/** A paragraph set with a blank line after each of its lines: no full stop before, a small letter after. */
function runsOn(before: string, after: string): boolean {
	return (
		/[a-z,&]\s*$/i.test(before) &&
		!/[.!?;:]\s*$/.test(before) &&
		/^[a-z]/.test(after) &&
		before.trim().length > 40
	);
}

function headingOf(
	lines: readonly ReadLine[],
	index: number,
): Extract<TextBlock, { kind: "heading" }> | undefined {
	const line = lines[index];
	const text = line?.text.trim() ?? "";
	if (!line || text.length > LONGEST_HEADING) return undefined;
	const appendix = APPENDIX.exec(line.text);
	if (appendix) return { kind: "heading", number: appendix[1], line };
	const numbered = NUMBERED.exec(line.text);
	if (numbered) return numberedHeading(lines, index, numbered[1] ?? "", numbered[2] ?? "");
	const alone = isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
	const bare =
		alone && text.length <= LONGEST_BARE_HEADING && /^[A-Z‘“]/.test(text) && !/[.,;?!]$|=|^\W*\d/.test(text);
	if (!bare || /^[a-z]/.test(nextText(lines, index))) return undefined;
	return { kind: "heading", number: undefined, line };
}

function numberedHeading(lines: readonly ReadLine[], index: number, number: string, words: string) {
	const line = lines[index];
	if (!line || !/^[A-Z‘“(]/.test(words) || /[;,]\s*$/.test(words)) return undefined;
	if (number.includes(".")) return { kind: "heading", number, line } as const;
	if (!/^\s*\d+\./.test(line.text) && !isBlank(lines[index - 1])) return undefined;
	const wanted = Number(number);
	const neighbour = lines
		.slice(Math.max(0, index - NEAR_LINES), index + NEAR_LINES)
		.some(
			(other) =>
				other !== line && Math.abs(Number(/^\s*(\d{1,2})\.?\s/.exec(other.text)?.[1]) - wanted) === 1,
		);
	if (neighbour || (words.length > LONGEST_BARE_HEADING && /[.]\s*$/.test(words))) return undefined;
	return { kind: "heading", number, line } as const;
}

function isBlank(line: ReadLine | undefined): boolean {
	return line === undefined || line.text.trim() === "";
}
