import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { done, type Outcome, refused } from "#vocabulary";
import type { PublishedSource } from "./address-list.ts";
import { fetchingProblems } from "./fetching-problems.ts";
import { ATTEMPTS, askPolitely, type Network, validatorOf } from "./polite-network.ts";

/** A file that arrived. */
export type FetchedFile = { readonly bytes: number; readonly sha256: string };

/** What is remembered of a download that is not finished: the address, and by what the server tells releases apart. */
type Begun = { readonly address: string; readonly validator: string };

/**
 * Downloads a file so that an interruption costs nothing: what has arrived stays beside the place of the file, and the
 * next attempt asks for the rest, or for all of it if the publisher has released it anew in between.
 */
export async function downloadFile(
	network: Network,
	source: PublishedSource,
	address: string,
	path: string,
): Promise<Outcome<FetchedFile>> {
	await mkdir(dirname(path), { recursive: true });
	const part = `${path}.part`;
	for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
		const begun = await readBegun(part, address);
		const held = begun ? ((await stat(part).catch(() => undefined))?.size ?? 0) : 0;
		const headers = begun && held > 0 ? { range: `bytes=${held}-`, "if-range": begun.validator } : {};
		const reply = await askPolitely(network, address, headers);
		if (reply.kind === "unreachable") return refused(fetchingProblems.unreachable(address, source));
		if (reply.kind === "refusal") return refused(fetchingProblems.gone(address, reply.status, source));
		if (await receive(network, reply.response, address, part)) return done(await finish(part, path));
	}
	return refused(fetchingProblems.interrupted(address));
}

/** Writes what comes; false if it broke off or cannot be gone on with. */
async function receive(
	network: Network,
	response: Response,
	address: string,
	part: string,
): Promise<boolean> {
	if (response.status === 416) {
		await response.body?.cancel().catch(() => undefined);
		await rm(part, { force: true });
		return false;
	}
	const validator = validatorOf(response);
	if (validator) await writeFile(`${part}.json`, JSON.stringify({ address, validator } satisfies Begun));
	else await rm(`${part}.json`, { force: true });
	const file = await open(part, response.status === 206 ? "a" : "w");
	try {
		for await (const piece of response.body ?? []) {
			await file.write(piece);
			network.arrived?.(piece.byteLength);
		}
		await file.sync();
		return true;
	} catch {
		network.signal?.throwIfAborted();
		return false;
	} finally {
		await file.close();
	}
}

async function finish(part: string, path: string): Promise<FetchedFile> {
	const fetched = await describeFile(part);
	await rename(part, path);
	await rm(`${part}.json`, { force: true });
	return fetched;
}

/** Size and SHA-256 of a file. */
export async function describeFile(path: string): Promise<FetchedFile> {
	const hash = createHash("sha256");
	let bytes = 0;
	for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) {
		hash.update(piece);
		bytes += piece.byteLength;
	}
	return { bytes, sha256: hash.digest("hex") };
}

async function readBegun(part: string, address: string): Promise<Begun | undefined> {
	try {
		const begun = JSON.parse(await readFile(`${part}.json`, "utf8")) as Begun;
		return begun.address === address ? begun : undefined;
	} catch {
		return undefined;
	}
}
