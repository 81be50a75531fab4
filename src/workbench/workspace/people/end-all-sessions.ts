import { inTurn } from "../chain/turn.ts";
import type { Workspace } from "../workspace.ts";

/** Ends every session of a workspace that was brought back from a backup: some may have been ended since it was made. */
export async function endAllSessions(workspace: Workspace, { who, madeAt }: { who: string; madeAt: string }) {
	await inTurn(workspace, who, async (turn) => {
		await turn.tables.updateTable("session").set({ endedAt: turn.at }).where("endedAt", "is", null).execute();
		await turn.record({
			act: "brought back from a backup",
			subject: "workspace",
			detail: { madeAt },
		});
	});
}
