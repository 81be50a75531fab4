import { z } from "zod";
import { done, type LocatedValue, type Outcome, readWithSchema } from "#vocabulary";

/**
 * How a partner's own list of incidents is read as an incident extract: which of its headings means which column. It is
 * written once, by whoever knows the list, so that the partner goes on sending what they have always sent. Columns that
 * it does not name are never read.
 */
export type IncidentMapping = {
	/** The name of the mapping's own file. */
	readonly name: string;
	/** The sheet that is read; the first where absent. */
	readonly sheet?: string;
	/** The row on which the headings stand, counted as a spreadsheet counts. */
	readonly headingRow: number;
	/** The partner's heading of each column of an incident extract that they have. */
	readonly columns: Readonly<Record<string, string>>;
};

const HEADING = z.string().trim().min(1, "a heading of the partner's file");

const FILE = z.strictObject({
	sheet: z.string().trim().min(1).optional(),
	"heading-row": z.int("a row such as 5").min(1, "a row from 1 upwards").default(1),
	columns: z.strictObject({
		reference: HEADING,
		from: HEADING,
		to: HEADING.optional(),
		recorded: HEADING.optional(),
		"offence-code": HEADING,
		place: HEADING.optional(),
		"person-key": HEADING.optional(),
		"place-key": HEADING.optional(),
	}),
});

const KNOWN_ENTRIES = [...Object.keys(FILE.shape), ...Object.keys(FILE.shape.columns.shape)];

/** Reads how a partner's own list of incidents is read as an incident extract. */
export function readIncidentMapping(located: LocatedValue): Outcome<IncidentMapping> {
	const read = readWithSchema(located, FILE, KNOWN_ENTRIES);
	if (!read.ok) return read;
	const { sheet, columns } = read.value;
	const named = Object.entries(columns).flatMap(([column, heading]) =>
		heading === undefined ? [] : [[column.replace("-", "_"), heading]],
	);
	return done({
		name: located.at.file,
		...(sheet !== undefined && { sheet }),
		headingRow: read.value["heading-row"],
		columns: Object.fromEntries(named),
	});
}
