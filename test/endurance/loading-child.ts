import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "#evidence/store";
import { areaRegister } from "#vocabulary";

// Loads the files of a folder into a store, and says when it begins and ends: a process to be killed in between.
const [folder = "", files = ""] = process.argv.slice(2);
const store = await openStore(folder, { now: () => new Date() });
process.stdout.write("begins\n");
await store.loadFiles(
	readdirSync(files).map((name) => ({ name, path: join(files, name) })),
	{ measures: [], areas: areaRegister([]) },
);
process.stdout.write("ended\n");
store.close();
