import type { Kysely } from "kysely";
import { hashOf } from "../chain/seal.ts";
import { inTurn, type Turn } from "../chain/turn.ts";
import type { Tables } from "../database/tables.ts";
import { addRevision, currentRevisions, type Revision } from "../documents/revision.ts";
import type { Workspace } from "../workspace.ts";
import type { FolderFile } from "./folder-files.ts";

/** What is to be brought into a workspace, by whom and why. */
export type ImportRequest = {
	readonly assessment: string;
	/** The partnership whose people may see it. */
	readonly partnership: string;
	readonly files: readonly FolderFile[];
	readonly who: string;
	readonly reason: string;
};

/** What an import changed: paths, and for a file that is as it was once before the revision that it equals. */
export type ImportReport = {
	readonly assessment: string;
	readonly isNew: boolean;
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly wentBack: readonly { readonly path: string; readonly to: number; readonly behind: number }[];
	readonly removed: readonly string[];
	readonly unchanged: number;
};

/**
 * Brings the files of a folder in. An assessment that is there gets a revision of what differs and of nothing else; a
 * file that the folder no longer has is taken away, by a revision too, so that it can be restored.
 */
export async function importFiles(workspace: Workspace, request: ImportRequest): Promise<ImportReport> {
	return inTurn(workspace, request.who, async (turn) => {
		const { assessment } = request;
		const isNew = await beginAssessment(turn, request);
		const before = await currentRevisions(turn.tables, assessment);
		const standing = [...before.values()].filter(({ hash }) => hash !== null);
		const paths = new Set(request.files.map(({ path }) => path));
		const differing = request.files
			.map((file) => ({ ...file, hash: hashOf(file.bytes), before: before.get(file.path) }))
			.filter((file) => file.before?.hash !== file.hash);
		const gone = standing.filter(({ path }) => !paths.has(path)).map(({ path }) => path);
		const report = await reportOn(turn.tables, request, { isNew, differing, gone });
		const common = { assessment, reason: request.reason };
		for (const { path, bytes } of differing)
			await addRevision(turn, { ...common, path, bytes, kind: "imported" });
		for (const path of gone) await addRevision(turn, { ...common, path, bytes: null, kind: "removed" });
		if (isNew || differing.length + gone.length > 0)
			await turn.record({ act: "imported", subject: assessment, detail: countsOf(report) });
		return report;
	});
}

async function beginAssessment(turn: Turn, { assessment, partnership }: ImportRequest): Promise<boolean> {
	const before = await turn.tables
		.selectFrom("assessment")
		.select("name")
		.where("name", "=", assessment)
		.executeTakeFirst();
	if (before) return false;
	await turn.keep("assessment", { name: assessment, partnership, at: turn.at, person: turn.who });
	return true;
}

type Differing = { readonly path: string; readonly hash: string; readonly before: Revision | undefined };

async function reportOn(
	tables: Kysely<Tables>,
	{ assessment, files }: ImportRequest,
	{ isNew, differing, gone }: { isNew: boolean; differing: readonly Differing[]; gone: readonly string[] },
): Promise<ImportReport> {
	const isThere = ({ before }: Differing) => before !== undefined && before.hash !== null;
	const earlier = await Promise.all(
		differing.filter(isThere).map(async ({ path, hash, before }) => {
			const same = await tables
				.selectFrom("revision")
				.select("number")
				.where("assessment", "=", assessment)
				.where("path", "=", path)
				.where("hash", "=", hash)
				.orderBy("number", "desc")
				.executeTakeFirst();
			return { path, to: same?.number, behind: before?.number ?? 0 };
		}),
	);
	return {
		assessment,
		isNew,
		added: differing.filter((each) => !isThere(each)).map(({ path }) => path),
		changed: earlier.filter(({ to }) => to === undefined).map(({ path }) => path),
		wentBack: earlier.flatMap(({ path, to, behind }) => (to === undefined ? [] : [{ path, to, behind }])),
		removed: gone,
		unchanged: files.length - differing.length,
	};
}

function countsOf({ added, changed, wentBack, removed }: ImportReport): Record<string, number> {
	return {
		added: added.length,
		changed: changed.length + wentBack.length,
		removed: removed.length,
	};
}
