import { z } from "zod";
import { done, type LocatedValue, type Outcome, type Problem, readWithSchema, refused } from "#vocabulary";
import type { MappedCell, MappedPeriod, ReturnMapping } from "./return-mapping.ts";

/** A year standing alone is a number to the notation and a text here. */
const words = z.union([z.string().trim().min(1), z.number().transform(String)], { error: "some text" });

const COLUMN = z.strictObject({ column: words, means: z.record(z.string(), words).optional() });

const CELL = z.union([words, COLUMN], { error: "the same text for all rows, or “column: HEADING”" });

const FILE = z.strictObject({
	files: words,
	sheet: words.optional(),
	"heading-row": z.int("a row such as 5").min(1, "a row from 1 upwards").default(1),
	measure: CELL,
	area: CELL,
	period: z.union([words, COLUMN, z.strictObject({ headings: words })], {
		error:
			"a period, “column: HEADING”, or “headings: all” or “headings: 2016/17” where periods are headings",
	}),
	value: words.optional(),
	breakdown: CELL.optional(),
	note: CELL.optional(),
	"leave-out": z.array(words).default(["Total", "Grand total", "Sub-total", "Subtotal"]),
	withheld: z.array(words).default([]),
	"not-available": z.array(words).default([]),
	supplier: words.optional(),
	source: words.optional(),
});

type Written = z.infer<typeof FILE>;

/** The word for “every period stands in its heading in full”. */
const ALL = "all";

/** Reads how a partner's own spreadsheet is read as a return (`returns/mappings/*.yaml`). */
export function readReturnMapping(located: LocatedValue): Outcome<ReturnMapping> {
	const read = readWithSchema(located, FILE, Object.keys(FILE.shape));
	if (!read.ok) return read;
	const period = periodOf(read.value);
	if (!period) return refused(valueMissing(located));
	const { files, measure, area, breakdown, note, withheld, sheet, supplier, source } = read.value;
	return done({
		name: located.at.file,
		files,
		...(sheet !== undefined && { sheet }),
		headingRow: read.value["heading-row"],
		measure: cellOf(measure),
		area: cellOf(area),
		period,
		...(breakdown !== undefined && { breakdown: cellOf(breakdown) }),
		...(note !== undefined && { note: cellOf(note) }),
		leaveOut: read.value["leave-out"],
		withheld,
		notAvailable: read.value["not-available"],
		...(supplier !== undefined && { supplier }),
		...(source !== undefined && { source }),
	});
}

function cellOf(written: z.infer<typeof CELL>): MappedCell {
	if (typeof written === "string") return { always: written };
	const { column, means } = written;
	return { column, ...(means !== undefined && { means }) };
}

/** Undefined where figures stand in rows and no column is named for them. */
function periodOf({ period, value }: Written): MappedPeriod | undefined {
	if (typeof period === "object" && "headings" in period)
		return { kind: "headings", ...(period.headings !== ALL && { year: period.headings }) };
	return value === undefined ? undefined : { kind: "cell", cell: cellOf(period), value };
}

function valueMissing(located: LocatedValue): Problem {
	return {
		code: "entry-missing",
		stops: "file",
		at: located.at,
		says: "The mapping does not say where the figures stand.",
		wanted:
			"“value: HEADING”, or “period: {headings: all}” where a column of figures stands under each period",
		next: "Add one of the two.",
	};
}
