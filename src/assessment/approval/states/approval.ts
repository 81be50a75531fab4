import { type Day, describeDay, type Location, listInWords } from "#vocabulary";
import type { Content, ContentFiles } from "./content.ts";
import type { State } from "./states.ts";

/** That a person approved a state of a document, bound to what the document's files were then. */
export type Approval = {
	readonly state: State;
	readonly person: string;
	readonly role: string;
	readonly date: Day;
	readonly content: Content;
	readonly at: Location;
};

/** How a file differs from what was approved. */
export type FileChange = { readonly name: string; readonly change: "changed" | "added" | "removed" };

/**
 * The files that are not as they were when a document was approved, in the order of their names.
 *
 * @example
 * changesSince(new Map([["a.md", "1"], ["b.md", "2"]]), new Map([["b.md", "3"], ["c.md", "4"]])) // => [{ name: "a.md", change: "removed" }, { name: "b.md", change: "changed" }, { name: "c.md", change: "added" }]
 */
export function changesSince(approved: ContentFiles, now: ContentFiles): FileChange[] {
	const names = [...new Set([...approved.keys(), ...now.keys()])].sort();
	return names.flatMap((name): FileChange[] => {
		if (approved.get(name) === now.get(name)) return [];
		if (!approved.has(name)) return [{ name, change: "added" }];
		return [{ name, change: now.has(name) ? "changed" : "removed" }];
	});
}

/** Whether an approval still stands: nothing that makes the document was edited since. */
export function isStanding(approval: Approval, now: Content): boolean {
	return approval.content.hash === now.hash;
}

/** Who approved and when, in words: “Ann Example (chair), 16 March 2027”. */
export function approvalInWords({ person, role, date }: Pick<Approval, "person" | "role" | "date">): string {
	return `${person} (${role}), ${describeDay(date)}`;
}

const NAMED = 5;

/**
 * Changes in words, the first few named.
 *
 * @example
 * changesInWords([{ name: "plan.yaml", change: "added" }]) // => "plan.yaml added"
 */
export function changesInWords(changes: readonly FileChange[]): string {
	const named = changes.slice(0, NAMED).map(({ name, change }) => `${name} ${change}`);
	const rest = changes.length - named.length;
	return listInWords([...named, ...(rest > 0 ? [`${rest} more`] : [])]);
}
