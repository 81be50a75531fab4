import { readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readYaml } from "#document/reading";
import { done, type Outcome, type Problem, partOf, refused, shown } from "#vocabulary";
import { type ImportReport, importFiles, readFolder } from "#workbench/workspace";
import { type DecisionRequest, withNewDecisions } from "./with-decisions.ts";

/** Which folder is to be brought in, and under which name. */
export type ImportFolderRequest = DecisionRequest & {
	readonly folder: string;
	/** The name in the workspace; that of the folder where it is not said. */
	readonly name?: string;
	readonly reason?: string;
};

/** What an import changed, and what of the folder was left out. */
export type ImportedFolder = ImportReport & { readonly leftOut: readonly string[] };

const SETTINGS = "assessment.yaml";
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u;

/** Brings every file of an assessment's folder into a workspace, as documents with revisions. */
export async function importAssessment(request: ImportFolderRequest): Promise<Outcome<ImportedFolder>> {
	const { workspace, who, reason = "brought in from a folder" } = request;
	const folder = resolve(request.folder);
	const name = request.name ?? basename(folder);
	const missing = folderProblem(request.folder, folder);
	if (missing) return refused(missing);
	if (!NAME.test(name)) return refused(nameUnfit(name));
	const read = readFolder(folder, workspace);
	if (!read.ok) return read;
	const { files, leftOut } = read.value;
	const partnership = partnershipOf(folder) ?? name;
	return withNewDecisions(request, async (opened) => {
		const report = await importFiles(opened, { assessment: name, partnership, files, who, reason });
		return done({ ...report, leftOut });
	});
}

/** The name of the partnership, where the settings can be read that far; an assessment with faults comes in too. */
function partnershipOf(folder: string): string | undefined {
	const located = readYaml(readFileSync(join(folder, SETTINGS), "utf8"), SETTINGS);
	if (!located.ok) return undefined;
	const partnership = partOf(located.value, "partnership");
	const name = partnership && partOf(partnership, "name")?.value;
	return typeof name === "string" && name.trim() !== "" ? name.trim() : undefined;
}

function folderProblem(written: string, folder: string): Problem | undefined {
	const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
	if (isFolder && statSync(join(folder, SETTINGS), { throwIfNoEntry: false })?.isFile()) return undefined;
	return {
		code: "assessment-missing",
		stops: "document",
		at: { file: written },
		says: isFolder ? "This folder holds no assessment." : "There is no such folder.",
		wanted: `a folder with a file ${SETTINGS}`,
		next: "Check the path and run the same command again.",
	};
}

function nameUnfit(name: string): Problem {
	return {
		code: "assessment-name-unfit",
		stops: "document",
		at: { file: "--name" },
		says: "An assessment cannot have this name.",
		found: shown(name),
		wanted: "letters, digits, spaces, dots and hyphens, beginning with a letter or digit",
		next: "Give another name with --name.",
	};
}
