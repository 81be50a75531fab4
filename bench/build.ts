import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureRun, median } from "./measure.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const example = join(root, "examples", "safer-maidstone-2017-18");
const ROUNDS = 5;

/** The whole build of the Maidstone example, cold and with its cache, against a Node that starts and ends. */
export async function run(): Promise<void> {
	const out = mkdtempSync(join(tmpdir(), "bellwether-bench-"));
	const build = [join(root, "bin", "bellwether.js"), "build", example, "--out", out];
	await measureRun(process.execPath, build, root);
	const rows = {
		"floor: Node starts and ends": [] as number[],
		"build, no cache": [] as number[],
		"build, cache held": [] as number[],
	};
	let peak = 0;
	for (let round = 0; round < ROUNDS; round += 1) {
		rows["floor: Node starts and ends"].push((await measureRun(process.execPath, ["-e", ""], root)).seconds);
		rmSync(join(example, ".bellwether"), { recursive: true, force: true });
		const cold = await measureRun(process.execPath, build, root);
		const warm = await measureRun(process.execPath, build, root);
		if (cold.code !== 0 || warm.code !== 0)
			throw new Error(`The build ended with ${cold.code} and ${warm.code}.`);
		rows["build, no cache"].push(cold.seconds);
		rows["build, cache held"].push(warm.seconds);
		peak = Math.max(peak, cold.peakMegabytes, warm.peakMegabytes);
	}
	const floor = median(rows["floor: Node starts and ends"]);
	console.log("Build of the Maidstone example, all formats");
	for (const [name, seconds] of Object.entries(rows))
		console.log(
			`  ${name.padEnd(30)} ${median(seconds).toFixed(2)} s  ${(median(seconds) / floor).toFixed(0)} x floor`,
		);
	console.log(`  peak memory, process and children ${peak.toFixed(0)} MB`);
	rmSync(out, { recursive: true, force: true });
}
