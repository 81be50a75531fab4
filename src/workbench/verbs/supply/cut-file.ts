import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** What was written of a file. */
export type CutFile = {
	readonly rows: number;
	readonly rowsOfAll: number;
	readonly sha256: string;
	/** The first cell of each row that was kept: the number of the collision, by which casualties are found. */
	readonly firstCells: ReadonlySet<string>;
};

/** Rows that are written at once. */
const ROWS_AT_ONCE = 1000;

/** A quotation mark that is open for longer is a slip, and the lines behind it are rows of their own. */
const LONGEST_RECORD = 64 * 1024;

/**
 * Writes the rows of a table that name one of some codes in a cell of their own, below the table's headings, byte for
 * byte as they were received. A row that names none, as one without a place, is nobody's.
 */
export async function cutFile(
	from: { readonly path: string; readonly compressed: boolean },
	codes: ReadonlySet<string>,
	to: string,
): Promise<CutFile> {
	await mkdir(dirname(to), { recursive: true });
	const out = await open(to, "w");
	const hash = createHash("sha256");
	const firstCells = new Set<string>();
	let rows = 0;
	let rowsOfAll = -1;
	let waiting: string[] = [];
	const flush = async () => {
		const bytes = Buffer.from(waiting.join(""), "latin1");
		waiting = [];
		hash.update(bytes);
		await out.write(bytes);
	};
	try {
		for await (const record of records(from)) {
			rowsOfAll += 1;
			const cells = cellsOf(record);
			if (rowsOfAll > 0 && !cells.some((cell) => codes.has(cell))) continue;
			if (rowsOfAll > 0) {
				rows += 1;
				firstCells.add(cells[0] ?? "");
			}
			if (waiting.push(`${record}\n`) >= ROWS_AT_ONCE) await flush();
		}
		await flush();
		await out.sync();
	} finally {
		await out.close();
	}
	return { rows, rowsOfAll: Math.max(0, rowsOfAll), sha256: hash.digest("hex"), firstCells };
}

/** Records without their last line end. One runs over a line end only inside quotation marks. */
async function* records(from: { path: string; compressed: boolean }): AsyncGenerator<string> {
	const raw = createReadStream(from.path);
	const stream = from.compressed ? pipeline(raw, createGunzip(), () => {}) : raw;
	let rest = "";
	let pending = "";
	for await (const piece of stream as AsyncIterable<Buffer>) {
		const lines = (rest + piece.toString("latin1")).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) {
			pending = pending === "" ? line : `${pending}\n${line}`;
			const open = isOpen(pending);
			if (open && pending.length < LONGEST_RECORD) continue;
			if (open) yield* pending.split("\n");
			else if (pending.trim() !== "") yield pending;
			pending = "";
		}
	}
	const last = pending === "" ? rest : `${pending}\n${rest}`;
	yield* (isOpen(last) ? last.split("\n") : [last]).filter((record) => record.trim() !== "");
}

function isOpen(record: string): boolean {
	if (!record.includes('"')) return false;
	return record.split('"').length % 2 === 0;
}

/** The cells of a row, whatever stands between them: only cells that are codes matter, and those hold no mark. */
function cellsOf(record: string): string[] {
	const cells = record.trimEnd().split(/[,;\t]/);
	return record.includes('"') ? cells.map((cell) => cell.replaceAll('"', "").trim()) : cells;
}
