// `npm run dev`: serves the example, rebuilds and reloads on a change. A change of the assessment is rebuilt by the
// running program; a change of the program restarts it, and the page reloads when it comes back.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { installPackages, ownNode, root } from "./prepare-checkout.js";

const SETTLED_AFTER_MS = 200;

installPackages();
const words = process.argv.slice(2);
const folder =
	words.length > 0 && !words[0].startsWith("-")
		? words.shift()
		: join(root, "examples", "safer-maidstone-2017-18");
let child = start();
let timer;

for (const source of ["src", "reference"])
	watch(join(root, source), { recursive: true }, () => {
		clearTimeout(timer);
		timer = setTimeout(restart, SETTLED_AFTER_MS);
	});
for (const signal of ["SIGINT", "SIGTERM"])
	process.on(signal, () => {
		child.kill(signal);
		process.exit(0);
	});

function start() {
	return spawn(ownNode(), [join(root, "bin", "bellwether.js"), "serve", folder, "--watch", ...words], {
		cwd: root,
		stdio: "inherit",
	});
}

function restart() {
	child.once("exit", () => {
		child = start();
	});
	child.kill("SIGTERM");
}
