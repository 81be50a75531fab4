import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What one run of a program took: seconds, and the most memory of it and its children together, in MB. */
export type Run = { readonly seconds: number; readonly peakMegabytes: number; readonly code: number | null };

const SAMPLE_EVERY_MS = 20;

/** Runs a program and measures time and memory (Linux: resident pages of the process and its children, sampled). */
export async function measureRun(program: string, words: readonly string[], cwd: string): Promise<Run> {
	const started = performance.now();
	const child = spawn(program, words, { cwd, stdio: "ignore" });
	let peak = 0;
	const sampler = setInterval(() => {
		peak = Math.max(peak, residentKilobytes(child));
	}, SAMPLE_EVERY_MS);
	const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
	clearInterval(sampler);
	return { seconds: (performance.now() - started) / 1000, peakMegabytes: peak / 1024, code };
}

function residentKilobytes(child: ChildProcess): number {
	if (child.pid === undefined) return 0;
	return family(child.pid).reduce((sum, pid) => sum + residentOf(pid), 0);
}

function family(pid: number): number[] {
	try {
		const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
			.trim()
			.split(/\s+/)
			.filter(Boolean)
			.map(Number);
		return [pid, ...children.flatMap(family)];
	} catch {
		return [];
	}
}

function residentOf(pid: number): number {
	try {
		return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
	} catch {
		return 0;
	}
}

/** The middle of several numbers. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
