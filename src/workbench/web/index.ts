export {
	type EditionServer,
	type EditionServerOptions,
	PortInUse,
	type ServedFile,
	serveEdition,
} from "./edition-server.ts";
