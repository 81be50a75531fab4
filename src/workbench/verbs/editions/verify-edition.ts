import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { contentOfFolder } from "../approval/content-of-folder.ts";
import { buildEdition, type EditionFile } from "../build-assessment.ts";
import type { Progress } from "../compose-folder.ts";
import { filesReached } from "../folder-reading.ts";
import { MANIFEST, type Manifest, readManifest, sha256 } from "./manifest.ts";

/** What was found out about an edition: what it says of itself, and how many of its files are as they were made. */
export type VerifiedEdition = { readonly manifest: Manifest; readonly whole: number };

/**
 * Compares every file of an edition with the manifest that was written with it, and names files that are no part of it.
 * Another edition in the same folder, such as a briefing, is compared with its own.
 */
export function verifyEdition(folder: string): Outcome<VerifiedEdition> {
	const read = manifestIn(folder);
	if (!read.ok) return read;
	const own = faultsOf(folder, read.value);
	const others = otherManifests(folder);
	const further = others.flatMap(({ manifest }) => faultsOf(folder, manifest));
	const made = [read.value, ...others.map(({ manifest }) => manifest)].flatMap(({ outputs }) => outputs);
	const named = new Set([MANIFEST, ...others.map(({ name }) => name), ...made.map(({ file }) => file)]);
	const added = filesReached(folder).filter((name) => !named.has(name) && !LITTER.test(name));
	return done({ manifest: read.value, whole: read.value.outputs.length - own.length }, [
		...own,
		...further,
		...added.sort().map(editionProblems.added),
	]);
}

/** What operating systems put into folders of their own accord. */
const LITTER = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

function faultsOf(folder: string, { outputs }: Manifest): Problem[] {
	return outputs.flatMap(({ file, sha256: wanted }) => {
		const path = join(folder, file);
		if (!isFile(path)) return [editionProblems.missing(file)];
		return sha256(readFileSync(path)) === wanted ? [] : [editionProblems.changed(file)];
	});
}

/** Editions that lie in the same folder, each with its own list: a briefing beside its assessment. */
function otherManifests(folder: string): { readonly name: string; readonly manifest: Manifest }[] {
	const names = readdirSync(folder).filter(
		(name) => name.endsWith(`-${MANIFEST}`) && isFile(join(folder, name)),
	);
	return names.flatMap((name) => {
		const manifest = readManifest(readFileSync(join(folder, name), "utf8"));
		return manifest ? [{ name, manifest }] : [];
	});
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * Builds the edition again from an assessment's folder and compares the bytes: the proof that it came from there, with
 * this version of the program and these typefaces.
 */
export async function verifyAgainst(
	edition: string,
	folder: string,
	progress: Progress,
	now: () => Date,
): Promise<Outcome<VerifiedEdition>> {
	const verified = verifyEdition(edition);
	if (!verified.ok) return verified;
	const { manifest } = verified.value;
	if (manifest.document !== "assessment") return refused(editionProblems.notAssessment(manifest));
	const content = contentOfFolder(folder);
	if (content.hash !== manifest.content) {
		const changed = changedInputs(manifest, content.files);
		return done(verified.value, [...verified.problems, editionProblems.otherContent(changed)]);
	}
	const built = await buildEdition(folder, progress, now, manifest.edition);
	if (!built.ok) return refused(...built.problems);
	return done(verified.value, [...verified.problems, ...differences(manifest, built.value.files)]);
}

function manifestIn(folder: string): Outcome<Manifest> {
	const path = join(folder, MANIFEST);
	if (!isFile(path)) return refused(editionProblems.noManifest(folder));
	const manifest = readManifest(readFileSync(path, "utf8"));
	return manifest ? done(manifest) : refused(editionProblems.badManifest());
}

function changedInputs({ inputs }: Manifest, now: ReadonlyMap<string, string>): string[] {
	const before = new Map(inputs.map(({ file, sha256: hash }) => [file, hash]));
	const names = new Set([...before.keys(), ...now.keys()]);
	return [...names].filter((name) => before.get(name) !== now.get(name)).sort();
}

function differences({ outputs }: Manifest, files: readonly EditionFile[]): Problem[] {
	return outputs.flatMap(({ file, sha256: wanted }) => {
		const again = files.find(({ name }) => name === file);
		return again && sha256(again.bytes) === wanted ? [] : [editionProblems.otherAgain(file)];
	});
}

const editionProblems = {
	noManifest: (folder: string): Problem => ({
		code: "edition-missing",
		stops: "document",
		at: { file: basename(folder) },
		says: "This folder holds no edition.",
		wanted: `a folder with a file ${MANIFEST}, as bellwether build writes it`,
		next: "Check the path, or build the edition.",
	}),
	badManifest: (): Problem => ({
		code: "manifest-unreadable",
		stops: "document",
		at: { file: MANIFEST },
		says: "The list of what this edition consists of cannot be read.",
		next: "Build the edition again, or take the file from where the edition was published.",
	}),
	missing: (file: string): Problem => ({
		code: "edition-file-missing",
		stops: "document",
		at: { file },
		says: "A file of the edition is missing.",
		next: "Build the edition again, or copy the file from where the edition was published.",
	}),
	changed: (file: string): Problem => ({
		code: "edition-file-changed",
		stops: "document",
		at: { file },
		says: "This file is not as it was when the edition was made.",
		next: "Do not publish it; build the edition again.",
	}),
	added: (file: string): Problem => ({
		code: "edition-file-added",
		stops: "document",
		at: { file },
		says: "This file is no part of the edition.",
		next: "Do not publish it with the edition: take it out of the folder.",
	}),
	notAssessment: ({ document }: Manifest): Problem => ({
		code: "edition-of-other-kind",
		stops: "document",
		at: { file: MANIFEST },
		says: `This is an edition of a ${document}, which cannot be built again here.`,
		next: "Leave out --from to look at its files.",
	}),
	otherContent: (changed: readonly string[]): Problem => ({
		code: "edition-from-other-content",
		stops: "document",
		at: { file: MANIFEST },
		says: "The assessment is not what it was when this edition was made, so that it cannot be built again from it.",
		...(changed.length > 0 && changed.length < 20 ? { found: `changed since: ${changed.join(", ")}` } : {}),
		next: "Take the files as they were, or publish a new edition.",
	}),
	otherAgain: (file: string): Problem => ({
		code: "edition-not-the-same",
		stops: "document",
		at: { file },
		says: "Built again, this file has other bytes.",
		next: "Use the version of Bellwether that the manifest names.",
	}),
};
