import { z } from "zod";
import { MARKINGS } from "#vocabulary";

const words = z.string().trim().min(1);
const code = z.union([z.string(), z.number()]).transform((value) => String(value));

const part = z.strictObject({ total: code, members: z.array(code).min(1) });

const group = z.strictObject({
	title: words,
	members: z.array(code).min(1).optional(),
	total: code.optional(),
	parts: z.array(part).min(1).optional(),
});

const window = z.strictObject({ period: code, against: code.optional(), reason: words.optional() });

const check = z.union([
	z.strictObject({
		sum: z.literal("tree"),
		tree: words,
		area: code.optional(),
		windows: z.array(words).min(1),
	}),
	z.strictObject({ sum: z.literal("areas"), measure: words, group: words, windows: z.array(words).min(1) }),
	z.strictObject({ rates: words, counts: words, group: words, windows: z.array(words).min(1) }),
]);

const documentPart = z.union([
	words,
	z.strictObject({
		appendix: z.enum(["sources", "scores", "case-studies", "methods", "glossary"]),
		file: words.optional(),
	}),
]);

/** The form of `assessment.yaml`. */
export const settingsSchema = z.strictObject({
	partnership: z.strictObject({ name: words, short: words }),
	title: words,
	year: code,
	version: code,
	state: z.enum(["draft", "in review", "agreed", "published", "superseded"]),
	date: code,
	language: z.enum(["en", "cy"]),
	marking: z.enum(MARKINGS),
	area: code,
	ranking: z.enum(["as displayed", "unrounded"]).optional(),
	windows: z
		.record(words, window)
		.refine((windows) => Object.keys(windows).length > 0, "at least one window"),
	groups: z.record(words, group).optional(),
	populations: z.strictObject({ measure: words, period: code }).optional(),
	checks: z.array(check).optional(),
	document: z.array(documentPart).min(1),
	contact: z
		.strictObject({
			lines: z.array(words).min(1),
			telephone: code.optional(),
			email: words.optional(),
			website: words.optional(),
		})
		.optional(),
	notes: z.array(words).optional(),
});

/** `assessment.yaml` as it was written, before areas, periods and measures are known. */
export type WrittenSettings = z.infer<typeof settingsSchema>;

/** Every entry that may stand somewhere in `assessment.yaml`, for “did you mean”. */
export const SETTINGS_ENTRIES = [
	...Object.keys(settingsSchema.shape),
	"name",
	"short",
	"period",
	"against",
	"reason",
	"members",
	"total",
	"parts",
	"measure",
	"group",
	"tree",
	"sum",
	"rates",
	"counts",
	"appendix",
	"file",
	"lines",
	"telephone",
	"email",
	"website",
];
