import { areaListFile } from "./area-list-file.ts";
import { AWKWARD_CORNERS } from "./awkward-corners.ts";
import { type Crime, LONGEST_LAG, monthOfCrimes } from "./crimes.ts";
import { geographyFiles } from "./geography-files.ts";
import { allMonths, MONTH_COUNT, type Month } from "./months.ts";
import { outcomesFile } from "./outcomes-file.ts";
import { countsStated, partnerReturns } from "./partner-returns.ts";
import { type Force, inventedForce } from "./places.ts";
import { populationFiles } from "./population-files.ts";
import { type Casualty, ROAD_YEARS, roadFiles, roadYear } from "./road-files.ts";
import type { NorthbrookSize } from "./sizes.ts";
import { stopAndSearchFile } from "./stop-and-search-file.ts";
import { revisedCrimes, streetFile } from "./street-file.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** A file of Northbrook: its path with forward slashes, and all its text. */
export type NorthbrookFile = { readonly name: string; readonly text: string };

/** The seed of the example that ships. */
export const USUAL_SEED = 1998;

const RELEASE = "received/police-uk/2026-05-release";
const LATER_RELEASE = "received/police-uk/2026-07-release";

/**
 * Makes Northbrook: an invented partnership with its neighbours, as files in the formats in which the real ones are
 * published, one after another so that a whole country needs little memory. The same size and seed make the same
 * files, byte for byte.
 *
 * @param size how large; `NORTHBROOK_SIZES` has three
 * @param seed a whole number
 * @example
 * northbrookFiles(NORTHBROOK_SIZES.small, 1998).next().value.name // => "areas.csv"
 */
export function* northbrookFiles(size: NorthbrookSize, seed: number): Generator<NorthbrookFile> {
	const forces = Array.from({ length: size.forces }, (_, index) => inventedForce(size, seed, index));
	const [first] = forces;
	if (!first) throw new Error("A country needs at least one force.");
	yield { name: "areas.csv", text: areaListFile(forces) };
	yield* inFolder("received/geography", geographyFiles(forces));
	yield* inFolder("received/population", populationFiles(forces, seed));
	const casualties: Casualty[] = [];
	for (const year of ROAD_YEARS) {
		const parts = forces.map((force) => roadYear(force, year, seed));
		casualties.push(...(parts[0]?.counted ?? []));
		yield* inFolder("received/road-casualties", roadFiles(year, parts));
	}
	const tally = tallyOf(first);
	for (const force of forces) yield* policeFiles(force, size, seed, force === first ? tally : undefined);
	yield* inFolder("stated", countsStated(first, tally, casualties));
	yield* inFolder("returns", partnerReturns(first, seed));
}

/** Three files for each month, save that the first force left one month out and published another twice. */
function* policeFiles(
	force: Force,
	size: NorthbrookSize,
	seed: number,
	tally: Tally | undefined,
): Generator<NorthbrookFile> {
	const recent = new Map<number, readonly Crime[]>();
	const { missingMonth } = AWKWARD_CORNERS;
	for (const month of allMonths()) {
		const crimes = monthOfCrimes(force, month, size, seed);
		recent.set(month.index, crimes);
		recent.delete(month.index - LONGEST_LAG - 1);
		const name = (kind: string) => `${RELEASE}/${month.text}/${month.text}-${force.slug}-${kind}.csv`;
		if (force.index > 0 || month.text !== missingMonth) {
			tally?.add(month, crimes);
			yield { name: name("street"), text: streetFile(force, month, crimes, MONTH_COUNT - 1) };
		}
		yield { name: name("outcomes"), text: outcomesFile(force, month, recent) };
		yield { name: name("stop-and-search"), text: stopAndSearchFile(force, month, size, seed) };
		if (force.index === 0 && month.text === AWKWARD_CORNERS.revisedMonth.month)
			yield revisedFile(force, month, crimes, recent.get(month.index - 1) ?? [], tally);
	}
}

function revisedFile(
	force: Force,
	month: Month,
	crimes: readonly Crime[],
	others: readonly Crime[],
	tally: Tally | undefined,
): NorthbrookFile {
	const revised = revisedCrimes(crimes, others);
	tally?.add(month, revised);
	const knownUntil = MONTH_COUNT - 1 + AWKWARD_CORNERS.revisedMonth.monthsLater;
	return {
		name: `${LATER_RELEASE}/${month.text}/${month.text}-${force.slug}-street.csv`,
		text: streetFile(force, month, revised, knownUntil),
	};
}

function* inFolder(folder: string, files: Iterable<NorthbrookFile>): Generator<NorthbrookFile> {
	for (const { name, text } of files) yield { name: `${folder}/${name}`, text };
}
