// `npm start`: installs what is missing, then builds the example assessment and serves it.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { installPackages, ownNode, root } from "./prepare-checkout.js";

installPackages();
const child = spawn(
	ownNode(),
	[
		join(root, "bin", "bellwether.js"),
		"serve",
		join(root, "examples", "safer-maidstone-2017-18"),
		...process.argv.slice(2),
	],
	{ cwd: root, stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
