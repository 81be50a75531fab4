import { basename, dirname } from "node:path";
import { type ReturnMapping, readReturnMapping } from "#evidence/records";
import { mappingFor } from "#evidence/sources";
import type { FileOnDisk } from "#evidence/store";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { readStructure } from "./folder-reading.ts";

/** Reads the mappings of partners' own spreadsheets; all are tried, so that one run shows every problem. */
export function readMappings(paths: readonly string[]): Outcome<readonly ReturnMapping[]> {
	const read = paths.map((path) => readStructure(dirname(path), basename(path), readReturnMapping));
	const problems: Problem[] = read.flatMap((each) => each.problems);
	const mappings = read.flatMap((each) => (each.ok ? [each.value] : []));
	return mappings.length === read.length ? done(mappings, problems) : refused(...problems);
}

/** A file with the mapping that was made for it, if one was. */
export function withMapping(file: FileOnDisk, mappings: readonly ReturnMapping[]): FileOnDisk {
	const mapping = mappingFor(basename(file.name), mappings);
	return mapping ? { ...file, mapping } : file;
}
