import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Erasure } from "#evidence/store";
import { done, type Outcome, type Problem, refused, shown } from "#vocabulary";
import { type WorkspaceRequest, withStore } from "./workspace.ts";

/** Which file is to be erased, why, and by whom. */
export type EraseRequest = WorkspaceRequest & {
	/** The hash of the file, or a beginning of it that no other file has. */
	readonly hash: string;
	readonly reason: string;
	readonly person: string;
	/** Folders in which editions are looked for that used the file. */
	readonly editions: readonly string[];
};

/** What was erased, and the editions that still print figures of it. */
export type ErasedFile = Erasure & { readonly usedBy: readonly string[] };

const SHORTEST_HASH = 8;
const FIGURES_FILE = "figures.json";

/** Erases a file that should not have been sent, with every load made from it. */
export async function eraseReceived(request: EraseRequest): Promise<Outcome<ErasedFile>> {
	const { hash, reason, person } = request;
	if (reason.trim() === "") return refused(reasonMissing());
	return withStore(request, async (store) => {
		const hashes = new Set((await store.loads()).map((load) => load.fileHash));
		const meant = [...hashes].filter(
			(each) => hash.length >= SHORTEST_HASH && each.startsWith(hash.toLowerCase()),
		);
		const [fileHash] = meant;
		if (fileHash === undefined || meant.length > 1) return refused(hashUnknown(hash, meant.length));
		const erasure = await store.erase({ fileHash, reason, person });
		if (!erasure) return refused(hashUnknown(hash, 0));
		return done({ ...erasure, usedBy: request.editions.flatMap((each) => editionsUsing(each, fileHash)) });
	});
}

/** Editions below a folder whose figures name the file. */
function editionsUsing(folder: string, fileHash: string): string[] {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name === FIGURES_FILE)
		.map((entry) => entry.parentPath)
		.filter((edition) => readFileSync(join(edition, FIGURES_FILE), "utf8").includes(fileHash))
		.sort();
}

function reasonMissing(): Problem {
	return {
		code: "erasure-reason-missing",
		stops: "document",
		at: { file: "--reason" },
		says: "An erasure needs a reason, since the reason is what stays.",
		next: "Write why the file must go, without repeating what was in it.",
	};
}

function hashUnknown(hash: string, found: number): Problem {
	return {
		code: "erasure-file-unknown",
		stops: "document",
		at: { file: hash },
		says:
			found > 1 ? "Several files have a hash that begins so." : "The workspace holds no file with this hash.",
		found: shown(hash),
		wanted: `at least ${SHORTEST_HASH} digits of the hash of one file`,
		next: "Find the hash with bellwether loads --json.",
	};
}
