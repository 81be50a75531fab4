import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

// `npm run bench` runs every bench; `npm run bench -- build outlook` runs those named. Each prints a table of its own:
// seconds and ratios to a floor of the same run, since machines differ and are noisy.

const folder = fileURLToPath(new URL(".", import.meta.url));
const notBenches = new Set(["run.ts", "measure.ts"]);
const benches = readdirSync(folder)
	.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !notBenches.has(name))
	.map((name) => name.replace(".ts", ""));
const named = process.argv.slice(2);
const unknown = named.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
	console.error(`There is no bench ${unknown.join(", ")}. There are: ${benches.join(", ")}.`);
	process.exit(2);
}
for (const name of named.length > 0 ? named : benches) {
	const bench = (await import(`./${name}.ts`)) as { run?: () => Promise<void> };
	if (bench.run) await bench.run();
	console.log();
}
