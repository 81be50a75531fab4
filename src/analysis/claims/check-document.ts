import type { ReadDocument } from "#document";
import type { Check } from "./checks/check.ts";
import { CHECKS } from "./checks/checks.ts";
import { type ClaimFinding, type Remark, SEVERITIES, stableHash } from "./finding.ts";
import { readManuscript } from "./manuscript/read-manuscript.ts";
import { readTable } from "./tables/table-reading.ts";

/**
 * Checks everything that a document says against its own numbers.
 *
 * @returns findings, the worst first and then in the order of the document
 * @example
 * checkDocument({ file: "a.txt", pieces: [{ kind: "paragraph", lines: [{ text: "Robbery fell from 120 to 90, a fall of 30%.", at: { file: "a.txt", line: 1 } }] }] })[0].instead // => "−25%"
 */
export function checkDocument(document: ReadDocument): ClaimFinding[] {
	const manuscript = readManuscript(document);
	const tables = manuscript.tables.map(readTable);
	const findings = CHECKS.flatMap((check) =>
		[...check.run({ manuscript, tables })].map((remark) => finish(remark, check)),
	);
	const order = Object.keys(SEVERITIES);
	// The same sentence twice is one finding, at its first place: an id is accepted once for all.
	const once = new Map(findings.toReversed().map((finding) => [finding.id, finding]));
	return [...once.values()].sort(
		(left, right) =>
			order.indexOf(left.severity) - order.indexOf(right.severity) ||
			(left.at.page ?? 0) - (right.at.page ?? 0) ||
			(left.at.line ?? 0) - (right.at.line ?? 0),
	);
}

function finish(remark: Remark, check: Check): ClaimFinding {
	const words = `${check.name}\n${remark.sentence}\n${remark.says}`.toLowerCase().replaceAll(/\s+/g, " ");
	return {
		id: stableHash(words).slice(0, 8),
		check: check.name,
		certainty: "likely",
		related: [],
		...remark,
	};
}
