import { perCent, seeded } from "./seeded-counts.ts";
import { falseProposals, foundSteps, MONTHS, PLACED_WITHIN, seasonalProposals } from "./step-change-study.ts";

const SEED = 20170118;
const SERIES = 5000;

const STABLE = [
	{ mean: 5, dispersion: 1 },
	{ mean: 20, dispersion: 1 },
	{ mean: 100, dispersion: 1 },
	{ mean: 400, dispersion: 1 },
	{ mean: 20, dispersion: 3 },
	{ mean: 100, dispersion: 3 },
	{ mean: 400, dispersion: 3 },
];

const STEPPED = [13, 24, 34].flatMap((at) => [-0.3, 0.3].map((change) => ({ change, at })));

const SEASONS = [0.1, 0.2, 0.3];

/**
 * How often steps are proposed where there are none, and found where there are: stable, stepped, and
 * seasonal series apart.
 */
export async function run(): Promise<void> {
	const random = seeded(SEED);
	const share = (count: number) => perCent(count, SERIES);
	console.log(`Step changes: ${SERIES} series of ${MONTHS} months each, seed ${SEED}`);
	console.log("No step (wanted: a proposal in at most 1% of them)");
	console.table(
		STABLE.map((kind) => ({
			...kind,
			proposals: share(falseProposals(random, { ...kind, series: SERIES })),
		})),
	);
	console.log(
		`One step, 100 a month before it, Poisson (wanted: within ${PLACED_WITHIN} months in at least 95%)`,
	);
	console.table(
		STEPPED.map((kind) => {
			const { found, placed, more } = foundSteps(random, {
				...kind,
				mean: 100,
				dispersion: 1,
				series: SERIES,
			});
			return {
				change: perCent(kind.change, 1),
				"before / after": `${kind.at} / ${MONTHS - kind.at}`,
				found: share(found),
				placed: share(placed),
				"more than one": share(more),
			};
		}),
	);
	console.log("A season and no step, 100 a month, Poisson");
	console.table(
		SEASONS.map((amplitude) => {
			const { raw, adjusted } = seasonalProposals(random, amplitude, {
				mean: 100,
				dispersion: 1,
				series: SERIES,
			});
			return { season: perCent(amplitude, 1), "as it is": share(raw), adjusted: share(adjusted) };
		}),
	);
}
