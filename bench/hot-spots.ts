import { gridHotSpots, nearRepeat } from "#analysis/statistics";
import { seeded } from "./seeded-counts.ts";

const SEED = 20170118;
const SIDE = 100;
const CELL = 100;
const SECONDS_ALLOWED = 2;
const EVENTS = 2000;
const METRES_ACROSS = 20_000;
const SHUFFLES = 999;

/** How long Gi* takes on 10,000 cells, and the near-repeat test on 2,000 events, on one core. */
export async function run(): Promise<void> {
	const random = seeded(SEED);
	const cells = Array.from({ length: SIDE * SIDE }, (_, index) => ({
		x: (index % SIDE) * CELL,
		y: Math.floor(index / SIDE) * CELL,
		count: random.count(3, 2),
	}));
	const start = performance.now();
	const found = gridHotSpots({ cells, cellSize: CELL });
	const seconds = (performance.now() - start) / 1000;
	if (found.kind === "not computable") throw new Error(found.reason);
	const hot = found.places.filter(({ verdict }) => verdict === "hot").length;
	console.log(`Gi* on ${cells.length} cells: ${seconds.toFixed(2)} s, ${hot} hot by chance after adjustment`);
	if (seconds > SECONDS_ALLOWED) throw new Error(`more than the ${SECONDS_ALLOWED} s allowed`);
	measureNearRepeat(random.next);
}

function measureNearRepeat(next: () => number): void {
	const events = Array.from({ length: EVENTS }, () => ({
		x: next() * METRES_ACROSS,
		y: next() * METRES_ACROSS,
		day: Math.floor(next() * 365),
	}));
	const start = performance.now();
	nearRepeat({
		events,
		distances: [0, 100, 200, 400],
		days: [7, 14, 28],
		permutations: SHUFFLES,
		seed: SEED,
	});
	const seconds = (performance.now() - start) / 1000;
	console.log(`Near repeats of ${EVENTS} events, ${SHUFFLES} shuffles: ${seconds.toFixed(2)} s`);
}
