import { open } from "node:fs/promises";

const CHUNK = 1 << 20;

/**
 * The bytes of a file piece by piece, all in the same memory: a piece is overwritten by the next, so that whoever keeps
 * some of it keeps a copy. A new piece of memory for each would cost as much time as the search for line ends.
 */
export async function* chunksOf(path: string): AsyncGenerator<Buffer> {
	const handle = await open(path, "r");
	try {
		const { size } = await handle.stat();
		const memory = Buffer.allocUnsafe(Math.min(CHUNK, size + 1));
		for (;;) {
			const { bytesRead } = await handle.read(memory, 0, memory.length, null);
			if (bytesRead === 0) return;
			yield memory.subarray(0, bytesRead);
		}
	} finally {
		await handle.close();
	}
}
