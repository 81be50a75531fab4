import type { ComposedFolder } from "#workbench/verbs";
import { withComposed } from "./composed.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** `bellwether sources DIR`: every file received, what was loaded of it, and what is amiss with the credits. */
export function sourcesCommand(
	folder: string,
	options: { readonly json?: boolean },
	terminal: Terminal,
): Promise<ExitCode> {
	return withComposed(folder, terminal, (composed) => {
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
