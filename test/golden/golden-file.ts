import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { GoldenAdapter, GoldenCase } from "./golden-case.ts";

/** A golden file: the cases of one family. */
export type GoldenFile = { family: string; cases: GoldenCase[] };

/** Thrown where a file is no golden file or no adapter answers its family: not a failing case, but nothing to run. */
export class NotRunnable extends Error {}

/** Reads a golden file and refuses anything else, saying what was wanted. */
export function readGoldenFile(path: string): GoldenFile {
	if (!existsSync(path)) throw new NotRunnable(`${path}: there is no such file`);
	let content: unknown;
	try {
		content = JSON.parse(readFileSync(path, "utf8"));
	} catch (error) {
		throw new NotRunnable(`${path}: ${error instanceof Error ? error.message : error}; wanted JSON`);
	}
	const { family, cases } = (content ?? {}) as Partial<GoldenFile>;
	if (typeof family !== "string" || !Array.isArray(cases))
		throw new NotRunnable(`${path}: wanted a JSON object with "family" and "cases"`);
	if (cases.length === 0)
		throw new NotRunnable(`${path}: it has no cases, so running it would prove nothing`);
	return { family, cases };
}

const families = new URL("families/", import.meta.url);

/** The families that an adapter answers, by the names of their files. */
export function answeredFamilies(): string[] {
	return readdirSync(fileURLToPath(families))
		.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
		.map((name) => name.slice(0, -".ts".length).replaceAll("-", "_"))
		.sort();
}

/** The adapter of a family: `families/poisson-tests.ts` answers `poisson_tests`. */
export async function adapterOf(family: string): Promise<GoldenAdapter> {
	if (!answeredFamilies().includes(family))
		throw new NotRunnable(`no adapter answers "${family}"; there are ${answeredFamilies().join(", ")}`);
	const file = new URL(`${family.replaceAll("_", "-")}.ts`, families);
	const { adapter } = (await import(pathToFileURL(fileURLToPath(file)).href)) as { adapter: GoldenAdapter };
	return adapter;
}
