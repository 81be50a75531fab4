import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { nextLoadId, REJECTS_FILE, ROWS_FILE, readLoads, rejectsFile, rowsFile } from "../load-folder.ts";
import { currentLoads, type LoadId, type LoadRecord } from "../load-record.ts";
import type { LoadingWorld } from "../loading-world.ts";
import { heldWhole, sameAreas } from "../pack-part.ts";
import { commitLoad, settleCommits, stageLoad } from "../staged-load.ts";
import { isThere, unfinishedFolder } from "../store-folders.ts";
import { supersededBy } from "../supersession.ts";

/** What became of a load that was to be brought back. */
export type RestoreOutcome =
	| { readonly status: "restored"; readonly load: LoadRecord }
	| { readonly status: "counts already" }
	/** The load is a part of a whole file that is held, and its rows must not count twice. */
	| { readonly status: "held in whole"; readonly whole: LoadRecord }
	| { readonly status: "no such load" };

/**
 * Brings back a load that a later release superseded. Nothing is taken away: a new load with the same rows takes the
 * place of those that count now, and may be superseded in its turn.
 */
export async function restoreLoad(world: LoadingWorld, id: LoadId): Promise<RestoreOutcome> {
	const { folders } = world;
	const loads = await readLoads(folders);
	const earlier = loads.find((load) => load.id === id);
	if (!earlier) return { status: "no such load" };
	if (isNewest(earlier, currentLoads(loads))) return { status: "counts already" };
	const whole = earlier.part && heldWhole(earlier, currentLoads(loads));
	if (whole) return { status: "held in whole", whole };
	const staged = await stageLoad(await unfinishedFolder(folders));
	try {
		await copyFile(rowsFile(folders, id), join(staged.load, ROWS_FILE));
		if (await isThere(rejectsFile(folders, id)))
			await copyFile(rejectsFile(folders, id), join(staged.load, REJECTS_FILE));
		const { revision: _, ...same } = earlier;
		const load: LoadRecord = {
			...same,
			id: nextLoadId(loads, earlier.fileHash),
			loadedAt: world.now().toISOString(),
			supersedes: supersededBy(earlier, loads).map((each) => each.id),
			restores: id,
		};
		await commitLoad(folders, staged, load);
		await settleCommits(folders);
		return { status: "restored", load };
	} finally {
		await rm(staged.folder, { recursive: true, force: true });
	}
}

/** Whether a load counts and no later one covers any of its months. */
function isNewest(load: LoadRecord, current: readonly LoadRecord[]): boolean {
	if (!current.includes(load)) return false;
	const own = new Set((load.covers ?? []).map(({ force, month }) => `${force} ${month}`));
	return !current.some(
		(each) =>
			each.id > load.id &&
			each.source === load.source &&
			(!each.part || sameAreas(each, load)) &&
			(each.covers ?? []).some(({ force, month }) => own.has(`${force} ${month}`)),
	);
}
