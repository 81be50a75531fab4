import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the program itself, where its reference data lies: found upwards from this file, bundled or not. */
export function projectRoot(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, "reference", "areas"))) {
		const above = dirname(folder);
		if (above === folder) throw new Error("The folder “reference” is missing from this installation.");
		folder = above;
	}
	return folder;
}
