import { type Approval, mayStep, type State, stateInWords, withApproval } from "#assessment/approval";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { inTurn, type Turn } from "../chain/turn.ts";
import { addRevision, contentBytes, currentRevision, type Revision } from "../documents/revision.ts";
import { subjectOf } from "../documents/save-document.ts";
import type { Workspace } from "../workspace.ts";
import { contentOfDocuments } from "./document-content.ts";

/** An approval as somebody gives it, and how the files that it hangs on are read, since this room reads no YAML. */
export type ApprovalRequest = {
	readonly assessment: string;
	readonly approval: Pick<Approval, "state" | "person" | "role" | "date">;
	/** The hash of the content that the person had before them: what was edited since, they have not seen. */
	readonly seen: string;
	readonly who: string;
	/** The state that `assessment.yaml` claims. */
	readonly readState: (settings: string) => Outcome<State>;
	/** Whether `approvals.yaml` can still be read with the entry in it. */
	readonly readApprovals: (approvals: string) => Outcome<unknown>;
};

const APPROVALS = "approvals.yaml";
const SETTINGS = "assessment.yaml";

/**
 * Writes an approval into `approvals.yaml` of an assessment, behind those that are there and bound to the content that
 * was seen. Refused where the content is another by now, or where the document cannot take that step.
 */
export async function giveApproval(
	workspace: Workspace,
	request: ApprovalRequest,
): Promise<Outcome<{ readonly revision: Revision; readonly approval: Omit<Approval, "at"> }>> {
	return inTurn(workspace, request.who, async (turn) => {
		const { assessment } = request;
		const settings = await textNow(turn, assessment, SETTINGS);
		if (settings === undefined) return refused(nothingToApprove(assessment));
		const claimed = request.readState(settings);
		if (!claimed.ok) return claimed;
		const { state } = request.approval;
		if (!mayStep(claimed.value, state)) return refused(stepNotAllowed(claimed.value, state));
		const content = await contentOfDocuments(turn.tables, assessment);
		if (content.hash !== request.seen) return refused(contentChanged());
		const approval = { ...request.approval, content };
		const before = await textNow(turn, assessment, APPROVALS);
		const after = withApproval(before, approval);
		const read = request.readApprovals(after);
		if (!read.ok) return read;
		return done({ revision: await keptApproval(turn, request, after), approval });
	});
}

async function keptApproval(
	turn: Turn,
	{ assessment, approval }: ApprovalRequest,
	text: string,
): Promise<Revision> {
	const document = { assessment, path: APPROVALS };
	const reason = `${stateInWords(approval.state)}: approved as ${approval.role}`;
	const revision = await addRevision(turn, {
		...document,
		bytes: Buffer.from(text),
		kind: "approved",
		reason,
	});
	const detail = { revision: revision.number, state: approval.state };
	await turn.record({ act: "approved", subject: subjectOf(document), detail });
	return revision;
}

async function textNow({ tables }: Turn, assessment: string, path: string): Promise<string | undefined> {
	const revision = await currentRevision(tables, { assessment, path });
	return revision?.hash ? (await contentBytes(tables, revision.hash)).toString("utf8") : undefined;
}

function nothingToApprove(assessment: string): Problem {
	return {
		code: "assessment-unknown",
		stops: "document",
		at: { file: assessment },
		says: "There is no assessment of this name with settings in the workspace.",
		wanted: `a document ${SETTINGS}`,
		next: "Check the name of the assessment.",
	};
}

function stepNotAllowed(from: State, to: State): Problem {
	return {
		code: "step-not-allowed",
		stops: "document",
		at: { file: SETTINGS },
		says: `The document is “${stateInWords(from)}” and cannot become “${stateInWords(to)}” from there.`,
		next: "Take the steps in their order: draft, in review, agreed, published, superseded.",
	};
}

function contentChanged(): Problem {
	return {
		code: "content-changed-meanwhile",
		stops: "document",
		at: { file: APPROVALS },
		says: "The assessment was edited since you looked at it. Nothing was approved.",
		next: "Look at what was changed, and approve it as it stands now.",
	};
}
