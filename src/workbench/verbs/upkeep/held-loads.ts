import { readFileSync } from "node:fs";
import { currentLoads, type LoadRecord } from "#evidence/store";
import { done, nearest, type Outcome, type Problem, refused, shown } from "#vocabulary";
import { type WorkspaceRequest, withStore } from "./workspace.ts";

/** A load, whether it counts, and where the ledger of its rejected rows stands. */
export type HeldLoad = LoadRecord & {
	readonly standing: "counts" | "superseded";
	readonly supersededBy?: string;
	readonly rejects?: string;
};

/** Lists every load of a workspace, oldest first, with what took the place of what and how releases differ. */
export async function heldLoads(request: WorkspaceRequest): Promise<Outcome<readonly HeldLoad[]>> {
	return withStore(request, async (store) => {
		const loads = await store.loads();
		const current = new Set(currentLoads(loads).map((load) => load.id));
		const held = loads.map(async (load): Promise<HeldLoad> => {
			const rejects = await store.rejects(load.id);
			const later = loads.find((each) => each.supersedes.includes(load.id))?.id;
			return {
				...load,
				standing: current.has(load.id) ? "counts" : "superseded",
				...(later !== undefined && { supersededBy: later }),
				...(rejects !== undefined && { rejects }),
			};
		});
		return done(await Promise.all(held));
	});
}

/** The ledger of a load's rejected rows as separated text; empty where none was rejected. */
export async function rejectLedger(
	request: WorkspaceRequest & { readonly load: string },
): Promise<Outcome<string>> {
	return withStore(request, async (store) => {
		const loads = await store.loads();
		if (!loads.some((load) => load.id === request.load)) return refused(loadUnknown(request.load, loads));
		const ledger = await store.rejects(request.load);
		return done(ledger === undefined ? "" : readFileSync(ledger, "utf8"));
	});
}

/** Brings back a load that a later release superseded. */
export async function restoreHeld(
	request: WorkspaceRequest & { readonly load: string },
): Promise<Outcome<{ readonly restored?: LoadRecord }>> {
	return withStore(request, async (store) => {
		const outcome = await store.restore(request.load);
		if (outcome.status === "no such load") return refused(loadUnknown(request.load, await store.loads()));
		if (outcome.status === "held in whole") return refused(heldInWhole(request.load, outcome.whole));
		return done(outcome.status === "restored" ? { restored: outcome.load } : {});
	});
}

function heldInWhole(load: string, whole: LoadRecord): Problem {
	return {
		code: "part-held-in-whole",
		stops: "document",
		at: { file: load },
		says: "This load is a part of a file that is held whole, and its rows must not count twice.",
		found: shown(whole.name),
		next: "Nothing needs to be done: its rows count already.",
	};
}

function loadUnknown(written: string, loads: readonly LoadRecord[]): Problem {
	const near = nearest(
		written,
		loads.map((load) => load.id),
	);
	return {
		code: "load-unknown",
		stops: "document",
		at: { file: written },
		says: "The workspace has no load of this name.",
		found: shown(written),
		next: near === undefined ? "List them with bellwether loads." : `Did you mean ${near}?`,
	};
}
