import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A file of an edition as it is sent. */
export type ServedFile = { readonly type: string; readonly bytes: Uint8Array };

/** What a server of an edition is told. */
export type EditionServerOptions = {
	/** The files by name, asked for at every request, so that a rebuilt edition is seen at once. */
	readonly files: () => ReadonlyMap<string, ServedFile>;
	/** The file that answers at the root. */
	readonly first: string;
	readonly port: number;
	readonly host?: string;
	/** Adds to the first page a line of script that reloads it after `reload`. */
	readonly reloads?: boolean;
};

/** A running server. */
export type EditionServer = { readonly address: string; reload(): void; close(): Promise<void> };

/** The port is taken by somebody else. */
export class PortInUse extends Error {
	readonly port: number;
	constructor(port: number) {
		super(`Port ${port} is already in use.`);
		this.port = port;
	}
}

const LOCAL = "127.0.0.1";
const RELOAD_PATH = "/reload";
const RELOAD_SCRIPT = `<script>new EventSource("${RELOAD_PATH}").onmessage = () => location.reload();</script>`;

/** Serves the files of an edition on this machine until closed. Throws `PortInUse` where the port is taken. */
export async function serveEdition(options: EditionServerOptions): Promise<EditionServer> {
	const listeners = new Set<ServerResponse>();
	const server = createServer((request, response) => {
		const path = pathOf(request.url ?? "/");
		if (options.reloads && path === RELOAD_PATH) listen(response, listeners);
		else answer(path, request.method ?? "GET", response, options);
	});
	await listening(server, options.port, options.host ?? LOCAL);
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://localhost:${port}`,
		reload: () => {
			for (const listener of listeners) listener.write("data: new\n\n");
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** The path of an address as it was sent, without its query; an address that is none leads nowhere. */
function pathOf(sent: string): string {
	return sent.replace(/[?#].*$/s, "");
}

function answer(path: string, method: string, response: ServerResponse, options: EditionServerOptions): void {
	const name = path === "/" ? options.first : decodeName(path);
	const file = name === undefined ? undefined : options.files().get(name);
	if (method !== "GET" && method !== "HEAD")
		send(response, 405, plain("This address can only be read."), method);
	else if (!file)
		send(response, 404, plain("There is no such page here. Go back to the first page: /"), method);
	else send(response, 200, options.reloads && name === options.first ? withReload(file) : file, method);
}

function decodeName(path: string): string | undefined {
	try {
		return decodeURIComponent(path.slice(1));
	} catch {
		return undefined;
	}
}

function send(response: ServerResponse, status: number, file: ServedFile, method: string): void {
	response.writeHead(status, {
		"content-type": file.type,
		"content-length": file.bytes.byteLength,
		"x-content-type-options": "nosniff",
		"referrer-policy": "no-referrer",
		"cache-control": "no-cache",
	});
	response.end(method === "HEAD" ? undefined : file.bytes);
}

function plain(words: string): ServedFile {
	return { type: "text/plain; charset=utf-8", bytes: new TextEncoder().encode(`${words}\n`) };
}

function withReload(file: ServedFile): ServedFile {
	const page = new TextDecoder().decode(file.bytes).replace("</body>", `${RELOAD_SCRIPT}</body>`);
	return { type: file.type, bytes: new TextEncoder().encode(page) };
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
	response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
	response.write("retry: 500\n\n");
	listeners.add(response);
	response.on("close", () => listeners.delete(response));
}

function listening(server: Server, port: number, host: string): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", (error: NodeJS.ErrnoException) =>
			reject(error.code === "EADDRINUSE" ? new PortInUse(port) : error),
		);
		server.listen(port, host, resolve);
	});
}
