import { inTurn } from "../chain/turn.ts";
import { contentBytes, currentRevisions } from "../documents/revision.ts";
import type { Workspace } from "../workspace.ts";
import type { FolderFile } from "./folder-files.ts";

/** The names of the assessments that a workspace keeps, in their order. */
export async function assessmentNames({ tables }: Workspace): Promise<readonly string[]> {
	const rows = await tables.selectFrom("assessment").select("name").orderBy("name").execute();
	return rows.map(({ name }) => name);
}

/** The files of an assessment as they stand now, in the order of their paths. Who asked for them is told in the chain. */
export async function exportFiles(
	workspace: Workspace,
	{ assessment, who }: { readonly assessment: string; readonly who: string },
): Promise<readonly FolderFile[]> {
	return inTurn(workspace, who, async (turn) => {
		const current = await currentRevisions(turn.tables, assessment);
		const files: FolderFile[] = [];
		for (const { path, hash } of current.values())
			if (hash !== null) files.push({ path, bytes: await contentBytes(turn.tables, hash) });
		await turn.record({ act: "exported", subject: assessment, detail: { files: files.length } });
		return files;
	});
}
