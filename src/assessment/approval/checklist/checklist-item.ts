import { z } from "zod";
import { done, type LocatedValue, type Outcome, readWithSchema } from "#vocabulary";

/** What of an assessment's folder can show an item of the checklist by itself, in words. */
export const FOLDER_EVIDENCE = {
	themes: "the document holds themes with their evidence",
	"compared-windows": "the figures are compared with those of an earlier window",
	priorities: "the priorities are decided",
	consultation: "the results of a consultation are in the document",
	"last-year-plan": "the progress of last year’s plan is kept",
	plan: "the plan of this year is kept",
	"police-and-crime-plan": "priorities are aligned with the commissioner’s plan",
} as const;

export type FolderEvidence = keyof typeof FOLDER_EVIDENCE;

/** An item of the statutory checklist. */
export type ChecklistItem = {
	readonly item: number;
	readonly title: string;
	readonly law: string;
	/** Whether it was held against the published text. */
	readonly read: boolean;
	readonly metBy: readonly FolderEvidence[];
};

/** How far an item's reference to the law can be relied on, in words. */
export function lawStanding({ read }: Pick<ChecklistItem, "read">): string {
	return read ? "read in the source" : "to be checked against the published text";
}

const words = z.string().trim().min(1);

const item = z.strictObject({
	item: z.int().positive(),
	title: words,
	law: words,
	read: z.boolean(),
	"met-by": z
		.array(z.enum(Object.keys(FOLDER_EVIDENCE) as [FolderEvidence, ...FolderEvidence[]]))
		.default([]),
});

const schema = z.strictObject({ items: z.array(item).min(1) });

/** Reads the checklist that ships with the program (`reference/checklist.yaml`). */
export function readChecklistItems(located: LocatedValue): Outcome<readonly ChecklistItem[]> {
	const written = readWithSchema(located, schema, ["items", ...Object.keys(item.shape)]);
	if (!written.ok) return written;
	return done(written.value.items.map(({ "met-by": metBy, ...each }) => ({ ...each, metBy })));
}
