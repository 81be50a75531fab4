// `npm test`: installs what is missing, then runs every test. Arguments: files or folders to run instead of all.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { installPackages, root, runOnOwnNode } from "./prepare-checkout.js";

const DEBIAN_PACKAGES = [
	{ program: "chromium", package: "chromium", without: "the browser journeys are skipped" },
	{ program: "pdftoppm", package: "poppler-utils", without: "the tests that read the PDF back are skipped" },
	{
		program: "soffice",
		package: ["libreoffice-writer-nogui", "libreoffice-calc-nogui"],
		without: "the tests that open Word documents and spreadsheets in LibreOffice are skipped",
	},
];

installPackages();
installDebianPackages();
const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const options = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const files = (named.length > 0 ? named : ["src", "test", "bench"]).flatMap(testFiles);
process.exit(
	runOnOwnNode(["--test", "--test-reporter=spec", "--test-concurrency=2", ...options, ...files], {
		NODE_NO_WARNINGS: "1",
	}),
);

function testFiles(path) {
	if (path.endsWith(".ts")) return [path];
	return readdirSync(join(root, path), { recursive: true })
		.filter((name) => name.endsWith(".test.ts"))
		.map((name) => join(path, name))
		.sort();
}

function installDebianPackages() {
	const missing = DEBIAN_PACKAGES.filter(({ program }) => !onPath(program));
	if (missing.length === 0) return;
	const mayInstall = process.getuid?.() === 0 && onPath("apt-get");
	if (mayInstall) {
		const names = missing.flatMap((each) => each.package);
		console.error(`Installing ${names.join(", ")} for the tests ...`);
		const quiet = {
			stdio: ["ignore", "ignore", 2],
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		};
		spawnSync("apt-get", ["update", "-qq"], quiet);
		spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], quiet);
	}
	for (const { program, without } of missing)
		if (!onPath(program)) console.error(`${program} is not on this machine: ${without}.`);
}

function onPath(program) {
	return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));
}
