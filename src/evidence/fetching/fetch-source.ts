import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import type { PublishedSource } from "./address-list.ts";
import { downloadFile } from "./download-file.ts";
import { type FetchRecord, openFetchRecord } from "./fetch-record.ts";
import { fetchingProblems } from "./fetching-problems.ts";
import type { Download } from "./plan-downloads.ts";
import type { Network } from "./polite-network.ts";
import { type OpenedArchive, openLocalArchive, openRemoteArchive } from "./remote-archive.ts";

/** What is fetched, and where it goes. */
export type FetchRequest = {
	readonly source: PublishedSource;
	readonly downloads: readonly Download[];
	readonly folder: string;
	readonly network: Network;
	readonly now: () => Date;
	readonly report: (progress: FetchProgress) => void;
};

/** How far fetching has come: the file in hand, its number, and how many there are where that is known. */
export type FetchProgress = { readonly file: string; readonly number: number; readonly of?: number };

/** What arrived, and what was there already. */
export type FetchReport = {
	readonly fetched: readonly string[];
	readonly alreadyHeld: readonly string[];
};

type Work = FetchRequest & {
	readonly record: FetchRecord;
	readonly fetched: string[];
	readonly alreadyHeld: string[];
	readonly problems: Problem[];
};

/**
 * Downloads what was planned, one file after the other. What arrived before a problem stays, and a second time only what
 * is missing is asked for.
 */
export async function fetchSource(request: FetchRequest): Promise<Outcome<FetchReport>> {
	await mkdir(request.folder, { recursive: true });
	const record = await openFetchRecord(request.folder);
	const work: Work = { ...request, record, fetched: [], alreadyHeld: [], problems: [] };
	for (const download of request.downloads) {
		const stopped = await fetchOne(work, download);
		if (stopped) return refused(...work.problems, stopped);
	}
	const { fetched, alreadyHeld, problems } = work;
	return done({ fetched, alreadyHeld }, problems);
}

/** Gives the problem that stops the rest, if there is one. */
function fetchOne(work: Work, download: Download): Promise<Problem | undefined> {
	switch (download.kind) {
		case "file":
			return fetchFile(work, download.address, download.name);
		case "archive":
			return fetchMembers(work, download.address, download.members);
		case "paged":
			return fetchPages(work, download);
	}
}

async function fetchFile(work: Work, address: string, name: string): Promise<Problem | undefined> {
	if (await work.record.holds(name)) {
		work.alreadyHeld.push(name);
		return undefined;
	}
	work.report({ file: name, number: work.fetched.length + work.alreadyHeld.length + 1 });
	const fetched = await downloadFile(work.network, work.source, address, join(work.folder, name));
	if (!fetched.ok) return fetched.problems[0];
	await remember(work, { name, address, ...fetched.value });
	return undefined;
}

async function fetchPages(
	work: Work,
	download: Extract<Download, { kind: "paged" }>,
): Promise<Problem | undefined> {
	for (let offset = 0; ; offset += download.rows) {
		const name = download.nameAt(offset);
		const stopped = await fetchFile(work, download.addressAt(offset), name);
		if (stopped) return stopped;
		if ((await rowsIn(join(work.folder, name))) < download.rows) return undefined;
	}
}

async function rowsIn(path: string): Promise<number> {
	let lines = 0;
	for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>)
		for (const byte of piece) if (byte === 10) lines += 1;
	return lines - 1;
}

async function fetchMembers(
	work: Work,
	address: string,
	members: readonly string[],
): Promise<Problem | undefined> {
	const wanted: string[] = [];
	for (const name of members)
		if (await work.record.holds(name)) work.alreadyHeld.push(name);
		else wanted.push(name);
	if (wanted.length === 0) return undefined;
	const archive = await openArchive(work, address);
	if (!archive.ok) return archive.problems[0];
	try {
		for (const [index, name] of wanted.entries()) {
			work.report({ file: name, number: index + 1, of: wanted.length });
			const stopped = await fetchMember(work, archive.value.opened, address, name);
			if (stopped) return stopped;
		}
		if (archive.value.copy) await rm(archive.value.copy, { force: true });
		return undefined;
	} finally {
		archive.value.opened.close();
	}
}

/** An archive, and where its copy lies if it had to be downloaded: not needed any more once all is read. */
type ArchiveAtHand = { readonly opened: OpenedArchive; readonly copy?: string };

/** Reads the archive where it lies; where the server gives no parts, downloads it once and reads it from the disk. */
async function openArchive(work: Work, address: string): Promise<Outcome<ArchiveAtHand>> {
	const remote = await openRemoteArchive(work.network, address);
	if (remote) return done({ opened: remote });
	// The ending keeps it out of a folder's loading: it holds every police force.
	const name = `${new URL(address).pathname.split("/").at(-1)}.whole`;
	const path = join(work.folder, name);
	if (!(await work.record.holds(name))) {
		work.report({ file: name, number: 1 });
		const fetched = await downloadFile(work.network, work.source, address, path);
		if (!fetched.ok) return fetched;
		await work.record.remember({ name, address, ...fetched.value, fetchedAt: work.now().toISOString() });
	}
	const local = await openLocalArchive(path);
	if (local) return done({ opened: local, copy: path });
	await rm(path, { force: true });
	return refused(fetchingProblems.archiveUnreadable(address, work.source));
}

async function fetchMember(
	work: Work,
	archive: OpenedArchive,
	address: string,
	name: string,
): Promise<Problem | undefined> {
	if (!archive.names.has(name)) {
		work.problems.push(fetchingProblems.memberAbsent(name, address));
		return undefined;
	}
	const content = await archive.read(name).catch(() => null);
	work.network.signal?.throwIfAborted();
	if (content === null) return fetchingProblems.interrupted(address);
	if (content === undefined) return fetchingProblems.damaged(address, name);
	const path = join(work.folder, name);
	await mkdir(dirname(path), { recursive: true });
	await writeFile(`${path}.part`, content);
	await rename(`${path}.part`, path);
	const sha256 = createHash("sha256").update(content).digest("hex");
	await remember(work, { name, address, bytes: content.length, sha256 });
	return undefined;
}

async function remember(
	work: Work,
	file: { name: string; address: string; bytes: number; sha256: string },
): Promise<void> {
	await work.record.remember({ ...file, fetchedAt: work.now().toISOString() });
	work.fetched.push(file.name);
}
