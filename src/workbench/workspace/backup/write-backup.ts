import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { inTurn } from "../chain/turn.ts";
import { placeTaken } from "../folder/write-folder.ts";
import { DECISIONS_FILE, type Workspace } from "../workspace.ts";
import { copyFile } from "./copy-file.ts";
import { type BackupManifest, FORMAT, MANIFEST_FILE } from "./manifest.ts";

/** What is to be copied, where to, and by whom. */
export type BackupRequest = {
	/** The workspace's folder. */
	readonly folder: string;
	/** A folder that is empty or not there. */
	readonly target: string;
	readonly now: () => Date;
	/** The decisions, where the workspace keeps any. */
	readonly workspace?: Workspace;
	readonly who: string;
};

/** What is not copied: the database, which is copied in its own way, unfinished work, and the lock of the store. */
const NOT_COPIED = /^(unfinished|writing|loads-before|decisions\.sqlite.*|\..*)$/;

/** Pages copied in one step: the copy begins anew when another process writes between two, and might never end. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * Writes a backup of a workspace while it is in use. The database is copied page by page as SQLite does it, other acts
 * going on; that nobody changes the store meanwhile is the caller's care. A backup is there whole or not at all.
 */
export async function writeBackup(request: BackupRequest): Promise<Outcome<BackupManifest>> {
	const target = resolve(request.target);
	const folder = resolve(request.folder);
	const taken = placeTaken(target) ?? insideProblem(folder, target);
	if (taken) return refused(taken);
	const unfinished = join(dirname(target), `.${basename(target)}-unfinished-${process.pid}`);
	try {
		mkdirSync(unfinished, { recursive: true, mode: 0o700 });
		const manifest = await copyAll(request, folder, unfinished);
		writeFileSync(join(unfinished, MANIFEST_FILE), `${JSON.stringify(manifest, null, "\t")}\n`, {
			flush: true,
		});
		if (statSync(target, { throwIfNoEntry: false })) rmdirSync(target);
		renameSync(unfinished, target);
		return done(manifest);
	} finally {
		rmSync(unfinished, { recursive: true, force: true });
	}
}

async function copyAll(
	{ workspace, who, now }: BackupRequest,
	folder: string,
	unfinished: string,
): Promise<BackupManifest> {
	const files: Record<string, string> = {};
	const madeAt = now().toISOString();
	for (const path of filesToCopy(folder))
		files[path] = await copyFile(join(folder, path), join(unfinished, path));
	if (!workspace) return { format: FORMAT, madeAt, head: "", files };
	await inTurn(workspace, who, (turn) => turn.record({ act: "backed up", subject: "workspace" }));
	const copied = join(unfinished, `${DECISIONS_FILE}.copied`);
	await workspace.connection.backup(copied, { progress: () => ALL_PAGES });
	files[DECISIONS_FILE] = await copyFile(copied, join(unfinished, DECISIONS_FILE));
	rmSync(copied);
	return { format: FORMAT, madeAt, head: headOf(workspace), files };
}

function headOf({ connection }: Workspace): string {
	const last = connection.prepare("SELECT hash FROM entry ORDER BY number DESC LIMIT 1").pluck().get();
	return typeof last === "string" ? last : "";
}

function filesToCopy(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter(({ name }) => !NOT_COPIED.test(name))
		.flatMap((entry) => {
			if (entry.isFile()) return [entry.name];
			if (!entry.isDirectory()) return [];
			return readdirSync(join(folder, entry.name), { recursive: true, withFileTypes: true })
				.filter((each) => each.isFile())
				.map((each) => relative(folder, join(each.parentPath, each.name)).split(sep).join("/"));
		})
		.sort();
}

function insideProblem(folder: string, target: string): Problem | undefined {
	if (target !== folder && !target.startsWith(folder + sep)) return undefined;
	return {
		code: "backup-inside",
		stops: "document",
		at: { file: target },
		says: "A backup inside the workspace would be lost with it.",
		next: "Name a folder elsewhere, best on another disk.",
	};
}
