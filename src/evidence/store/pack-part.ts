import { hashOf } from "./load-folder.ts";
import type { LoadId, LoadRecord, PackPart, StreetCover } from "./load-record.ts";

/** A month of one force and a load that has its rows; `areas` are those of which it has them, all where absent. */
export type CountingCover = StreetCover & { readonly load: LoadId; readonly areas?: readonly string[] };

/** A month of a force as one text, to compare by. */
export function coverKey({ force, month }: StreetCover): string {
	return `${force}\n${month}`;
}

/** Marks a load as a part of a file, with a seal over the mark and the hash of the part itself. */
export function sealed(fileHash: string, { areas, from }: PackPart): NonNullable<LoadRecord["part"]> {
	return { areas, from, seal: sealOf(fileHash, { areas, from }) };
}

/** The hash by which a change of a mark is found. */
export function sealOf(fileHash: string, { areas, from }: PackPart): string {
	const told = areas.map(({ code, name }) => [code, name]);
	return hashOf(JSON.stringify([fileHash, told, from.name, from.sha256, from.rows]));
}

/**
 * Whether two loads hold the rows of the same areas: both whole, or the later a part with every area of the earlier.
 * Only such a later load takes the place of the earlier one or differs from it as a release from a release.
 */
export function sameAreas(later: Pick<LoadRecord, "part">, earlier: Pick<LoadRecord, "part">): boolean {
	if (!later.part || !earlier.part) return !later.part && !earlier.part;
	const codes = new Set<string>(later.part.areas.map(({ code }) => code));
	return earlier.part.areas.every(({ code }) => codes.has(code));
}

/**
 * The loads that count for each month and force: the newest whole one, and only where there is none the newest part of
 * each area. A row of a whole file that also stands in a part is so counted once.
 *
 * @param loads current loads of one source, oldest first
 */
export function countingCovers(loads: readonly LoadRecord[]): readonly CountingCover[] {
	const all = loads.flatMap((load) => (load.covers ?? []).map((cover) => ({ cover, load })));
	return [...Map.groupBy(all, ({ cover }) => coverKey(cover)).values()].flatMap((held) => {
		const whole = held.findLast(({ load }) => !load.part);
		const counting = whole
			? [whole]
			: held.filter(({ load }, age) => !held.slice(age + 1).some((later) => sameAreas(later.load, load)));
		return counting.map(({ cover, load }) => ({
			...cover,
			load: load.id,
			...(load.part && { areas: load.part.areas.map(({ code }) => code) }),
		}));
	});
}

/**
 * The current whole load in which every row of a part stands already: the file that it was cut from, or one that has
 * all its months.
 */
export function heldWhole(
	part: Pick<LoadRecord, "source" | "covers" | "part" | "fileHash">,
	current: readonly LoadRecord[],
): LoadRecord | undefined {
	const wholes = current.filter(
		(load) => load.source === part.source && !load.part && load.fileHash !== part.fileHash,
	);
	const held = new Set(wholes.flatMap((load) => load.covers ?? []).map(coverKey));
	const covers = part.covers ?? [];
	const first = covers[0];
	if (first && covers.every((each) => held.has(coverKey(each))))
		return wholes.findLast((load) => load.covers?.some((each) => coverKey(each) === coverKey(first)));
	return wholes.find((load) => load.fileHash === part.part?.from.sha256);
}
