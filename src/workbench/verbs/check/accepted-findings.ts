import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readYaml } from "#document/reading";
import { type Day, done, type Outcome, plainValue, refused, shown } from "#vocabulary";

/** A finding that a person looked at and accepted, with the reason. */
export type AcceptedFinding = {
	readonly id: string;
	readonly reason: string;
	readonly by: string;
	readonly on: Day;
};

const HEAD = "# Findings of `bellwether check` that were looked at and accepted. They stay quiet.\n";

/** The file beside a document that keeps what was accepted of it. */
function acceptedPath(document: string): string {
	return `${document}.accepted.yaml`;
}

/** What was accepted of a document; nothing where there is no such file. */
export function readAccepted(document: string): Outcome<readonly AcceptedFinding[]> {
	const path = acceptedPath(document);
	if (!existsSync(path)) return done([]);
	const read = readYaml(readFileSync(path, "utf8"), path);
	if (!read.ok) return read;
	const entries = plainValue(read.value) ?? [];
	const unfit = !Array.isArray(entries) || !entries.every(isAccepted);
	return unfit
		? refused({
				code: "accepted-unfit",
				stops: "file",
				at: { file: path },
				says: "This list of accepted findings cannot be read.",
				wanted: "entries with id, reason, by and on",
				next: "Correct it, or remove it to see all findings again.",
			})
		: done(entries);
}

function isAccepted(entry: unknown): entry is AcceptedFinding {
	const fields = (entry ?? {}) as Partial<Record<keyof AcceptedFinding, unknown>>;
	return [fields.id, fields.reason, fields.by, fields.on].every(
		(field) => typeof field === "string" && field !== "",
	);
}

/** Adds a finding to what was accepted of a document, or gives the reason for it anew. */
export function writeAccepted(document: string, added: AcceptedFinding): Outcome<string> {
	const held = readAccepted(document);
	if (!held.ok) return held;
	const path = acceptedPath(document);
	const all = [...held.value.filter((each) => each.id !== added.id), added];
	try {
		writeFileSync(path, `${HEAD}${all.map(entryText).join("")}`);
	} catch {
		return refused({
			code: "accepted-not-written",
			stops: "file",
			at: { file: path },
			says: "The list of accepted findings cannot be written here.",
			found: shown(path),
			next: "Copy the document to a folder that may be written to.",
		});
	}
	return done(path);
}

/** Text between quotation marks as JSON writes it is YAML as well. */
function entryText({ id, reason, by, on }: AcceptedFinding): string {
	const entry = { id, reason, by, on };
	return Object.entries(entry)
		.map(([name, value], index) => `${index === 0 ? "-" : " "} ${name}: ${JSON.stringify(value)}\n`)
		.join("");
}
