import type { ChartKind } from "#analysis/statistics";

/** The names by which people ask for a kind of chart; the first of each kind is the one that is shown to them. */
const NAMES: Readonly<Record<ChartKind, readonly [string, ...string[]]>> = {
	individuals: ["xmr", "i", "individuals"],
	"deviation-individuals": ["i-sd", "deviation-individuals"],
	"moving-range": ["mr", "moving-range"],
	run: ["run"],
	c: ["c"],
	u: ["u"],
	"u-prime": ["u-prime", "u'", "u′", "up"],
	p: ["p"],
	"p-prime": ["p-prime", "p'", "p′", "pp"],
	np: ["np"],
	"i-prime": ["i-prime", "i'", "i′"],
	g: ["g"],
	t: ["t"],
};

/** What people may write behind `--chart`, one name for each kind. */
export const CHART_NAMES: readonly string[] = Object.values(NAMES).map(([name]) => name);

/**
 * The kind of chart that a name means.
 *
 * @example
 * chartNamed("XmR") // => "individuals"
 */
export function chartNamed(name: string): ChartKind | undefined {
	const plain = name.trim().toLowerCase();
	return (Object.keys(NAMES) as ChartKind[]).find((kind) => NAMES[kind].includes(plain));
}
