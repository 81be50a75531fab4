import { watch } from "node:fs";
import { resolve } from "node:path";
import { buildEdition, CACHE_FOLDER } from "#workbench/verbs";
import { PortInUse, type ServedFile, serveEdition } from "#workbench/web";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether serve` was asked. */
export type ServeOptions = { readonly port: number; readonly watch?: boolean };

const FIRST_PAGE = "assessment.html";
const SETTLED_AFTER_MS = 150;

/** `bellwether serve DIR`: builds the document and serves it on this machine until told to stop. */
export async function serveCommand(
	folder: string,
	options: ServeOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const path = resolve(folder);
	let files: ReadonlyMap<string, ServedFile> = new Map();
	const rebuild = async (): Promise<ExitCode> => {
		const built = await buildEdition(
			path,
			(stage) => terminal.remark(`${stage} …`),
			() => new Date(),
		);
		printProblems(built.problems, terminal);
		if (!built.ok)
			return built.problems.some((problem) => problem.code === "assessment-missing")
				? EXIT.notStarted
				: EXIT.problems;
		files = new Map(
			built.value.files.map((file) => [file.name, { type: file.mediaType, bytes: file.bytes }]),
		);
		return EXIT.done;
	};
	const first = await rebuild();
	if (first !== EXIT.done && !options.watch) return first;
	try {
		const server = await serveEdition({
			files: () => files,
			first: FIRST_PAGE,
			port: options.port,
			reloads: options.watch === true,
		});
		terminal.result(
			`The assessment is at ${server.address} (${[...files.keys()].join(", ")}). Press Ctrl+C to stop.`,
		);
		const stopWatching = options.watch
			? watchFolder(path, async () => ((await rebuild()) === EXIT.done ? server.reload() : undefined))
			: () => {};
		await stopAsked();
		stopWatching();
		await server.close();
		return EXIT.done;
	} catch (error) {
		if (!(error instanceof PortInUse)) throw error;
		terminal.remark(
			`Port ${error.port} is already in use on this machine. Stop the other program, or choose another port: npm start -- --port ${error.port + 1}`,
		);
		return EXIT.notStarted;
	}
}

function stopAsked(): Promise<void> {
	return new Promise((resolve) => {
		process.once("SIGINT", () => resolve());
		process.once("SIGTERM", () => resolve());
	});
}

/** Calls back once files have come to rest after a change; the cache is no change. */
function watchFolder(folder: string, changed: () => Promise<unknown>): () => void {
	let timer: NodeJS.Timeout | undefined;
	const watcher = watch(folder, { recursive: true }, (_, name) => {
		if (name?.startsWith(CACHE_FOLDER)) return;
		clearTimeout(timer);
		timer = setTimeout(() => void changed(), SETTLED_AFTER_MS);
	});
	return () => {
		clearTimeout(timer);
		watcher.close();
	};
}
