import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readYaml } from "#document/reading";
import {
	type FetchProgress,
	type FetchReport,
	fetchingProblems,
	fetchSource,
	type PublishedSource,
	planDownloads,
	readAddressList,
	type Wishes,
} from "#evidence/fetching";
import { nearest, type Outcome, refused } from "#vocabulary";
import { readStructure } from "../folder-reading.ts";
import { projectRoot } from "../project-root.ts";

/** What is to be fetched where. */
export type FetchFilesRequest = {
	/** The id of a source in the list of addresses. */
	readonly source: string;
	readonly wishes: Wishes;
	readonly out: string;
	/** A list of addresses of one's own instead of the one that ships, such as of a mirror. */
	readonly addresses?: string;
	readonly now: () => Date;
	readonly report: (progress: FetchProgress) => void;
	readonly arrived?: (bytes: number) => void;
	readonly signal?: AbortSignal;
};

/** Downloads open data into a folder, from which `load` takes them. */
export async function fetchFiles(request: FetchFilesRequest): Promise<Outcome<FetchReport>> {
	const list = request.addresses === undefined ? publishedSources() : readOwnList(request.addresses);
	if (!list.ok) return list;
	const ids = list.value.map((each) => each.id);
	const source = list.value.find((each) => each.id === request.source);
	if (!source)
		return refused(fetchingProblems.sourceUnknown(request.source, ids, nearest(request.source, ids)));
	const plan = planDownloads(source, request.wishes);
	if (!plan.ok) return plan;
	return fetchSource({
		source,
		downloads: plan.value,
		folder: request.out,
		network: {
			pause: async (milliseconds) => void (await wait(milliseconds, undefined, { signal: request.signal })),
			...(request.arrived && { arrived: request.arrived }),
			...(request.signal && { signal: request.signal }),
		},
		now: request.now,
		report: request.report,
	});
}

/** The sources whose addresses ship with the program. */
export function publishedSources(): Outcome<readonly PublishedSource[]> {
	return readStructure(join(projectRoot(), "reference", "fetch"), "addresses.yaml", readAddressList);
}

function readOwnList(path: string): Outcome<readonly PublishedSource[]> {
	let text: string;
	try {
		text = readFileSync(path, "utf8");
	} catch {
		return refused({
			code: "file-missing",
			stops: "document",
			at: { file: path },
			says: "This list of addresses cannot be read.",
			next: "Check the path after --addresses.",
		});
	}
	const located = readYaml(text, path);
	return located.ok ? readAddressList(located.value) : located;
}
