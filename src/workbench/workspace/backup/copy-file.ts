import { createHash } from "node:crypto";
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";

const OWNER_ONLY = 0o600;

/** Copies a file to where none is, waits until it is on the disk, and gives the hash of what was copied. */
export async function copyFile(from: string, to: string): Promise<string> {
	await mkdir(dirname(to), { recursive: true });
	const hash = createHash("sha256");
	const source = await open(from, "r");
	const target = await open(to, "wx", OWNER_ONLY);
	try {
		for await (const chunk of source.createReadStream({ autoClose: false })) {
			hash.update(chunk as Buffer);
			await target.writeFile(chunk as Buffer);
		}
		await target.sync();
	} finally {
		await source.close();
		await target.close();
	}
	return hash.digest("hex");
}
