import type { ComposedFolder } from "#workbench/verbs";
import { withComposed } from "./composed.ts";
import { coverageCommand } from "./coverage-command.ts";
import { EXIT, type ExitCode, type Terminal } from "./terminal.ts";

/** What `bellwether sources` was asked: about an assessment's folder, or about a workspace. */
type SourcesOptions = { readonly workspace?: string; readonly json?: boolean };

/**
 * `bellwether sources DIR`: every file received, what was loaded of it, and what is amiss with the credits. With
 * `--workspace` instead: which prescribed information is held.
 */
export async function sourcesCommand(
	folder: string | undefined,
	options: SourcesOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	if (options.workspace !== undefined && folder === undefined)
		return coverageCommand(options.workspace, options, terminal);
	if (folder === undefined || options.workspace !== undefined) {
		terminal.remark("Name the folder of an assessment, or a workspace with --workspace, and not both.");
		return EXIT.notStarted;
	}
	return withComposed(folder, options, terminal, (composed) => {
		const files = fileRows(composed);
		if (options.json) terminal.result(JSON.stringify({ files }, null, 2));
		else for (const file of files) terminal.result(fileLine(file));
	});
}

function fileRows({ loads, document }: ComposedFolder) {
	return loads.map(({ name, fileHash, rowsRead, rowsLoaded, rowsRejected, rowsSetAside }) => ({
		file: name,
		hash: fileHash,
		rowsRead,
		rowsLoaded,
		rowsRejected,
		rowsSetAside,
		figures: document.figures.filter((figure) =>
			figure.sources.some((source) => source.fileHash === fileHash),
		).length,
	}));
}

function fileLine(file: ReturnType<typeof fileRows>[number]): string {
	const rows = `${file.rowsRead} rows read, ${file.rowsLoaded} loaded, ${file.rowsRejected} rejected, ${file.rowsSetAside} set aside`;
	return [file.file, rows, `${file.figures} figures`, file.hash.slice(0, 12)].join("\t");
}
