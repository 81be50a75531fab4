import { drawVisual } from "#publication/visuals";
import { GALLERY_ENTRIES } from "../src/publication/visuals/fixtures/gallery-entries.ts";

const WARM = 10;
const ROUNDS = 30;
const MILLISECONDS_ALLOWED = 1.5;
const SHOWN = 5;

/** How long a picture of the gallery takes to draw, in processor time of one core: the mean, and the slowest ones. */
export async function run(): Promise<void> {
	const options = { palette: "screen", width: 1020 } as const;
	const drawn = GALLERY_ENTRIES.map(([picture, request]) => {
		for (let round = 0; round < WARM; round += 1) drawVisual(request, options);
		const before = process.cpuUsage();
		for (let round = 0; round < ROUNDS; round += 1) drawVisual(request, options);
		return { picture, milliseconds: process.cpuUsage(before).user / 1000 / ROUNDS };
	});
	const mean = drawn.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / drawn.length;
	const slowest = drawn.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, SHOWN);
	console.log(`Visuals: ${drawn.length} pictures of the gallery, 1,020 wide`);
	console.table([
		{ picture: "mean of all", milliseconds: mean.toFixed(2), allowed: MILLISECONDS_ALLOWED },
		...slowest.map(({ picture, milliseconds }) => ({ picture, milliseconds: milliseconds.toFixed(2) })),
	]);
}
