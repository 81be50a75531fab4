import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** How a command ended: its exit code, what it gave for programs, and what it said beside that. */
export type Ended = { readonly code: number | null; readonly result: string; readonly remarks: string };

/** Starts the command line as a person does, in the project's folder. */
export function started(words: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
	return spawn(process.execPath, [join(root, "bin/bellwether.js"), ...words], {
		cwd: root,
		env: { ...process.env, ...environment },
		stdio: ["ignore", "pipe", "pipe"],
	});
}

/** Runs the command line to its end. */
export async function bellwether(...words: readonly string[]): Promise<Ended> {
	const child = started(words);
	const [result, remarks, code] = await Promise.all([
		text(child.stdout!),
		text(child.stderr!),
		exitOf(child),
	]);
	return { code, result, remarks };
}

/** The exit code of a process, now or once it ends. */
export function exitOf(child: ChildProcess): Promise<number | null> {
	return new Promise((resolve) => {
		if (child.exitCode !== null) resolve(child.exitCode);
		else child.once("close", resolve);
	});
}

/** A folder that goes away with the tests. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "bellwether-"));
	process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** The first thing that a running command gives; its remarks, if it ends without one. */
export function firstResult(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		const remarks: string[] = [];
		child.stdout?.once("data", (data) => resolve(String(data)));
		child.stderr?.on("data", (data) => remarks.push(String(data)));
		child.once("close", () => reject(new Error(remarks.join(""))));
	});
}
