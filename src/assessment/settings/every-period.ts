import { addMonths, type Day, type Period, partsOf, periodBetween } from "#vocabulary";

/** Stretches of time that follow each other, with their months and the month (1 to 12) in which the first of a year may begin. */
export const EVERY = {
	month: { months: 1, begins: 1 },
	quarter: { months: 3, begins: 1 },
	"calendar year": { months: 12, begins: 1 },
	"financial year": { months: 12, begins: 4 },
} as const;

/**
 * The whole months, quarters or years from the first of a month to the first of another, in order.
 *
 * @param span first day, and the first day that is not wanted
 */
export function everyPeriod(
	every: keyof typeof EVERY,
	span: { readonly from: Day; readonly to: Day },
): readonly Period[] {
	const { months, begins } = EVERY[every];
	const { year, month } = partsOf(span.from);
	const late = (((month - begins) % months) + months) % months;
	const start = addMonths(
		`${year}-${String(month).padStart(2, "0")}-01` as Day,
		late === 0 ? 0 : months - late,
	);
	const periods: Period[] = [];
	for (let from = start; addMonths(from, months) <= span.to; from = addMonths(from, months))
		periods.push(periodBetween(from, addMonths(from, months)));
	return periods;
}
