import { patternFault } from "../published-columns.ts";
import type { RowFault } from "../table-source.ts";

/** A financial year as the Home Office writes it (`2016/17`) and as sheets are named after it (`2016_17`, `2016-17`). */
const YEAR = "[0-9]{4}[/_-][0-9]{2}";

/** Faults of the two columns that say when: `financial_year` and `quarter`. */
export const QUARTER_FAULTS: readonly RowFault[] = [
	patternFault("financial_year", YEAR, "financial-year-unreadable", "a financial year such as 2016/17"),
	patternFault("quarter", "[1-4]", "financial-quarter-unreadable", "a quarter from 1 (April to June) to 4"),
];

/** The first month of a row's quarter as SQL: quarter 1 is April to June, quarter 4 January to March of the next year. */
export const QUARTER_START =
	"strftime(make_date(financial_year[:4]::INTEGER, 4, 1) + to_months(3 * (quarter::INTEGER - 1)), '%Y-%m-%d')";
