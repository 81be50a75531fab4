import { controlChart, proposeSteps } from "#analysis/statistics";
import { seeded } from "./seeded-counts.ts";

const SEED = 20170118;
const CHARTS = 10_000;
const POINTS = 120;
const SECONDS_ALLOWED = 5;

/** How long it takes to make many XmR charts with their signals and step proposals, on one core. */
export async function run(): Promise<void> {
	const random = seeded(SEED);
	const series = Array.from({ length: CHARTS }, (_, chart) =>
		Array.from({ length: POINTS }, (_, month) => random.poisson(chart % 2 === 0 || month < 60 ? 40 : 55)),
	);
	const start = performance.now();
	let signals = 0;
	let steps = 0;
	for (const values of series) {
		const chart = controlChart({ values, polarity: "lower is better" });
		signals += chart.points.filter((point) => point.signals.length > 0).length;
		steps += proposeSteps({ values }).length;
	}
	const seconds = (performance.now() - start) / 1000;
	console.log(`Control charts: seed ${SEED}`);
	console.table([
		{ charts: CHARTS, points: POINTS, signals, steps, seconds: seconds.toFixed(2), allowed: SECONDS_ALLOWED },
	]);
}
