import { writeFileSync } from "node:fs";
import type { ReadLine, ReadPiece } from "#document";
import { type ReportNote, type ReportPassage, writeCheckReport } from "#publication/writers";
import { describeLocation, done, type Outcome, refused } from "#vocabulary";
import type { CheckedFinding, CheckReport } from "./check.ts";

/** The report as a web page: the document's text with the findings beside it. */
export function reportPage(report: CheckReport): string {
	const passages = report.document.pieces.flatMap(passagesOf);
	return writeCheckReport({
		title: report.file,
		counts: report.open,
		accepted: report.accepted,
		...placed(passages, report.findings.map(noteOf)),
	});
}

/** Writes a page. A place that cannot be written to is a problem. */
export function writeReport(path: string, page: string): Outcome<string> {
	try {
		writeFileSync(path, page);
		return done(path);
	} catch {
		return refused({
			code: "report-not-written",
			stops: "document",
			at: { file: path },
			says: "The report cannot be written here.",
			next: "Make the folder, or write the report elsewhere.",
		});
	}
}

type Passage = ReportPassage & { readonly from: number; readonly to: number; readonly words: string };

function passagesOf(piece: ReadPiece): Passage[] {
	if (piece.kind === "heading") return [passage("heading", [{ text: piece.text, at: piece.at }])];
	if (piece.kind === "picture")
		return [passage("text", [{ text: `[${piece.words || "picture"}]`, at: piece.at }])];
	if (piece.kind === "table")
		return [
			passage(
				"table",
				piece.rows.map((row) => ({ text: row.cells.join(" | "), at: row.at })),
			),
		];
	if (piece.kind === "paragraph") return [passage("text", piece.lines)];
	return runsOf(piece.lines).map((lines) => passage("text", lines));
}

function passage(kind: ReportPassage["kind"], lines: readonly ReadLine[]): Passage {
	const numbers = lines.flatMap((line) => line.at.line ?? []);
	return {
		kind,
		lines: lines.map((line) => line.text.trimEnd()),
		place: lines[0] ? placeOf(lines[0].at) : "",
		notes: [],
		from: Math.min(...numbers),
		to: Math.max(...numbers),
		words: plain(lines.map((line) => line.text).join(" ")),
	};
}

/** Lines parted by blank ones. */
function runsOf(lines: readonly ReadLine[]): ReadLine[][] {
	const runs: ReadLine[][] = [[]];
	for (const line of lines)
		if (line.text.trim() === "") runs.push([]);
		else runs.at(-1)?.push(line);
	return runs.filter((run) => run.length > 0);
}

type Note = ReportNote & { readonly line: number | undefined; readonly sentence: string };

function noteOf(finding: CheckedFinding): Note {
	const { id, severity, check, says, computed, instead, sentence, accepted } = finding;
	const related = finding.related.map(({ at, text }) => `${placeOf(at)}: ${text}`);
	const quiet = accepted ? `Accepted by ${accepted.by} on ${accepted.on}: ${accepted.reason}` : undefined;
	const frame = { id, severity, check, says, computed, instead, sentence, related, line: finding.at.line };
	return quiet === undefined ? frame : { ...frame, accepted: quiet };
}

function placeOf(at: ReadLine["at"]): string {
	return describeLocation(at).replace(`${at.file}, `, "").replace(at.file, "");
}

/** Each note beside the passage that it is about: by its line, else by its words; the rest stand at the end. */
function placed(
	passages: readonly Passage[],
	notes: readonly Note[],
): { passages: ReportPassage[]; elsewhere: ReportNote[] } {
	const home = new Map<Note, Passage | undefined>(notes.map((note) => [note, homeOf(note, passages)]));
	return {
		passages: passages.map((each) => ({ ...each, notes: notes.filter((note) => home.get(note) === each) })),
		elsewhere: notes.filter((note) => home.get(note) === undefined),
	};
}

function homeOf(note: Note, passages: readonly Passage[]): Passage | undefined {
	const { line } = note;
	const byLine =
		line === undefined ? undefined : passages.find((each) => line >= each.from && line <= each.to);
	return byLine ?? passages.find((each) => each.words.includes(plain(note.sentence)));
}

function plain(text: string): string {
	return text.replaceAll(/\s+/g, " ").trim();
}
