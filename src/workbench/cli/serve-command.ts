import { watch } from "node:fs";
import { resolve } from "node:path";
import { buildEdition, CACHE_FOLDER } from "#workbench/verbs";
import { type EditionServer, PortInUse, type ServedFile, serveEdition } from "#workbench/web";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether serve` was asked. */
export type ServeOptions = { readonly port: number; readonly watch?: boolean };

type Files = ReadonlyMap<string, ServedFile>;

/** What is served at present; a rebuilt edition takes its place. */
type Shelf = { files: Files };

const FIRST_PAGE = "assessment.html";
const SETTLED_AFTER_MS = 150;

/**
 * `bellwether serve DIR`: builds the document and serves it on this machine until told to stop. The port is taken
 * first, so that nobody waits for a build to learn that it is in use.
 */
export async function serveCommand(
	folder: string,
	options: ServeOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const path = resolve(folder);
	const shelf: Shelf = { files: new Map() };
	const server = await openServer(shelf, options, terminal);
	if (!server) return EXIT.notStarted;
	const stopWatching = options.watch
		? watchFolder(path, () => rebuildAgain(path, shelf, server, terminal))
		: () => {};
	try {
		const first = await rebuild(path, shelf, server, terminal);
		if (first !== EXIT.done && !options.watch) return first;
		const names = [...shelf.files.keys()].join(", ");
		terminal.result(`The assessment is at ${server.address} (${names}). Press Ctrl+C to stop.`);
		await stopAsked();
		return EXIT.done;
	} finally {
		stopWatching();
		await server.close();
	}
}

async function openServer(
	shelf: Shelf,
	options: ServeOptions,
	terminal: Terminal,
): Promise<EditionServer | undefined> {
	try {
		const reloads = options.watch === true;
		return await serveEdition({ files: () => shelf.files, first: FIRST_PAGE, port: options.port, reloads });
	} catch (error) {
		if (!(error instanceof PortInUse)) throw error;
		const another = `npm start -- --port ${error.port + 1}`;
		terminal.remark(
			`Port ${error.port} is already in use on this machine. Stop the other program, or choose another port: ${another}`,
		);
		return undefined;
	}
}

async function rebuild(
	path: string,
	shelf: Shelf,
	server: EditionServer,
	terminal: Terminal,
): Promise<ExitCode> {
	const progress = (stage: string) => terminal.remark(`${stage} …`);
	const built = await buildEdition(path, progress, () => new Date());
	printProblems(built.problems, terminal);
	if (!built.ok) {
		const missing = built.problems.some((problem) => problem.code === "assessment-missing");
		return missing ? EXIT.notStarted : EXIT.problems;
	}
	shelf.files = new Map(
		built.value.files.map((file) => [file.name, { type: file.mediaType, bytes: file.bytes }]),
	);
	server.reload();
	return EXIT.done;
}

/** A rebuild after a change: a fault while a file is half saved is told, and the next change tries again. */
async function rebuildAgain(
	path: string,
	shelf: Shelf,
	server: EditionServer,
	terminal: Terminal,
): Promise<void> {
	try {
		await rebuild(path, shelf, server, terminal);
	} catch (fault) {
		terminal.remark(
			`This change could not be built: ${fault instanceof Error ? fault.message : String(fault)}`,
		);
	}
}

function stopAsked(): Promise<void> {
	return new Promise((resolve) => {
		process.once("SIGINT", () => resolve());
		process.once("SIGTERM", () => resolve());
	});
}

/** Calls back once files have come to rest after a change, one call after the other; the cache is no change. */
function watchFolder(folder: string, changed: () => Promise<unknown>): () => void {
	let timer: NodeJS.Timeout | undefined;
	let turn: Promise<unknown> = Promise.resolve();
	const watcher = watch(folder, { recursive: true }, (_, name) => {
		if (name?.startsWith(CACHE_FOLDER)) return;
		clearTimeout(timer);
		timer = setTimeout(() => {
			turn = turn.then(changed);
		}, SETTLED_AFTER_MS);
	});
	// A file may go while the watcher looks at it, which nobody need hear of: that it went is a change like any other.
	watcher.on("error", () => undefined);
	return () => {
		clearTimeout(timer);
		watcher.close();
	};
}
