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

const RETURN = "\r";

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
	try {
		for await (const record of records(from)) {
			rowsOfAll += 1;
			const cells = cellsOf(record);
			if (rowsOfAll > 0 && !cells.some((cell) => codes.has(cell))) continue;
			if (rowsOfAll > 0) {
				rows += 1;
				firstCells.add(cells[0] ?? "");
			}
			const bytes = Buffer.from(`${record}\n`, "latin1");
			hash.update(bytes);
			await out.write(bytes);
		}
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
			if (isOpen(pending)) continue;
			if (pending.trim() !== "") yield pending;
			pending = "";
		}
	}
	const last = pending === "" ? rest : `${pending}\n${rest}`;
	if (last.trim() !== "") yield last;
}

function isOpen(record: string): boolean {
	if (!record.includes('"')) return false;
	return record.split('"').length % 2 === 0;
}

/** The cells of a row, whatever stands between them: only cells that are codes matter, and those hold no mark. */
function cellsOf(record: string): string[] {
	return record.split(/[,;\t]/).map((cell) => cell.replaceAll('"', "").replace(RETURN, "").trim());
}
