// Bundles the command line into dist/, so that it starts quickly. Run by `npm run build`, and by the command itself
// when the sources are newer than the bundle.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
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

/** Writes dist/ anew. */
export async function writeBundle() {
	const { build } = await import("esbuild");
	await build({
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
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeBundle();
