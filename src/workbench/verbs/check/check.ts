import { type ClaimFinding, checkDocument, SEVERITIES, type Severity } from "#analysis/claims";
import type { ReadDocument } from "#document";
import { type Day, done, nearest, type Outcome, refused } from "#vocabulary";
import { type AcceptedFinding, readAccepted, writeAccepted } from "./accepted-findings.ts";
import { receiveDocument } from "./receive-document.ts";

/** A finding, and who accepted it and why, if somebody did. */
export type CheckedFinding = ClaimFinding & { readonly accepted?: AcceptedFinding };

/** What became of checking a document. */
export type CheckReport = {
	readonly file: string;
	readonly findings: readonly CheckedFinding[];
	/** Findings that nobody has accepted, by severity. */
	readonly open: Readonly<Record<Severity, number>>;
	readonly accepted: number;
	readonly document: ReadDocument;
};

/** Reads a finished document and checks what it says against its own numbers. Accepted findings are marked, not dropped. */
export async function checkFile(file: string): Promise<Outcome<CheckReport>> {
	const document = await receiveDocument(file);
	const accepted = readAccepted(file);
	if (!document.ok) return document;
	if (!accepted.ok) return accepted;
	const byId = new Map(accepted.value.map((each) => [each.id, each]));
	const findings = checkDocument(document.value).map((finding): CheckedFinding => {
		const known = byId.get(finding.id);
		return known ? { ...finding, accepted: known } : finding;
	});
	const quiet = findings.filter((finding) => finding.accepted);
	const report = {
		file,
		findings,
		open: countOpen(findings),
		accepted: quiet.length,
		document: document.value,
	};
	return done(report, document.problems);
}

function countOpen(findings: readonly CheckedFinding[]): Record<Severity, number> {
	const severities = Object.keys(SEVERITIES) as Severity[];
	const count = (severity: Severity) =>
		findings.filter((finding) => finding.severity === severity && !finding.accepted).length;
	return Object.fromEntries(severities.map((severity) => [severity, count(severity)])) as Record<
		Severity,
		number
	>;
}

/** What a person says when accepting a finding. */
export type Acceptance = { readonly id: string; readonly reason: string; readonly by: string };

/** Accepts a finding of a document with a reason: it stays quiet from now on. Gives the file that keeps it. */
export async function acceptFinding(
	file: string,
	acceptance: Acceptance,
	now: () => Date,
): Promise<Outcome<string>> {
	const checked = await checkFile(file);
	if (!checked.ok) return checked;
	const ids = checked.value.findings.map((finding) => finding.id);
	if (!ids.includes(acceptance.id)) {
		const near = nearest(acceptance.id, ids);
		return refused({
			code: "finding-unknown",
			stops: "nothing",
			at: { file },
			says: `The document has no finding “${acceptance.id}”.`,
			next: near ? `Did you mean “${near}”?` : "Take the id from the list of findings.",
		});
	}
	return writeAccepted(file, { ...acceptance, on: now().toISOString().slice(0, 10) as Day });
}
