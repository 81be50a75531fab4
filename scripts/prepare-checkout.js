// Makes a fresh checkout ready to run: what is missing is installed, the rest is left alone.
// Plain JavaScript without dependencies, since it runs before anything is installed, on the system's own Node.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(root, "node_modules", ".bellwether-lock");

/** The Node that the project brings with it. */
export function ownNode() {
	return join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** Installs the packages of the lock file unless they already stand there. */
export function installPackages() {
	const wanted = createHash("sha256")
		.update(readFileSync(join(root, "package-lock.json")))
		.digest("hex");
	const held = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
	if (held === wanted && existsSync(ownNode())) return;
	console.error("Installing what Bellwether needs (once; about a minute) ...");
	const npm = process.platform === "win32" ? "npm.cmd" : "npm";
	const done = spawnSync(npm, ["ci", "--no-fund", "--no-audit", "--loglevel=error"], {
		cwd: root,
		stdio: ["ignore", 2, 2],
	});
	if (done.status !== 0) {
		console.error(
			"The packages could not be installed. Check that this machine reaches an npm registry, then run the same command again.",
		);
		process.exit(2);
	}
	mkdirSync(join(root, "node_modules"), { recursive: true });
	writeFileSync(stamp, wanted);
}

/** Runs a command on the project's own Node and hands back its exit code. */
export function runOnOwnNode(args, environment = {}) {
	const done = spawnSync(ownNode(), args, {
		cwd: root,
		stdio: "inherit",
		env: {
			...process.env,
			PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH}`,
			...environment,
		},
	});
	return done.status ?? (done.signal === "SIGINT" ? 130 : 1);
}
