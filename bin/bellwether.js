#!/usr/bin/env node
// The door of the command line: finds the project's own Node, builds the bundle where it is missing, and runs it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const WANTED_NODE = 24;
const root = fileURLToPath(new URL("..", import.meta.url));

if (Number(process.versions.node.split(".")[0]) < WANTED_NODE) process.exit(runOnOwnNode());

if (existsSync(join(root, "src"))) {
	const { bundleIsStale, writeBundle } = await import("../scripts/bundle.js");
	if (bundleIsStale()) await writeBundle().catch(endWithoutBundle);
}
// Half of what a short command takes is the compiling of this program, which need be done once only.
module.enableCompileCache?.(join(root, "dist", "compiled"));
await import(pathToFileURL(join(root, "dist", "bellwether.js")).href);

function endWithoutBundle() {
	console.error(
		"The sources of Bellwether do not fit together (see above). Restore them, or mend them, and run the same command again.",
	);
	process.exit(2);
}

function runOnOwnNode() {
	const node = join(root, "node_modules", "node", "bin", "node");
	if (!existsSync(node)) {
		console.error(
			"Bellwether is not installed yet. Run `npm ci` in its folder, then the same command again.",
		);
		return 2;
	}
	// Ctrl-C reaches both processes: the one that works ends in order, and this one waits for its words.
	process.on("SIGINT", () => {});
	return spawnSync(node, process.argv.slice(1), { stdio: "inherit" }).status ?? 1;
}
