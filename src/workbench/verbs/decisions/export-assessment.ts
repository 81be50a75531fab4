import { done, type Outcome, refused } from "#vocabulary";
import { exportFiles, placeTaken, writeFolder } from "#workbench/workspace";
import { type DecisionRequest, knownAssessment, withDecisions } from "./with-decisions.ts";

/** Which assessment is to be written, and where. */
export type ExportFolderRequest = DecisionRequest & {
	readonly assessment: string;
	/** A folder that is empty or not there yet. */
	readonly folder: string;
};

/** How many files were written where. */
export type ExportedFolder = { readonly folder: string; readonly files: number };

/** Writes the files of an assessment as they stand, each byte for byte as it came in. */
export async function exportAssessment(request: ExportFolderRequest): Promise<Outcome<ExportedFolder>> {
	const taken = placeTaken(request.folder);
	if (taken) return refused(taken);
	return withDecisions(request, async (workspace) => {
		const assessment = await knownAssessment(workspace, request.assessment);
		if (!assessment.ok) return assessment;
		const files = await exportFiles(workspace, { assessment: assessment.value, who: request.who });
		const written = writeFolder(request.folder, files);
		return written.ok ? done({ folder: written.value, files: files.length }) : written;
	});
}
