import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * What one run of a program took: seconds by the clock and of processors, and the most memory in MB, of it and its
 * children together. Where others use the machine too only processor time can be compared.
 */
export type Run = {
	readonly seconds: number;
	readonly processorSeconds: number;
	readonly peakMegabytes: number;
	readonly code: number | null;
};

const SAMPLE_EVERY_MS = 20;
/** Linux counts processor time in hundredths of a second. */
const TICKS_A_SECOND = 100;

/** Runs a program and measures time and memory (Linux: resident pages of the process and its children, sampled). */
export async function measureRun(program: string, words: readonly string[], cwd: string): Promise<Run> {
	const started = performance.now();
	const child = spawn(program, words, { cwd, stdio: "ignore" });
	let [peak, ticks] = [0, 0];
	const sampler = setInterval(() => {
		const pids = child.pid === undefined ? [] : family(child.pid);
		peak = Math.max(peak, total(pids.map(residentOf)));
		ticks = Math.max(ticks, total(pids.map(ticksOf)));
	}, SAMPLE_EVERY_MS);
	const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
	clearInterval(sampler);
	const seconds = (performance.now() - started) / 1000;
	return { seconds, processorSeconds: ticks / TICKS_A_SECOND, peakMegabytes: peak / 1024, code };
}

/** Ticks that a process and its children that have ended spent, from the fields behind its name. */
function ticksOf(pid: number): number {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
		return total(fields.slice(11, 15).map(Number));
	} catch {
		return 0;
	}
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

function total(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** The middle of several numbers. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
