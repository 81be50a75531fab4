import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const NOT_OURS = new Set(["node_modules", ".git", "dist", "out", "workspace", ".bellwether"]);

/** Files of the project with one of the endings, as paths from its root. */
export function projectFiles(folder: string, ...endings: string[]): string[] {
	const found: string[] = [];
	const visit = (path: string) => {
		for (const entry of readdirSync(path, { withFileTypes: true })) {
			if (NOT_OURS.has(entry.name)) continue;
			const inside = join(path, entry.name);
			if (entry.isDirectory()) visit(inside);
			else if (endings.some((ending) => entry.name.endsWith(ending))) found.push(relative(root, inside));
		}
	};
	visit(join(root, folder));
	return found.sort();
}

export function contentOf(path: string): string {
	return readFileSync(join(root, path), "utf8");
}
