/** What a measure is counted in. `symbol` is written behind the number; `places` are the decimals shown unless told otherwise. */
export const UNITS = {
	count: { words: "count", symbol: "", places: 0, stock: false },
	people: { words: "people", symbol: "", places: 0, stock: false },
	rate: { words: "rate", symbol: "", places: 1, stock: false },
	"per cent": { words: "per cent", symbol: "%", places: 1, stock: false },
	"percentage points": { words: "percentage points", symbol: " percentage points", places: 1, stock: false },
	pounds: { words: "pounds", symbol: "£", places: 0, stock: true },
	days: { words: "days", symbol: " days", places: 0, stock: false },
	ratio: { words: "ratio", symbol: "", places: 2, stock: false },
	rank: { words: "rank", symbol: "", places: 0, stock: true },
	grade: { words: "grade", symbol: "", places: 0, stock: true },
} as const;

export type Unit = keyof typeof UNITS;

/** What one unit of a count is. Stocks (people present on a day) are told apart because no test of two counts fits them. */
export const COUNTED = [
	"incidents",
	"crimes",
	"offences",
	"people",
	"cases",
	"clients",
	"calls",
	"admissions",
	"casualties",
	"visits",
	"discharges",
	"referrals",
	"groups",
	"encampments",
	"applications",
	"offenders",
	"households",
	"residents",
	"claimants",
	"entrants",
	"uses",
	"schemes",
	"areas",
	"inspections",
	"outcomes",
	"searches",
	"pounds",
] as const;

export type Counted = (typeof COUNTED)[number];
