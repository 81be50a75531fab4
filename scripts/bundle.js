// Bundles the command line into dist/, so that it starts quickly. Run by `npm run build`, and by the command itself
// when the sources are newer than the bundle.
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = join(root, "dist", "bellwether.js");

/** Whether the bundle is missing or older than any source file. */
export function bundleIsStale() {
	const built = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs;
	if (built === undefined) return true;
	const sources = statSync(join(root, "src"), { throwIfNoEntry: false });
	if (!sources) return false;
	return readdirSync(join(root, "src"), { recursive: true }).some(
		(name) => /\.(ts|tsx|css|typ)$/.test(name) && statSync(join(root, "src", name)).mtimeMs > built,
	);
}

/** Writes dist/ anew. Each file is put in place whole, what others need first, so that two commands may do it at once. */
export async function writeBundle() {
	const { build } = await import("esbuild");
	const { outputFiles } = await build({
		write: false,
		entryPoints: { bellwether: join(root, "src", "workbench", "cli", "index.ts") },
		outdir: join(root, "dist"),
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node24",
		packages: "external",
		sourcemap: true,
		logLevel: "error",
		loader: { ".css": "text", ".typ": "text" },
		chunkNames: "parts/[name]-[hash]",
	});
	const entryLast = outputFiles.toSorted(
		(left, right) => Number(left.path === bundle) - Number(right.path === bundle),
	);
	for (const { path, contents } of entryLast) {
		const unfinished = `${path}.${process.pid}.part`;
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(unfinished, contents);
		renameSync(unfinished, path);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeBundle();
