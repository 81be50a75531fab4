import { FINANCIAL_YEARS, hospitalAdmissions } from "./hospital-admissions.ts";
import { MONTHS, monthlyCrime, type PublishedTotals } from "./monthly-crime.ts";

const MAIDSTONE = "E07000110";
const HEADING = "measure,area,period,value,illustrative,source,supplier";
const SOURCE = "yes,Illustrative series,Made for this example";

/** The two returns of illustrative series, by file name, made from the return with the published counts. */
export function illustrativeReturns(recordedCrime: string): Readonly<Record<string, string>> {
	const monthly = [...monthlyCrime(publishedIn(recordedCrime))].flatMap(([measure, values]) =>
		values.map((value, index) => row(measure, MAIDSTONE, MONTHS[index], value)),
	);
	const yearly = hospitalAdmissions().flatMap(({ measure, area, values }) =>
		values.map((value, index) => row(measure, area, FINANCIAL_YEARS[index], value)),
	);
	return {
		"illustrative-monthly-crime.csv": file(monthly),
		"illustrative-hospital-admissions.csv": file(yearly),
	};
}

function row(measure: string, area: string, period: string | undefined, value: number): string {
	return `${measure},${area},${period},${value},${SOURCE}`;
}

function file(rows: readonly string[]): string {
	return `${[HEADING, ...rows].join("\n")}\n`;
}

/** The published counts, read from a return whose first four columns are measure, area, period and value. */
function publishedIn(text: string): (measure: string) => PublishedTotals {
	const cells = new Map(
		text.split("\n").map((line) => {
			const [measure, , period, value] = line.split(",");
			return [`${measure} ${period}`, Number(value)];
		}),
	);
	const of = (measure: string, period: string) => {
		const value = cells.get(`${measure} ${period}`);
		if (value === undefined) throw new Error(`The return has no ${measure} for ${period}.`);
		return value;
	};
	return (measure) => ({
		previous: of(measure, "RY Oct 2015"),
		current: of(measure, "RY Oct 2016"),
		october: of(measure, "Oct 2016"),
	});
}
