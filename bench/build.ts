import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureRun, median, type Run } from "./measure.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const example = join(root, "examples", "safer-maidstone-2017-18");
const ROUNDS = 5;
const SECONDS_ALLOWED = 4;
const MEGABYTES_ALLOWED = 900;

/**
 * The whole build of the Maidstone example in every format, cold and with its cache, against a Node that starts and ends. The
 * PDF is set in a process of its own beside the others, so that two idle processors need little more than half of what both
 * spend; where others use the machine too, only what they spend can be compared.
 */
export async function run(): Promise<void> {
	const out = mkdtempSync(join(tmpdir(), "bellwether-bench-"));
	const build = [join(root, "bin", "bellwether.js"), "build", example, "--out", out];
	await measureRun(process.execPath, build, root);
	const rows = {
		"floor: Node starts and ends": [] as Run[],
		"build, no cache": [] as Run[],
		"build, cache held": [] as Run[],
	};
	for (let round = 0; round < ROUNDS; round += 1) {
		rows["floor: Node starts and ends"].push(await measureRun(process.execPath, ["-e", ""], root));
		rmSync(join(example, ".bellwether"), { recursive: true, force: true });
		rows["build, no cache"].push(await measureRun(process.execPath, build, root));
		rows["build, cache held"].push(await measureRun(process.execPath, build, root));
	}
	for (const { code } of Object.values(rows).flat())
		if (code !== 0) throw new Error(`The build ended with ${code}.`);
	console.log("Build of the Maidstone example, all formats");
	console.table(Object.fromEntries(Object.entries(rows).map(([name, runs]) => [name, told(runs)])));
	console.log(
		`Allowed without a cache on two idle processors: ${SECONDS_ALLOWED} s and ${MEGABYTES_ALLOWED} MB`,
	);
	rmSync(out, { recursive: true, force: true });
}

function told(runs: readonly Run[]): Record<string, number> {
	return {
		"clock, s": Number(median(runs.map(({ seconds }) => seconds)).toFixed(2)),
		"processors, s": Number(median(runs.map(({ processorSeconds }) => processorSeconds)).toFixed(2)),
		"most memory, MB": Math.round(Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes))),
	};
}
