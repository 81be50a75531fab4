import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isRunning } from "./running-process.ts";

/** The lock of a store could not be had in time: nothing was changed. */
export class StoreBusy extends Error {
	constructor(holder: string, lock: string) {
		super(
			`Another command is changing this workspace (${holder}). Wait until it has finished, then run this again; ` +
				`nothing was changed. If no such command is running, delete the folder ${lock}.`,
		);
	}
}

/** How long to wait for the lock and how often to look, in milliseconds. */
export type LockPatience = { readonly limit: number; readonly pause: number };

const USUAL_PATIENCE: LockPatience = { limit: 120_000, pause: 50 };

/** The folder in a store's root that stands while somebody changes the store. */
const LOCK = "writing";

const held = new Set<string>();
let locks = 0;

/**
 * Does something to a store while nobody else does: of all processes that ask, one at a time. The lock is a folder that
 * holds one file, named `process@host@number` after its holder; the lock of a process that died is taken over.
 *
 * It is laid ready elsewhere and moved into place, so that it never stands without its holder's name. Taking over and
 * giving back delete that one name and then the folder if it is empty, which cannot hit the lock of a third process.
 */
export async function whileAlone<Result>(
	root: string,
	act: () => Promise<Result>,
	patience: LockPatience = USUAL_PATIENCE,
): Promise<Result> {
	const lock = join(root, LOCK);
	const own = await takeLock(root, lock, patience);
	try {
		return await act();
	} finally {
		held.delete(own);
		await letGo(lock, own);
	}
}

async function takeLock(root: string, lock: string, { limit, pause: wait }: LockPatience): Promise<string> {
	locks += 1;
	const own = `${process.pid}@${hostname()}@${locks}`;
	const ready = join(root, "unfinished", `${process.pid}-lock-${locks}`);
	await mkdir(ready, { recursive: true });
	await writeFile(join(ready, own), "");
	held.add(own);
	for (let waited = 0; !(await isMoved(ready, lock)); waited += wait) {
		const holder = (await readdir(lock).catch(() => []))[0];
		if (holder === undefined || isGone(holder)) await letGo(lock, holder);
		else if (waited >= limit) {
			held.delete(own);
			await rm(ready, { recursive: true, force: true });
			throw new StoreBusy(describeHolder(holder), lock);
		} else await pause(wait);
	}
	return own;
}

/** Moves the lock that was laid ready into place, unless one stands there. */
async function isMoved(ready: string, lock: string): Promise<boolean> {
	try {
		await rename(ready, lock);
		return true;
	} catch (fault) {
		if (["ENOTEMPTY", "EEXIST", "EPERM", "EACCES"].includes((fault as NodeJS.ErrnoException).code ?? ""))
			return false;
		throw fault;
	}
}

async function letGo(lock: string, holder: string | undefined): Promise<void> {
	if (holder !== undefined) await rm(join(lock, holder), { force: true });
	await rmdir(lock).catch(() => undefined);
}

/** Whether the holder of a lock is a process of this machine that is no more; of other machines nobody can tell. */
function isGone(holder: string): boolean {
	const [processId, host] = holder.split("@");
	if (host !== hostname()) return false;
	return Number(processId) === process.pid ? !held.has(holder) : !isRunning(Number(processId));
}

function describeHolder(holder: string): string {
	const [processId, host] = holder.split("@");
	return `process ${processId} on ${host}`;
}
