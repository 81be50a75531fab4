import type { Approval } from "./approval.ts";

/** The first lines of `approvals.yaml`. */
const HEAD = `# Who approved which state of this document, when, and what its files were then. bellwether approve adds an entry;
# an edit of any of the files withdraws it. Do not change entries by hand: an approval must stay what it was.
approvals:
`;

/**
 * The text of `approvals.yaml` with one approval more. What stood there before is kept letter by letter.
 *
 * @param before the file as it stands, or nothing where there is none
 */
export function withApproval(before: string | undefined, approval: Omit<Approval, "at">): string {
	const kept = before === undefined || before.trim() === "" ? HEAD : before.replace(/\n*$/, "\n");
	return kept + approvalEntry(approval);
}

/** One approval as an entry of `approvals.yaml`. Texts stand in quotation marks, whatever a name may hold. */
function approvalEntry({ state, person, role, date, content }: Omit<Approval, "at">): string {
	const files = [...content.files].sort(([left], [right]) => (left < right ? -1 : 1));
	return [
		`  - state: ${state}`,
		`    person: ${JSON.stringify(person)}`,
		`    role: ${JSON.stringify(role)}`,
		`    date: ${date}`,
		`    content: "${content.hash}"`,
		"    files:",
		...files.map(([name, hash]) => `      ${JSON.stringify(name)}: "${hash}"`),
		"",
	].join("\n");
}
