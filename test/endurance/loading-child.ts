import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "#evidence/store";
import { areaRegister } from "#vocabulary";

// Loads the files of a folder into a store, and says how far it has come: a process to be killed in between.
const [folder = "", files = ""] = process.argv.slice(2);
const store = await openStore(folder, { now: () => new Date() });
process.stdout.write("begins\n");
await store.loadFiles(
	readdirSync(files).map((name) => ({ name, path: join(files, name) })),
	{ measures: [], areas: areaRegister([]) },
	{ report: ({ stage, number }) => process.stdout.write(`${stage} ${number}\n`) },
);
process.stdout.write("ended\n");
store.close();
