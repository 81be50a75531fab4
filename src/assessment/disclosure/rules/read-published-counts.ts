import { z } from "zod";
import type { Day } from "#vocabulary";
import type { PublishedCount } from "./disclosure-rules.ts";

const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const period = z.object({ from: DAY, to: DAY });

const figure = z.object({
	unit: z.string(),
	value: z.number().nullable(),
	measure: z.object({ id: z.string() }),
	area: z.object({ id: z.string() }),
	breakdown: z.string().optional(),
	window: period,
	against: period.optional(),
	illustrative: z.boolean(),
	base: z.object({
		kind: z.string(),
		numerator: z.number().optional(),
		denominator: z.number().optional(),
		previous: z.number().optional(),
	}),
});

const edition = z.object({
	document: z.object({ title: z.string(), year: z.string() }),
	figures: z.array(figure),
});

/**
 * The counts that an earlier edition printed, or printed as the base of a change, or as what a share or rate is made of: of
 * its `figures.json`. The whole of a breakdown's share is the count of all parts; that of a rate is a population. Nothing where the
 * data are no such file.
 */
export function readPublishedCounts(data: unknown): PublishedCount[] | undefined {
	const read = edition.safeParse(data);
	if (!read.success) return undefined;
	const { document, figures } = read.data;
	const title = `${document.title} ${document.year}`;
	return figures.flatMap(({ base, unit, illustrative, window, against, measure, area, breakdown }) => {
		if (base.kind !== "counts" || illustrative) return [];
		const of = {
			measure: measure.id,
			area: area.id,
			edition: title,
			...(breakdown === undefined ? {} : { breakdown }),
		};
		const { breakdown: _, ...ofWhole } = of;
		const isPart = unit === "per cent" && breakdown !== undefined;
		const before = against && base.denominator === undefined ? countIn(base.previous, against, of) : [];
		return [
			...countIn(base.numerator, window, of),
			...(isPart ? countIn(base.denominator, window, ofWhole) : []),
			...before,
		];
	});
}

function countIn(
	value: number | undefined,
	{ from, to }: z.infer<typeof period>,
	of: Omit<PublishedCount, "value" | "from" | "to">,
): PublishedCount[] {
	if (value === undefined || !Number.isInteger(value) || value < 0) return [];
	return [{ ...of, value, from: from as Day, to: to as Day }];
}
